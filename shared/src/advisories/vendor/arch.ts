import * as v from 'valibot';

import type {FixState, Severity} from '../../findings/index.ts';
import {isCveId} from '../cve-key.ts';
import type {AdvisoryReading, FeedReading, Trust} from '../reading.ts';
import {readEach} from './lenient.ts';

/**
 * Reads Arch Linux's tracker (security.archlinux.org/issues/all.json): groups of CVEs of packages. Nobody says with
 * which version a flaw came, so every version before the fix has it. A group that is still `Vulnerable` was seen in
 * `affected` and in nothing newer: it is only `likely`; one of status `Unknown` is `possible`.
 */
export function readArchTracker(json: unknown): FeedReading {
  const list = v.safeParse(Groups, json);
  if (!list.success) return {advisories: [], cves: [], skipped: 1};
  const {values, skipped} = readEach(Group, list.output);
  return {advisories: values.flatMap(readGroup), cves: [], skipped};
}

const Groups = v.pipe(v.array(v.unknown()), v.maxLength(100_000));
// alpm: versions are `epoch:version-release`, names as in PKGBUILD(5).
const Version = v.pipe(v.string(), v.maxLength(128), v.regex(/^(?:\d{1,9}:)?[A-Za-z0-9._+~]+-[0-9.]+$/));
const Package = v.pipe(v.string(), v.maxLength(128), v.regex(/^[A-Za-z0-9@_+][A-Za-z0-9@._+-]*$/));
const Words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(256));

const GroupFields = v.object({
  name: v.pipe(v.string(), v.regex(/^AVG-\d{1,7}$/)),
  packages: v.pipe(v.array(Package), v.maxLength(64)),
  status: v.picklist(['Vulnerable', 'Testing', 'Fixed', 'Not affected', 'Unknown']),
  severity: v.fallback(v.optional(v.string(), ''), ''),
  fixed: v.nullish(Version),
  issues: Words,
  advisories: v.fallback(v.optional(Words, []), []),
});
// Fixed, and nobody says since when: nothing can be compared with that.
const Group = v.pipe(
  GroupFields,
  v.check(({status, fixed}) => status !== 'Fixed' || typeof fixed === 'string'),
);
type Group = v.InferOutput<typeof Group>;

function readGroup(group: Group): readonly AdvisoryReading[] {
  if (group.status === 'Not affected') return [];
  const fixed = group.fixed ?? undefined;
  const link = group.advisories.find((id) => /^ASA-\d{6}-\d{1,4}$/.test(id)) ?? group.name;
  const state: FixState = fixed === undefined ? 'unfixed' : 'fix-available';
  return group.packages.flatMap((source) =>
    group.issues.filter(isCveId).map((id) => ({
      ecosystem: 'Arch',
      source,
      id,
      order: 'pacman',
      fixed,
      state,
      urgency: SEVERITIES.get(group.severity) ?? 'unknown',
      trust: trustOf(group),
      link,
    })),
  );
}

function trustOf({status, fixed}: Group): Trust {
  if (status === 'Unknown') return 'possible';
  return fixed ? 'confirmed' : 'likely';
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['Low', 'low'],
  ['Medium', 'medium'],
  ['High', 'high'],
  ['Critical', 'critical'],
]);
