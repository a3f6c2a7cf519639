import * as v from 'valibot';

import type {Exploit, FixState, Kev, Severity} from '../findings/index.ts';
import {Count, Day, Instant} from '../inventory/index.ts';
import {SCHEMES, type SchemeId} from '../versions/index.ts';
import {
  type AdvisoryPlatform,
  type LifecycleReading,
  PLATFORMS,
  RATERS,
  type Range,
  type Rater,
  type Trust,
} from './reading.ts';

/** A file of a slice beyond this size is refused unread. */
export const MAX_SLICE_BYTES = 64 * 1024 * 1024;

const Short = v.pipe(v.string(), v.maxLength(256));

/** One file of a feed a slice was made from: enough to ask only for what is new, and to say where a finding comes from. */
export const SliceSource = v.strictObject({
  /** `osv/Debian`, `kev`, `epss`; with the file's name where a feed has several: `cve5/vulnrichment-desktop.jsonl.gz`. */
  feed: v.pipe(v.string(), v.maxLength(128)),
  fetchedAt: Instant,
  records: Count,
  /** Records left out because they could not be read. */
  skipped: Count,
  etag: v.optional(Short),
  lastModified: v.optional(Short),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type SliceSource = v.InferOutput<typeof SliceSource>;

/** What a slice says of itself, in the signed header of each of its files. */
export const SliceHeader = v.strictObject({
  ecosystem: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The version order its groups are sorted by, where a source does not name its own. */
  order: v.picklist(SCHEMES),
  built: Instant,
  expires: Instant,
  /** Feeds its advisories come from, with what stands before an id in the feed's record ids: `DEBIAN-`. */
  feeds: v.pipe(
    v.array(
      v.strictObject({
        feed: v.pipe(v.string(), v.maxLength(64)),
        prefix: v.pipe(v.string(), v.maxLength(32)),
      }),
    ),
    v.maxLength(63),
  ),
  epssDate: v.optional(Day),
  kevDate: v.optional(Instant),
  sources: v.pipe(v.array(SliceSource), v.maxLength(512)),
});
export type SliceHeader = v.InferOutput<typeof SliceHeader>;

/** One advisory of a slice: what is looked up as `source` has `id` in the range. */
export interface Advisory extends Range {
  readonly source: string;
  /** A CVE id, or the record's own where it names no CVE. */
  readonly id: string;
  readonly order?: SchemeId | undefined;
  readonly state: FixState;
  /** The publisher's own view, as a severity. */
  readonly urgency: Severity;
  readonly trust: Trust;
  /** Systems it is limited to; absent: wherever the product runs. */
  readonly platforms?: readonly AdvisoryPlatform[] | undefined;
  /** The feed that says so, one of the header's. */
  readonly feed: string;
  /** The published advisory that brought the fix: `DSA-5678-1`. */
  readonly link?: string | undefined;
}

/** What the builder knows of a CVE itself. */
export interface CveRecord {
  readonly id: string;
  readonly severity: Severity;
  readonly cvss?: number | undefined;
  readonly cvssVector?: string | undefined;
  readonly cvssSource?: Rater | undefined;
  readonly exploit: Exploit;
  /** Days, ISO. */
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly title?: string | undefined;
  readonly cwes?: readonly string[] | undefined;
  readonly disputed?: boolean | undefined;
  readonly description?: string | undefined;
  readonly references?: readonly string[] | undefined;
}

/** The columns that change daily, by CVE id; patched without touching the rest. */
export interface DailyColumns {
  readonly epss: ReadonlyMap<string, number>;
  readonly kev: ReadonlyMap<string, Kev>;
}

/** All that goes into a slice. Several advisories of one (source, id) are several ranges. */
export interface SliceContent extends DailyColumns {
  readonly header: SliceHeader;
  readonly advisories: readonly Advisory[];
  readonly cves: readonly CveRecord[];
  /** When support of the release lines ends that this ecosystem's software belongs to. */
  readonly lifecycles?: readonly LifecycleReading[];
}

/** Codes of the format: the place in the list is what is written, so lists only ever grow at the end. */
export const STATES = [
  'fix-available',
  'unfixed',
  'no-dsa',
  'postponed',
  'ignored',
  'end-of-life',
  'unimportant',
] as const satisfies readonly FixState[];
export const SEVERITIES = [
  'unknown',
  'unimportant',
  'low',
  'medium',
  'high',
  'critical',
] as const satisfies readonly Severity[];
export const EXPLOITS = [
  'unknown',
  'none',
  'public',
  'verified',
  'kit',
] as const satisfies readonly Exploit[];
export const TRUSTS = ['confirmed', 'likely', 'possible'] as const satisfies readonly Trust[];
export {PLATFORMS, RATERS};
