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
  /** Places of this feed's files that say the same: where one of them is here, this one is not wanted. */
  readonly insteadOf?: readonly string[];
  /**
   * The month it is about, `2024-03`: nobody asks a public server for what is still to come, nor a device that is spared
   * bulk for what is long past.
   */
  readonly month?: string;
}

/** An advisory gathered so far that names no fix. */
export interface OpenRow {
  readonly source: string;
  readonly id: string;
  readonly state: FixState;
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
  refine(
    ecosystem: string,
    source: string,
    id: string,
    state: FixState | 'not-affected' | 'undetermined',
  ): void;
  /** Of what was gathered for the ecosystem, what names no fix. */
  open(ecosystem: string): readonly OpenRow[];
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
  /** Ids that an earlier file of the same feed has told of; files are listed newest first, and the first is believed. */
  readonly seen: Set<string>;
  /** Folder for what is too large for memory; it may not be there yet, and nothing is left in it. */
  readonly scratch: string;
  /** ISO day. */
  readonly today: string;
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
  /**
   * True for an ecosystem whose slice can be made of its advisories alone. One such feed has to be there, and none of
   * them may break off: half a feed must not look like all of it. Absent: it only adds to what others say.
   */
  makes?(ecosystem: string): boolean;
  /** Changes daily and only fills columns of their own: a slice is patched, not made anew. */
  readonly daily?: boolean;
  /** Hundreds of megabytes: a device fetches it only when told to; builders, mirrors and folders use it as it is. */
  readonly bulk?: boolean;
  read(file: ByteFile, context: ReadContext): Promise<Reading<Counts>>;
}

export const MEGABYTE = 1024 * 1024;
