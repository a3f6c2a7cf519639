import * as v from 'valibot';

import type {FixState, Severity} from '../findings/index.ts';
import {isDpkgVersion} from '../versions/index.ts';
import type {CveRecord} from './content.ts';
import {isCveId} from './cve-key.ts';
import {cvss3Score, readMetrics, severityOfScore} from './cvss.ts';

/** One source package of one release, as a record names it. */
export interface Affected {
  readonly ecosystem: string;
  readonly source: string;
  readonly fixed: string | undefined;
  readonly state: FixState;
  readonly urgency: Severity;
}

/** What an OSV record says to us. `skipped` counts affected entries left out because they could not be read. */
export type OsvReading =
  | {
      readonly kind: 'cve';
      readonly facts: CveRecord;
      readonly affected: readonly Affected[];
      readonly skipped: number;
    }
  | {
      readonly kind: 'advisory';
      readonly id: string;
      readonly cves: readonly string[];
      readonly affected: readonly Affected[];
    }
  | {readonly kind: 'withdrawn'}
  | {readonly kind: 'invalid'};

/**
 * Reads a Debian OSV record leniently (ossf.github.io/osv-schema): `DEBIAN-CVE-…` is keyed by its CVE;
 * DSA, DLA and DTSA name the same flaws once more and only lend their id. `versions[]` is ignored: ranges
 * with dpkg's order are the truth (formats.md).
 */
export function readOsv(json: unknown, wanted: ReadonlySet<string>): OsvReading {
  const parsed = v.safeParse(OsvRecord, json);
  if (!parsed.success) return {kind: 'invalid'};
  const record = parsed.output;
  if (record.withdrawn !== undefined) return {kind: 'withdrawn'};

  const relevant = record.affected.filter((item) => wanted.has(ecosystemName(item) ?? ''));
  const affected = relevant.map(readAffected).filter((item) => item !== undefined);
  const cve = /^DEBIAN-(?<cve>CVE-.+)$/.exec(record.id)?.groups?.['cve'];
  if (cve !== undefined) {
    if (!isCveId(cve)) return {kind: 'invalid'};
    return {kind: 'cve', facts: readFacts(cve, record), affected, skipped: relevant.length - affected.length};
  }
  if (!/^D(?:SA|LA|TSA)-\d{1,6}(?:-\d{1,3})?$/.test(record.id)) return {kind: 'invalid'};
  const cves = [...record.upstream, ...record.related, ...record.aliases].filter(isCveId);
  return {kind: 'advisory', id: record.id, cves: [...new Set(cves)], affected};
}

const Words = v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(10_000)), []);

const OsvRecord = v.object({
  id: v.pipe(v.string(), v.maxLength(128)),
  withdrawn: v.optional(v.string()),
  published: v.optional(v.string()),
  summary: v.optional(v.string()),
  details: v.optional(v.string()),
  aliases: v.optional(Words, []),
  related: v.optional(Words, []),
  upstream: v.optional(Words, []),
  affected: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(10_000)), []),
  severity: v.fallback(v.optional(v.array(v.object({type: v.string(), score: v.string()})), []), []),
});

const OsvAffected = v.object({
  package: v.object({
    ecosystem: v.string(),
    // Debian policy 5.6.1, a little wider: old sources have capitals and underscores.
    name: v.pipe(v.string(), v.maxLength(128), v.regex(/^[A-Za-z0-9][A-Za-z0-9+._-]*$/)),
  }),
  ranges: v.pipe(
    v.array(v.object({type: v.string(), events: v.array(v.record(v.string(), v.string()))})),
    v.maxLength(64),
  ),
  ecosystem_specific: v.fallback(v.optional(v.object({urgency: v.optional(v.string())})), undefined),
});

function ecosystemName(item: unknown): string | undefined {
  const named = v.safeParse(v.object({package: v.object({ecosystem: v.string()})}), item);
  return named.success ? named.output.package.ecosystem : undefined;
}

function readAffected(item: unknown): Affected | undefined {
  const parsed = v.safeParse(OsvAffected, item);
  if (!parsed.success) return undefined;
  const {package: name, ranges, ecosystem_specific: specific} = parsed.output;
  const events = ranges.filter(({type}) => type === 'ECOSYSTEM').flatMap((range) => range.events);
  // Debian's converter writes `introduced: 0` and at most one `fixed`; anything else we would only guess at.
  if (!events.some((event) => event['introduced'] === '0')) return undefined;
  const ends = events.filter((event) => event['introduced'] !== '0');
  const fixed = ends[0]?.['fixed'];
  if (ends.length > 1 || (ends.length === 1 && (fixed === undefined || !isDpkgVersion(fixed))))
    return undefined;
  const {urgency, ended} = readUrgency(specific?.urgency);
  const open = ended ? 'end-of-life' : urgency === 'unimportant' ? 'unimportant' : 'unfixed';
  return {
    ecosystem: name.ecosystem,
    source: name.name,
    fixed,
    state: fixed === undefined ? open : 'fix-available',
    urgency,
  };
}

/** Debian's urgencies; older exports end them with `**`. */
function readUrgency(text: string | undefined): {urgency: Severity; ended: boolean} {
  const word = (text ?? '').replace(/\*+$/, '');
  const urgency =
    word === 'high' || word === 'medium' || word === 'low' || word === 'unimportant' ? word : 'unknown';
  return {urgency, ended: word === 'end-of-life'};
}

function readFacts(cve: string, record: v.InferOutput<typeof OsvRecord>): CveRecord {
  const vectors = record.severity
    .map(({score}) => score)
    .filter((vector) => readMetrics(vector) !== undefined);
  const vector = ['CVSS:3.1/', 'CVSS:3.0/', 'CVSS:4.0/']
    .map((version) => vectors.find((candidate) => candidate.startsWith(version)))
    .find((candidate) => candidate !== undefined);
  const cvss = vector === undefined ? undefined : cvss3Score(vector);
  return {
    id: cve,
    severity: cvss === undefined ? 'unknown' : severityOfScore(cvss),
    cvss,
    cvssVector: vector,
    exploit: 'unknown',
    published: record.published,
    title: titleOf(record.summary ?? record.details ?? ''),
  };
}

const MAX_TITLE = 120;

/** The first sentence, cut at a word, without anything that could steer a terminal or turn text around. */
export function titleOf(text: string): string | undefined {
  const plain = text
    .slice(0, 4 * MAX_TITLE)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const sentence = /^.*?[.!?](?= [A-Z]|$)/.exec(plain)?.[0] ?? plain;
  if (sentence.length <= MAX_TITLE) return sentence === '' ? undefined : sentence;
  const cut = sentence.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX_TITLE / 2 ? space : cut.length)}…`;
}
