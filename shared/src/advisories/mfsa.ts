import type {Severity} from '../findings/index.ts';
import {isCveId} from './cve-key.ts';
import {branchStart, ESR_MAJORS} from './mfsa-branches.ts';
import {entriesOf, itemsOf, linesOf, scalarOf, type YamlEntry} from './mfsa-text.ts';
import {plainText} from './plain.ts';
import type {AdvisoryPlatform, AdvisoryReading, CveReading, FeedReading} from './reading.ts';
import {titleOf} from './title.ts';

/** Longest advisory read, in characters; the longest there is has 90,000. */
const MAX_TEXT = 1_000_000;
const MAX_DESCRIPTION = 2000;

/**
 * Reads one advisory of github.com/mozilla/foundation-security-advisories: its path (`announce/2024/mfsa2024-05.yml`)
 * and text; undefined when it is none. Markdown ones (before 2017) name no CVEs apart and are not read.
 *
 * A fixed version makes one range. Firefox: everything before it. ESR and Thunderbird: its own branch only
 * (`mfsa-branches.ts`), since each branch has a fix of its own; `joinMfsa` opens older branches once all files are read.
 * A flaw of phones alone is left out; one limited to some desktop systems names them.
 * `skipped` counts products that are not ours (phones, VPN, NSS), flaws of phones, and ids that are no CVE.
 */
export function readMfsa(name: string, text: string): FeedReading | undefined {
  const link = NAME.exec(name)?.groups?.['id'];
  if (link === undefined || text.length > MAX_TEXT) return undefined;
  const parts = new Map(entriesOf(linesOf(text)).map((entry) => [entry.key, entry]));
  const fixedIn = parts.get('fixed_in');
  const list = parts.get('advisories');
  if (!fixedIn || !list) return undefined;

  const items = itemsOf(fixedIn);
  const title = fieldOf(parts, 'title') ?? '';
  const targets = items.map((item) => readTarget(item, title)).filter((target) => target !== undefined);
  const flaws = entriesOf(list.body);
  const known = flaws.filter(({key}) => isCveId(key));
  const skipped = items.length - targets.length + flaws.length - known.length;
  if (targets.length === 0) return {advisories: [], cves: [], skipped};
  const published = readDay(fieldOf(parts, 'announced') ?? '');
  const read = known.map((flaw) => readFlaw(flaw, published));
  const cves = read.filter((cve) => scopeOf(cve.description) !== 'mobile');
  return {
    advisories: cves.flatMap((cve) => targets.map((target) => adviceOf(target, cve, link))),
    cves,
    skipped: skipped + read.length - cves.length,
  };
}

const NAME = /(?:^|\/)(?<id>mfsa\d{4}-\d{2,4})\.yml$/;
const TARGET = /^(?<product>Firefox(?: ESR)?|Thunderbird(?: ESR)?) (?<version>\d{1,4}(?:\.\d{1,4}){0,3})$/;

const PRODUCTS: Readonly<Record<string, string>> = {
  Firefox: 'mozilla-firefox',
  'Firefox ESR': 'mozilla-firefox-esr',
  Thunderbird: 'mozilla-thunderbird',
  'Thunderbird ESR': 'mozilla-thunderbird',
};

/** Mozilla's words: wiki.mozilla.org/Security_Severity_Ratings. */
const IMPACTS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
};

interface Target {
  readonly source: string;
  readonly fixed: string;
}

/** Once "Firefox 68.10.1" meant the one for Android, which only the title says (mfsa2020-27). */
function readTarget(item: string, title: string): Target | undefined {
  const {product, version} = TARGET.exec(item)?.groups ?? {};
  const source = PRODUCTS[product ?? ''];
  if (source === undefined || version === undefined) return undefined;
  const onPhones = title.endsWith(`for Android ${version}`) && !title.includes(item);
  return onPhones ? undefined : {source, fixed: version};
}

function adviceOf(
  {source, fixed}: Target,
  {id, severity, description}: CveReading,
  link: string,
): AdvisoryReading {
  const introduced = branchStart(source, fixed, ESR_MAJORS);
  const platforms = systemsOf(description);
  return {
    ecosystem: 'apps',
    source,
    order: 'mozilla',
    ...(introduced === undefined ? {} : {introduced}),
    fixed,
    id,
    state: 'fix-available',
    urgency: severity ?? 'unknown',
    trust: 'confirmed',
    ...(platforms === undefined ? {} : {platforms}),
    link,
  };
}

const ONLY = /\bonly (?:affects|affected|impacts|impacted)\b(?<scope>[^.;]{1,120})/i;
const MOBILE = /\b(?:android|ios)\b/i;
const DESKTOP = /\b(?:windows|mac ?os|linux|unix|x11|desktop)\b/i;
const SYSTEMS: readonly (readonly [AdvisoryPlatform, RegExp])[] = [
  ['windows', /\bwindows\b/i],
  ['macos', /\b(?:mac ?os|os x|unix)\b/i],
  ['linux', /\b(?:linux|unix|x11)\b/i],
];

/** What a description limits a flaw to in words: "This bug only affects Firefox for Android." */
function scopeOf(description: string | undefined): 'mobile' | 'desktop' | undefined {
  const scope = ONLY.exec(description ?? '')?.groups?.['scope'] ?? '';
  if (DESKTOP.test(scope)) return 'desktop';
  return MOBILE.test(scope) ? 'mobile' : undefined;
}

/** The desktop systems it names; undefined when it names none of them, or all. */
function systemsOf(description: string | undefined): readonly AdvisoryPlatform[] | undefined {
  if (scopeOf(description) !== 'desktop') return undefined;
  const scope = ONLY.exec(description ?? '')?.groups?.['scope'] ?? '';
  const named = SYSTEMS.filter(([, word]) => word.test(scope)).map(([system]) => system);
  return named.length === 0 || named.length === SYSTEMS.length ? undefined : named;
}

/** Descriptions are Markdown with a few tags, mostly `<br>` and `<code>`. */
const BREAK = /<br ?\/?>/gi;
const TAG = /<\/?[a-z]{1,10} ?\/?>/gi;

function readFlaw(flaw: YamlEntry, published: string | undefined): CveReading {
  const parts = new Map(entriesOf(flaw.body).map((entry) => [entry.key, entry]));
  const severity = IMPACTS[(fieldOf(parts, 'impact') ?? '').toLowerCase()];
  const title = titleOf(fieldOf(parts, 'title') ?? '');
  const text = (fieldOf(parts, 'description') ?? '').slice(0, 2 * MAX_DESCRIPTION);
  const description = plainText(text.replaceAll(BREAK, ' ').replaceAll(TAG, ''), MAX_DESCRIPTION);
  return {
    id: flaw.key,
    by: 'CNA',
    ratings: [],
    ...(severity === undefined ? {} : {severity}),
    ...(published === undefined ? {} : {published}),
    ...(title === undefined ? {} : {title}),
    ...(description === undefined ? {} : {description}),
  };
}

function fieldOf(parts: ReadonlyMap<string, YamlEntry>, key: string): string | undefined {
  const entry = parts.get(key);
  return entry && scalarOf(entry);
}

const DATE = /^(?<month>[A-Z][a-z]{2})[a-z]{0,6} (?<day>\d{1,2})(?:st|nd|rd|th)?, (?<year>\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `August 5th, 2024` or `Oct 29, 2024` as an ISO day. */
function readDay(text: string): string | undefined {
  const {month, day, year} = DATE.exec(text)?.groups ?? {};
  const place = MONTHS.indexOf(month ?? '');
  if (place < 0 || day === undefined || year === undefined) return undefined;
  return `${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
