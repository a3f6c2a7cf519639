import type {Exploit, FixState, Kev, Severity} from '../findings/index.ts';
import type {SliceHeader} from './content.ts';

/** One open advisory for an installed source version, as the slice answers it. */
export interface OpenAdvisory {
  readonly cve: string;
  /** First version without the weakness; undefined when there is none. */
  readonly fixed: string | undefined;
  readonly state: FixState;
  /** Record id in its feed: `DEBIAN-CVE-2025-1234`. */
  readonly record: string;
  /** The distribution's own view of it in this source, as a severity. */
  readonly urgency?: Severity;
  /** The published advisory that brought the fix: `DSA-5678-1`. */
  readonly link?: string;
}

/** What is known of a CVE itself, whatever carries it. */
export interface CveFacts {
  readonly severity: Severity;
  readonly cvss?: number;
  readonly cvssVector?: string;
  readonly cvssSource?: string;
  readonly epss?: number;
  readonly kev?: Kev;
  readonly exploit: Exploit;
  readonly published?: string;
  readonly title?: string;
}

/** A verified slice of knowledge, ready to ask. Implemented by `decodeSlice`. */
export interface KnowledgeSlice {
  readonly ecosystem: string;
  readonly built: string;
  readonly expires: string;
  /** The feed the advisories come from and when it was fetched. */
  readonly feed: string;
  readonly fetchedAt: string | undefined;
  readonly advisories: number;
  readonly cves: number;
  /** True when the slice knows the source package at all. */
  knows(source: string): boolean;
  /** Advisories open at this source version, sorted by CVE id; empty when none. Logarithmic in their number. */
  openAt(source: string, version: string): readonly OpenAdvisory[];
  cve(id: string): CveFacts | undefined;
}

/** A slice read from its own format, with what it says of itself. */
export interface LoadedSlice extends KnowledgeSlice {
  readonly header: SliceHeader;
  /** Every CVE id it holds facts on, in the order of its columns. */
  ids(): readonly string[];
}
