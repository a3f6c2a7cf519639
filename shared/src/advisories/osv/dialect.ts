import type {FixState, Severity} from '../../findings/index.ts';
import type {SchemeId} from '../../versions/index.ts';
import type {Range, Trust} from '../reading.ts';
import type {NamingList} from './names.ts';
import type {OsvItem, OsvRecord} from './record.ts';

/**
 * What a record is to us. `weakness`: about one flaw, its ranges count. `advisory`: a published update, its ranges
 * count and its id is their link. `link`: another record of the same database has the ranges, this only lends its id.
 * `update`: an update that is about no flaw unless it names one.
 */
export type Role = 'weakness' | 'advisory' | 'link' | 'update';

/** What a range is looked up by, and how far that can be believed. */
export interface LookupKey {
  readonly source: string;
  readonly trust: Trust;
}

/** How one publisher writes OSV. */
export interface Dialect {
  /** Beginning of its ecosystems' names, up to the first colon. */
  readonly family: string;
  readonly order: SchemeId;
  /** Lists that name the CVEs. */
  readonly names: readonly NamingList[];
  /** True where `versions[]` counts beside the ranges; distributions list what OSV enumerated, and their ranges are the truth. */
  readonly lists: boolean;
  roleOf(id: string): Role;
  /** The one name we use for what it writes in several ways. */
  ecosystemOf?(written: string): string;
  /** Absent: the name as it is written. */
  keysOf?(item: OsvItem, range: Range, record: OsvRecord): readonly LookupKey[];
  /** Puts right a version the publisher writes in parts. */
  cleanVersion?(version: string, item: OsvItem): string;
  /** The publisher's own view, in our words. */
  severityOf(record: OsvRecord, item: OsvItem): Severity;
  /** The state of a range without a fix; absent: unfixed. */
  openStateOf?(item: OsvItem): FixState;
}
