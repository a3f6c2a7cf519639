import type {FeedReading} from '../reading.ts';

/** Why a part of a record was left out. */
export type SkipReason =
  /** An element of `affected` that is none, or names its package in no readable way. */
  | 'package'
  /** A range without a beginning, or of a type we do not know. */
  | 'range'
  /** A version its order cannot read. */
  | 'version'
  /** More than a record may hold. */
  | 'limit';

/** Says that a published advisory brought the fix of `id` to `source`, where other records state the range. */
export interface OsvLink {
  readonly ecosystem: string;
  readonly source: string;
  readonly id: string;
  readonly link: string;
}

/** What an OSV record says to us. A record that names no weakness (a bug-fix advisory) reads as nothing. */
export type OsvAnswer =
  | {
      readonly kind: 'reading';
      readonly reading: FeedReading;
      readonly links: readonly OsvLink[];
      /** `reading.skipped` by cause. */
      readonly skips: ReadonlyMap<SkipReason, number>;
    }
  | {readonly kind: 'withdrawn'}
  | {readonly kind: 'invalid'; readonly reason: 'no-record' | 'bad-id'};

/** What one record may still cost, and what was left out of it while it is read. */
export interface Tally {
  readonly skips: Map<SkipReason, number>;
  /** Listed versions and events of ranges still to be read. */
  versions: number;
  events: number;
}

/** Adds `count` to what was left out for this reason. */
export function skip({skips}: Tally, reason: SkipReason, count = 1): void {
  if (count > 0) skips.set(reason, (skips.get(reason) ?? 0) + count);
}
