import type {Range} from '../reading.ts';

/**
 * Ranges of versions out of a list of affected git tags of CPython: one a branch (`3.11`), from its first affected
 * tag up to and with its last. That is exact because releases of a branch follow one another in one line of commits.
 * `skipped` counts tags that are no release.
 */
export function branchRanges(tags: readonly string[]): {
  readonly ranges: readonly Range[];
  readonly skipped: number;
} {
  const branches = new Map<number, {first: Tag; last: Tag}>();
  let skipped = 0;
  for (const text of tags) {
    const tag = readTag(text);
    if (!tag) {
      skipped += 1;
      continue;
    }
    const branch = branches.get(tag.branch);
    if (!branch) branches.set(tag.branch, {first: tag, last: tag});
    else if (tag.place < branch.first.place) branch.first = tag;
    else if (tag.place > branch.last.place) branch.last = tag;
  }
  const ordered = [...branches.entries()].toSorted(([a], [b]) => a - b);
  const ranges = ordered.map(([, {first, last}]) => ({
    introduced: first.version,
    lastAffected: last.version,
  }));
  return {ranges, skipped};
}

interface Tag {
  readonly version: string;
  readonly branch: number;
  /** Grows within a branch. */
  readonly place: number;
}

// `v3.13.0rc2`; before 2.6 candidates were `v2.5c1`.
const TAG =
  /^v?(?<major>\d{1,3})\.(?<minor>\d{1,3})(?:\.(?<micro>\d{1,3}))?(?:(?<phase>a|b|c|rc)(?<count>\d{1,3}))?$/;
const PHASES = ['a', 'b', 'rc'];

function readTag(text: string): Tag | undefined {
  const {major, minor, micro = '0', phase, count} = TAG.exec(text)?.groups ?? {};
  if (major === undefined || minor === undefined) return undefined;
  const written = phase === 'c' ? 'rc' : phase;
  // A release comes after all its candidates.
  const stage = written === undefined ? PHASES.length : PHASES.indexOf(written);
  return {
    version: `${Number(major)}.${Number(minor)}.${Number(micro)}${written ?? ''}${count === undefined ? '' : Number(count)}`,
    branch: Number(major) * 1000 + Number(minor),
    place: (Number(micro) * 10 + stage) * 1000 + Number(count ?? 0),
  };
}
