import type {Exploit, FixState, Kev, Severity} from '../findings/index.ts';
import type {SchemeId} from '../versions/index.ts';
import type {SliceHeader} from './content.ts';
import type {AdvisoryPlatform, LifecycleReading, Rater, Trust} from './reading.ts';

/** One open advisory for an installed version, as the slice answers it. */
export interface OpenAdvisory {
  /** A CVE id, or the record's own where it names no CVE. */
  readonly id: string;
  /** First version without the weakness; undefined when none is named. */
  readonly fixed: string | undefined;
  /** Last version with it, where no fixed one is named. */
  readonly lastAffected?: string;
  /** First version with it; absent: every version before the bound. */
  readonly introduced?: string;
  readonly state: FixState;
  readonly trust: Trust;
  /** Systems it is limited to; absent: wherever the product runs. */
  readonly platforms?: readonly AdvisoryPlatform[];
  /** The feed that says so, and its record: `DEBIAN-CVE-2025-1234`. */
  readonly feed: string;
  readonly record: string;
  /** The publisher's own view of it in this source, as a severity. */
  readonly urgency: Severity;
  /** The published advisory that brought the fix: `DSA-5678-1`. */
  readonly link?: string;
}

/** What is known of a CVE itself, whatever carries it. */
export interface CveFacts {
  readonly severity: Severity;
  readonly cvss?: number;
  readonly cvssVector?: string;
  readonly cvssSource?: Rater;
  readonly epss?: number;
  readonly kev?: Kev;
  readonly exploit: Exploit;
  readonly published?: string;
  readonly modified?: string;
  readonly title?: string;
  readonly cwes?: readonly string[];
  readonly disputed?: boolean;
}

/** A verified slice of knowledge, ready to ask. Implemented by `decodeSlice`. */
export interface KnowledgeSlice {
  readonly ecosystem: string;
  readonly built: string;
  readonly expires: string;
  readonly advisories: number;
  readonly cves: number;
  /** When a feed it was made from was fetched. */
  fetchedAt(feed: string): string | undefined;
  /** True when the slice knows the source at all. */
  knows(source: string): boolean;
  /** The version order of a source. */
  orderOf(source: string): SchemeId;
  /**
   * Advisories open at this version, sorted by id, one an id and set of systems; empty when none; undefined when the source's order
   * cannot read the version. Logarithmic in their number, plus what is open.
   */
  openAt(source: string, version: string): readonly OpenAdvisory[] | undefined;
  cve(id: string): CveFacts | undefined;
  /** When support ends of the release lines its software belongs to. */
  readonly lifecycles: readonly LifecycleReading[];
}

/** A slice read from its own format, with what it says of itself. */
export interface LoadedSlice extends KnowledgeSlice {
  readonly header: SliceHeader;
  /** Every id it holds facts on, in the order of its columns. */
  ids(): readonly string[];
}
