import {compareDigits, digitsEnd} from './runs.ts';

/** Orders two slices of text: `a` from `fromA` to before `endA`, and `b` likewise. */
// oxlint-disable-next-line max-params -- by index, so that nothing is copied
export type CompareSlices = (
  a: string,
  fromA: number,
  endA: number,
  b: string,
  fromB: number,
  endB: number,
) => number;

/**
 * Orders two texts `[epoch:]version[-release]` as rpm and libalpm cut them: the epoch is the digits before a colon
 * that follows them directly (none is 0), the release what follows the last hyphen. `releases` says how one with a
 * release and one without compare (`lacksA`, `lacksB`), `compare` orders the other parts. Copies nothing.
 */
export function compareEvr(
  a: string,
  b: string,
  compare: CompareSlices,
  releases: (lacksA: boolean, lacksB: boolean) => number,
): number {
  if (a === b) return 0;
  const startA = epochEnd(a);
  const startB = epochEnd(b);
  if (startA > 0 || startB > 0) {
    const order = compareDigits(a, 0, Math.max(startA - 1, 0), b, 0, Math.max(startB - 1, 0));
    if (order !== 0) return order;
  }
  const endA = releaseAt(a);
  const endB = releaseAt(b);
  const order = compare(a, startA, endA, b, startB, endB);
  if (order !== 0) return order;
  const lacksA = endA === a.length;
  const lacksB = endB === b.length;
  if (lacksA || lacksB) return releases(lacksA, lacksB);
  return compare(a, endA + 1, a.length, b, endB + 1, b.length);
}

const HYPHEN = '-';
const COLON = 58;

/** Index after the epoch's colon; 0 when there is no epoch. */
function epochEnd(version: string): number {
  const end = digitsEnd(version, 0, version.length);
  return version.charCodeAt(end) === COLON ? end + 1 : 0;
}

/** Index of the hyphen before the release; the length when there is none. */
function releaseAt(version: string): number {
  const hyphen = version.lastIndexOf(HYPHEN);
  return hyphen < 0 ? version.length : hyphen;
}
