import * as v from 'valibot';

import type {Exploit, FixState, Kev, Severity} from '../findings/index.ts';
import {Count, Day, Instant} from '../inventory/index.ts';

/** A slice beyond this size is refused unread. */
export const MAX_SLICE_BYTES = 64 * 1024 * 1024;

const Short = v.pipe(v.string(), v.maxLength(256));

/** One feed a slice was made from: enough to ask only for what is new, and to say where a finding comes from. */
export const SliceSource = v.strictObject({
  /** `osv/Debian`, `kev`, `epss`. */
  feed: v.pipe(v.string(), v.maxLength(64)),
  fetchedAt: Instant,
  records: Count,
  /** Records left out because they could not be read. */
  skipped: Count,
  etag: v.optional(Short),
  lastModified: v.optional(Short),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type SliceSource = v.InferOutput<typeof SliceSource>;

/** What a slice says of itself, in its signed header. */
export const SliceHeader = v.strictObject({
  ecosystem: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The version order its groups are sorted by. */
  order: v.literal('dpkg'),
  built: Instant,
  expires: Instant,
  /** The feed its advisories come from. */
  feed: v.pipe(v.string(), v.maxLength(64)),
  /** What stands before a CVE id in that feed's record ids: `DEBIAN-`. */
  recordPrefix: v.pipe(v.string(), v.maxLength(32)),
  /** Who gave the severity vectors. */
  cvssSource: v.optional(v.pipe(v.string(), v.maxLength(64))),
  epssDate: v.optional(Day),
  kevDate: v.optional(Instant),
  sources: v.pipe(v.array(SliceSource), v.maxLength(32)),
});
export type SliceHeader = v.InferOutput<typeof SliceHeader>;

/** One advisory: in this release, `source` has `cve` before `fixed`; without `fixed`, in every version. */
export interface Advisory {
  readonly source: string;
  readonly cve: string;
  readonly fixed: string | undefined;
  readonly state: FixState;
  /** The distribution's own view, as a severity. */
  readonly urgency: Severity;
  /** The published advisory that brought the fix: `DSA-5678-1`. */
  readonly link?: string | undefined;
}

/** What the builder knows of a CVE itself. */
export interface CveRecord {
  readonly cve: string;
  readonly severity: Severity;
  readonly cvss?: number | undefined;
  readonly cvssVector?: string | undefined;
  readonly exploit: Exploit;
  /** Day it was published, ISO. */
  readonly published?: string | undefined;
  readonly title?: string | undefined;
}

/** The columns that change daily, by CVE id; patched without touching the rest. */
export interface DailyColumns {
  readonly epss: ReadonlyMap<string, number>;
  readonly kev: ReadonlyMap<string, Kev>;
}

/** All that goes into a slice. One advisory for each (source, CVE). */
export interface SliceContent extends DailyColumns {
  readonly header: SliceHeader;
  readonly advisories: readonly Advisory[];
  readonly cves: readonly CveRecord[];
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
