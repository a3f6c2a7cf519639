import * as v from 'valibot';

import {isCveId} from './cve-key.ts';
import {macosKey, readMacosVersion} from './macos.ts';

/** One release or background improvement as SOFA lists it, with the CVEs Apple says it fixes. */
export interface MacosRelease {
  /** `26.3.1 (a)`, of which `26.3.1` is the base and `a` the extra. */
  readonly version: string;
  readonly base: string;
  readonly extra: string | undefined;
  /** Number of Apple's page about it: `HT213843`, `148281`. */
  readonly link: string | undefined;
  readonly cves: readonly string[];
}

/** The newest version of one major release of macOS, for "there is a newer one" and for what is still served. */
export interface MacosLatest {
  /** `14`, `10.15`. */
  readonly major: string;
  readonly version: string;
  /** `23J631`; absent where the feed leaves it empty. */
  readonly build: string | undefined;
  /** ISO day. */
  readonly date: string | undefined;
}

/** The feed's releases by major, in no order, and the CVEs known to be exploited. */
export interface SofaFeed {
  readonly majors: ReadonlyMap<string, readonly MacosRelease[]>;
  readonly exploited: ReadonlySet<string>;
  readonly skipped: number;
}

/** Reads SOFA's macos_data_feed.json, v1 or v2 (sofa.macadmins.io), leniently; undefined when it is none. */
export function readSofaFeed(json: unknown): SofaFeed | undefined {
  const feed = v.safeParse(Feed, json);
  if (!feed.success) return undefined;
  const found: Found = {majors: new Map(), exploited: new Set(), skipped: 0};
  for (const item of feed.output.OSVersions) readMajor(item, found);
  for (const item of Object.values(feed.output.BackgroundSecurityImprovements)) readImprovements(item, found);
  return found;
}

/**
 * The newest version per major, in the order of the feed; undefined when it is no such feed. Background improvements
 * are not looked at: they are for single models, and the next release contains them.
 */
export function readSofaLatest(json: unknown): readonly MacosLatest[] | undefined {
  const feed = v.safeParse(Feed, json);
  if (!feed.success) return undefined;
  return feed.output.OSVersions.flatMap((item) => {
    const parsed = v.safeParse(v.object({Latest}), item);
    if (!parsed.success) return [];
    const {ProductVersion: version, Build: build, ReleaseDate: date} = parsed.output.Latest;
    const major = macosKey(version);
    return major === undefined ? [] : [{major, version, build, date}];
  });
}

const Version = v.pipe(v.string(), v.maxLength(32));
const Address = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(256))), undefined);
const Ids = v.fallback(v.optional(v.pipe(v.array(v.string()), v.maxLength(5000)), []), []);

const Feed = v.object({
  OSVersions: v.pipe(v.array(v.unknown()), v.maxLength(64)),
  BackgroundSecurityImprovements: v.fallback(
    v.optional(v.pipe(v.record(v.string(), v.unknown()), v.maxEntries(64)), {}),
    {},
  ),
});

const Latest = v.object({
  ProductVersion: Version,
  Build: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{2}[A-Z]\d{1,6}[a-z]?$/))), undefined),
  ReleaseDate: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{4}-\d{2}-\d{2}(?:T|$)/),
        v.transform((text) => text.slice(0, 10)),
      ),
    ),
    undefined,
  ),
});

const Major = v.object({SecurityReleases: v.pipe(v.array(v.unknown()), v.maxLength(1000))});

const Release = v.object({
  ProductVersion: Version,
  SecurityInfo: Address,
  CVEs: v.fallback(v.optional(v.pipe(v.record(v.string(), v.unknown()), v.maxEntries(5000)), {}), {}),
  ActivelyExploitedCVEs: Ids,
});

const Improvement = v.object({
  Version,
  VersionExtra: v.pipe(v.string(), v.regex(/^\([a-z]\)$/)),
  SecurityInfo: Address,
  CVEs: Ids,
});

interface Found {
  readonly majors: Map<string, MacosRelease[]>;
  readonly exploited: Set<string>;
  skipped: number;
}

function readMajor(item: unknown, found: Found): void {
  const parsed = v.safeParse(Major, item);
  if (!parsed.success) {
    found.skipped += 1;
    return;
  }
  for (const raw of parsed.output.SecurityReleases) {
    const release = v.safeParse(Release, raw);
    if (!release.success) {
      found.skipped += 1;
      continue;
    }
    const {ProductVersion, SecurityInfo, CVEs, ActivelyExploitedCVEs} = release.output;
    const named = new Set(ActivelyExploitedCVEs);
    const added = addRelease({version: ProductVersion, url: SecurityInfo, ids: Object.keys(CVEs)}, found);
    for (const id of added) {
      if (named.has(id) || isExploited(CVEs[id])) found.exploited.add(id);
    }
  }
}

function readImprovements(item: unknown, found: Found): void {
  const list = v.safeParse(v.pipe(v.array(v.unknown()), v.maxLength(1000)), item);
  for (const raw of list.success ? list.output : [undefined]) {
    const improvement = v.safeParse(Improvement, raw);
    if (!improvement.success) {
      found.skipped += 1;
      continue;
    }
    const {Version: base, VersionExtra, SecurityInfo, CVEs} = improvement.output;
    addRelease({version: `${base} ${VersionExtra}`, url: SecurityInfo, ids: CVEs}, found);
  }
}

interface Raw {
  readonly version: string;
  readonly url: string | undefined;
  readonly ids: readonly string[];
}

function addRelease({version, url, ids}: Raw, found: Found): readonly string[] {
  const parts = readMacosVersion(version);
  const major = macosKey(version);
  if (!parts || major === undefined) {
    found.skipped += 1;
    return [];
  }
  const cves = ids.filter(isCveId);
  found.skipped += ids.length - cves.length;
  const release = {version, ...parts, link: linkOf(url), cves};
  const releases = found.majors.get(major);
  if (releases) releases.push(release);
  else found.majors.set(major, [release]);
  return cves;
}

/** v1 says `true`; v2 says which of Apple and CISA's catalogue knows of exploitation. */
function isExploited(facts: unknown): boolean {
  if (facts === true) return true;
  const named = v.safeParse(v.record(v.string(), v.unknown()), facts);
  return named.success && (named.output['ActivelyExploited'] === true || named.output['InKEV'] === true);
}

const PAGE = /^https:\/\/support\.apple\.com\/(?:[a-z]{2}-[a-z]{2}\/|kb\/)?(?<id>(?:HT)?\d{5,7})$/;
/** Apple's list of all releases, given where a release has no page of its own. */
const ALL_RELEASES = '100100';

function linkOf(url: string | undefined): string | undefined {
  const id = PAGE.exec(url ?? '')?.groups?.['id'];
  return id === ALL_RELEASES ? undefined : id;
}
