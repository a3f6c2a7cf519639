import type {AdvisoryReading, FeedReading, KevCatalogue, LifecycleReading} from '@plimsoll/shared/advisories';
import type {FixState} from '@plimsoll/shared/findings';

import type {ByteFile} from '../file.ts';
import type {Reading} from '../outcome.ts';

/** One file a feed consists of. */
export interface FeedFile {
  /** Its place in a mirror or a folder. */
  readonly path: string;
  /** Its public address; a file without one is only read where a mirror or folder has it. */
  readonly url?: string;
  /** Most bytes that are taken. */
  readonly limit: number;
}

/** Where a feed's reader puts what it reads. Everything is filtered here, so that readers need not know what is wanted. */
export interface Sink {
  /** True for an ecosystem whose slice is being made. */
  wants(ecosystem: string): boolean;
  /** True for an id that some advisory gathered so far names. */
  wanted(id: string): boolean;
  take(reading: FeedReading): void;
  advisories(readings: readonly AdvisoryReading[]): void;
  link(ecosystem: string, source: string, id: string, link: string): void;
  refine(ecosystem: string, source: string, id: string, state: FixState | 'not-affected' | 'undetermined'): void;
  kev(catalogue: KevCatalogue): void;
  epss(date: string | undefined, scores: ReadonlyMap<string, number>): void;
  lifecycle(readings: readonly LifecycleReading[]): void;
}

export interface ReadContext {
  /** The file's place, as `FeedFile` names it. */
  readonly path: string;
  readonly sink: Sink;
  readonly signal: AbortSignal;
  /** Records the file had when a slice was last made of it; 0 when never. */
  readonly heldRecords: number;
  /** Told how many of how many records are read. */
  readonly onProgress: (done: number, total: number | null) => void;
}

/** What one file gave: records read, and records or parts of them that could not be. */
export interface Counts {
  readonly records: number;
  readonly skipped: number;
}

/** A public list Plimsoll knows how to read. Licence and attribution of each: docs/feeds.md. */
export interface Feed {
  /** As findings and headers name it: `osv/Debian`, `cve5`, `kev`. */
  readonly id: string;
  readonly files: readonly FeedFile[];
  /** What stands before an id in its record ids: `DEBIAN-`; most have none. */
  readonly prefix?: string;
  /** True when it says something about the ecosystem: its advisories, or its CVEs. */
  serves(ecosystem: string): boolean;
  /** Without any of its files no slice of an ecosystem it serves is made. */
  readonly required?: boolean;
  /** Changes daily and only fills columns of their own: a slice is patched, not made anew. */
  readonly daily?: boolean;
  /** Hundreds of megabytes: a device fetches it only when told to; builders, mirrors and folders use it as it is. */
  readonly bulk?: boolean;
  read(file: ByteFile, context: ReadContext): Promise<Reading<Counts>>;
}

export const MEGABYTE = 1024 * 1024;
