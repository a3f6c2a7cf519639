import {bad, type Reading} from '../outcome.ts';
import type {Counts} from './feed.ts';

/** What became of a file's records. */
export interface Tally {
  readonly records: number;
  /** Records of which nothing could be read. */
  readonly unreadable: number;
  /** Parts left out of records that could be read. */
  readonly parts: number;
}

/** As slices (update.ts): lists like these hardly ever lose entries, and a cut one can look whole. */
const LEAST = 0.8;

/**
 * What a file gave, or why that cannot be all of it: nothing readable, or more than a fifth fewer records than the last
 * time (`heldRecords`, 0 for a file that may shrink).
 */
export function counted({records, unreadable, parts}: Tally, heldRecords: number): Reading<Counts> {
  if (records === 0) return bad('it has no records');
  if (records <= unreadable) return bad('none of its records could be read');
  if (records < heldRecords * LEAST) return bad(`it has ${records} records where it had ${heldRecords}`);
  return {ok: true, value: {records, skipped: unreadable + parts}};
}
