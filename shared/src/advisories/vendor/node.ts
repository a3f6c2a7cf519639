import * as v from 'valibot';

import type {Severity} from '../../findings/index.ts';
import {isCveId} from '../cve-key.ts';
import type {AdvisoryReading, CveReading, FeedReading, Range} from '../reading.ts';
import {titleOf} from '../title.ts';
import {type Interval, joined, nextMajor, readNpmRange, subtract, versionOfKey} from './npm-range.ts';

/** Node's own names of the systems a flaw may be limited to. */
export type NodeEnvironment = 'win32' | 'darwin' | 'linux';

/**
 * Reads the core index of Node's security working group (github.com/nodejs/security-wg, vuln/core/index.json):
 * vulnerable versions without the patched ones. A branch that got no patch ends where the next vulnerable one is
 * patched, or where the next major begins. Entries without a CVE have no id and are left out; those limited to other
 * systems than `environment` too: when it is not given, they are only possible.
 */
export function readNodeIndex(json: unknown, environment?: NodeEnvironment): FeedReading {
  const parsed = v.safeParse(Index, json);
  if (!parsed.success) return {advisories: [], cves: [], skipped: 1};
  const advisories = new Map<string, AdvisoryReading>();
  const cves = new Map<string, CveReading>();
  let skipped = 0;
  for (const item of Object.values(parsed.output)) {
    const entry = v.safeParse(Entry, item);
    const ranges = entry.success ? rangesOf(entry.output.vulnerable, entry.output.patched) : undefined;
    if (!entry.success || !ranges) {
      skipped += 1;
      continue;
    }
    const {affectedEnvironments: systems} = entry.output;
    const everywhere = systems.length === 0 || systems.includes('all');
    if (!everywhere && environment !== undefined && !systems.includes(environment)) continue;
    const trust = everywhere || environment !== undefined ? 'confirmed' : 'possible';
    for (const id of entry.output.cve.filter(isCveId)) {
      cves.set(id, readCve(id, entry.output));
      for (const range of ranges) {
        const advisory = {
          ...COMMON,
          ...range,
          id,
          urgency: severityOf(entry.output.severity),
          trust,
        } as const;
        // Some CVEs are entered twice with the same ranges.
        advisories.set(`${id} ${range.introduced} ${range.fixed} ${range.lastAffected}`, advisory);
      }
    }
  }
  return {advisories: [...advisories.values()], cves: [...cves.values()], skipped};
}

const COMMON = {ecosystem: 'apps', source: 'nodejs', order: 'semver'} as const;

const Line = v.pipe(v.string(), v.maxLength(2048));

const Index = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((index) => Object.keys(index).length <= 10_000),
);

const Entry = v.object({
  cve: v.optional(v.pipe(v.array(Line), v.maxLength(256)), []),
  vulnerable: Line,
  patched: v.optional(Line, ''),
  ref: v.fallback(v.optional(v.pipe(Line, v.startsWith('https://'))), undefined),
  description: v.fallback(v.optional(Line), undefined),
  overview: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(65_536))), undefined),
  affectedEnvironments: v.fallback(v.optional(v.array(Line), []), []),
  severity: v.fallback(v.optional(Line), undefined),
});
type Entry = v.InferOutput<typeof Entry>;

/** What is left of the vulnerable versions, with how each range ends; undefined when either text cannot be read. */
export function rangesOf(
  vulnerable: string,
  patched: string,
): readonly (Range & {readonly state: 'fix-available' | 'unfixed'})[] | undefined {
  const all = readNpmRange(vulnerable);
  const good = patched.trim() === '' ? [] : readNpmRange(patched);
  if (!all || !good) return undefined;
  const lasting = joined(good.map(lastingFix));
  const starts = new Set(lasting.map(({from}) => from));
  return subtract(all, lasting).map(({from, to}) => {
    const introduced = from === 0 ? undefined : versionOfKey(from);
    if (to === Number.POSITIVE_INFINITY) return {introduced, state: 'unfixed'};
    // `8.5.0` alone is vulnerable: there need be no 8.5.1.
    const named = starts.has(to) || versionOfKey(to).endsWith('.0');
    const end = named ? {fixed: versionOfKey(to)} : {lastAffected: versionOfKey(to - 1)};
    return {introduced, ...end, state: 'fix-available'};
  });
}

/** `15.2.1` among patched versions means "since 15.2.1": a fix is not taken out again. */
function lastingFix({from, to}: Interval): Interval {
  return to === from + 1 ? {from, to: nextMajor(from)} : {from, to};
}

function readCve(id: string, entry: Entry): CveReading {
  const severity = severityOf(entry.severity);
  return {
    id,
    by: 'distribution',
    ratings: [],
    ...(severity !== 'unknown' && {severity}),
    title: titleOf(entry.description ?? ''),
    description: entry.overview?.trim(),
    ...(entry.ref !== undefined && {references: [entry.ref]}),
  };
}

function severityOf(word: string | undefined): Severity {
  return word === 'critical' || word === 'high' || word === 'medium' || word === 'low' ? word : 'unknown';
}
