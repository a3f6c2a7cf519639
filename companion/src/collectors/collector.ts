import type {Detection, Device, Facts, Software} from '@plimsoll/shared/inventory';

import type {PollPrint} from '../system/poll-print.ts';
import type {System} from '../system/system.ts';

export type Platform = 'linux' | 'darwin' | 'win32';

/**
 * A folder whose entries matching `names` trigger the collector; every entry when `names` is absent. `~/` is the home of
 * the companion's own user; `*` stands for any characters of one name, once a name.
 */
export interface Watch {
  readonly folder: string;
  readonly names?: RegExp;
  /** Also entries at any depth below, where the system tells of them at once (macOS, Windows); needs `names`. */
  readonly deep?: true;
  /** Written again and again by a program that runs: what comes within a minute of a change waits until that is over. */
  readonly restless?: true;
  /** The only platform it is for; absent: all of the collector's. */
  readonly on?: Platform;
}

/** What is known of the use of one thing at this moment. */
export type Use = Pick<Software, 'running' | 'listeners' | 'oldCode'>;

/** Use of installed packages at this moment, by package id (`deb:openssh-server:amd64`). */
export interface RuntimeContext {
  readonly running: ReadonlyMap<string, Use>;
  /** Use of files that are in no package's list, by path. */
  readonly byPath?: ReadonlyMap<string, Use>;
  /** Packages whose use lasts long enough to be seen by looking now and then: services, and libraries alone. */
  readonly lasting?: ReadonlySet<string>;
  /** Release of the booted kernel; absent when nothing runs (another root directory). */
  readonly bootedKernel?: string;
  /** False when other users' processes could not be seen: absence then proves nothing. */
  readonly complete: boolean;
}

/** What one collector contributes. A collector fills what it knows and leaves the rest out. */
export interface Collected {
  readonly software?: readonly Software[];
  readonly facts?: Partial<Facts>;
  readonly device?: Partial<Device>;
  readonly runtime?: RuntimeContext;
  readonly detections?: readonly Detection[];
  /** By package name and architecture (`openssl:amd64`): what the device's own channel offers. */
  readonly candidates?: ReadonlyMap<string, NonNullable<Software['candidate']>>;
  /** By name and architecture too: who carries exactly the installed version; overrides `origin` and `vendor`. */
  readonly provenance?: ReadonlyMap<string, Pick<Software, 'origin' | 'vendor'>>;
  /** What could not be known and why, for people. Makes the run `partial`. */
  readonly notes?: readonly string[];
}

export interface Collector {
  /** The file's name. */
  readonly id: string;
  readonly platforms: readonly Platform[];
  /** Works on another root directory too (`--root`): reads files only, asks nothing of the running system. */
  readonly foreign: boolean;
  readonly watches: readonly Watch[];
  /** Seconds between runs where no file tells of a change, only while somebody is looking; absent: never polled. */
  readonly pollSeconds?: number;
  /** What tells, for next to nothing, whether polling would find anything new (Linux); absent: it always might. */
  readonly pollPrints?: readonly PollPrint[];
  /**
   * Rejects when the source exists but cannot be read; resolves to `undefined` when it is absent here
   * (not applicable). Never judges.
   */
  collect(system: System, signal: AbortSignal): Promise<Collected | undefined>;
}
