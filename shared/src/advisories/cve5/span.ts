import type {ProductPlatform} from '../products/product.ts';
import type {Range, Trust} from '../reading.ts';

/** A range with what the record says of it; ends are texts `isVersion` of the product's order has accepted. */
export interface Span extends Range {
  readonly affected: boolean;
  readonly trust: Trust;
  /** Absent: wherever the product runs. */
  readonly platforms?: readonly ProductPlatform[] | undefined;
}

/** Why a part of a record says nothing to us; the doc of each is what stood there. */
export const SKIPS = [
  /** `n/a`, `unspecified`, `see references`. */
  'no-version',
  /** `https://aka.ms/OfficeSecurityReleases`: the fixed build stands elsewhere. */
  'address',
  /** `publication`, `None`, prose. */
  'words',
  /** Hashes of commits. */
  'git',
  /** A text that has no place in the product's version order. */
  'not-a-version',
  /** The end lies before the beginning. */
  'inverted',
  /** Contradicts another range of the same product, or an unaffected version. */
  'overlap',
  /** A Windows bound of another build than the product's. */
  'other-build',
  /** Malformed, or over a limit. */
  'malformed',
] as const;
export type Skip = (typeof SKIPS)[number];

/** What one element of `versions[]` comes to. */
export type VersionReading = {readonly spans: readonly Span[]} | {readonly skip: Skip};

/** Counts by reason. */
export type SkipCounts = Readonly<Record<Skip, number>>;

/** A counter of what is left out. */
export interface Skips {
  add(skip: Skip, times?: number): void;
  counts(): SkipCounts;
}

/** A fresh counter. */
export function countSkips(): Skips {
  const counts: Record<Skip, number> = {
    'no-version': 0,
    address: 0,
    words: 0,
    git: 0,
    'not-a-version': 0,
    inverted: 0,
    overlap: 0,
    'other-build': 0,
    malformed: 0,
  };
  return {
    add(skip, times = 1) {
      counts[skip] += times;
    },
    counts: () => ({...counts}),
  };
}

/** True for a span of one version alone. */
export function isPoint(span: Range): boolean {
  return span.lastAffected !== undefined && span.introduced === span.lastAffected;
}

/** The upper end of a range; undefined when it is open. */
export function endOf(span: Range): string | undefined {
  return span.fixed ?? span.lastAffected;
}
