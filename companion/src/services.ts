import type {CveText, KnowledgeSlice} from '@plimsoll/shared/advisories';
import type {Exception} from '@plimsoll/shared/exceptions';
import type {
  ClientInfo,
  Diagnosis,
  Event,
  FixOutcome,
  FixPreview,
  ParsedParams,
  PortalState,
  Result,
} from '@plimsoll/shared/protocol';
import type {Disclosure, KnowledgeState, Snapshot} from '@plimsoll/shared/report';
import type {Lang} from '@plimsoll/shared/texts';

/*
 * What the parts of the companion offer one another. Each interface is implemented in the folder of its name
 * and constructed by worker/build.ts alone; methods and commands receive `Services` and know nothing else.
 */

/** Expected trouble, as a value; `code` is one of the protocol's error codes. */
export type Outcome<T> =
  | {readonly ok: true; readonly value: T}
  | {
      readonly ok: false;
      readonly code: 'not-found' | 'refused' | 'busy' | 'expired' | 'unavailable' | 'cancelled';
      readonly message: string;
    };

/** A snapshot for whoever only passes it on: its JSON text, or as it is stored, raw deflate that was flushed and not ended. */
export type StoredSnapshot =
  | {readonly text: string}
  | {readonly packed: Uint8Array<ArrayBuffer>; readonly seq: number};

/** engine/: keeps the snapshot true. */
export interface Engine {
  /** The newest snapshot; undefined until the first scan has ended. */
  current(): Snapshot | undefined;
  /**
   * Runs every collector; resolves to the snapshot that holds the result. Without a signal, who asks while a scan is under
   * way shares the one after it.
   */
  rescan(signal?: AbortSignal): Promise<Snapshot>;
  /** Re-runs the collectors named, at once: after a fix, for instance. */
  recollect(collectors: readonly string[]): Promise<Snapshot>;
  /** New knowledge or context: match and judge again without collecting. */
  rejudge(): Promise<Snapshot>;
  onEvent(listener: (event: Event) => void): () => void;
  readonly scanning: boolean;
}

/** engine/: what somebody decided to leave as it is. `by` names who asks. */
export interface Exceptions {
  /** Newest first, ended ones too. */
  list(): readonly Exception[];
  /** Resolves when the snapshot shows it. */
  add(wish: ParsedParams<'exceptions.add'>, by: string): Promise<Outcome<Exception>>;
  cancel(id: string, by: string): Promise<Outcome<Exception>>;
  onEvent(listener: (event: Event) => void): () => void;
}

/** state/: what outlives the process. */
export interface Timeline {
  list(query: ParsedParams<'timeline.list'>): Result<'timeline.list'>;
}

/** knowledge/: what the world knows, as far as this device needs it. */
export interface Knowledge {
  state(): KnowledgeState;
  /** The verified slice for an OSV ecosystem such as `Debian:12`; undefined when there is none. */
  slice(ecosystem: string): KnowledgeSlice | undefined;
  /** Fetches or builds what `ecosystems` need; the last good knowledge stays when it fails. */
  update(ecosystems: readonly string[], signal?: AbortSignal): Promise<Outcome<KnowledgeState>>;
  cancel(): void;
  /** Takes up what another process has put into the folder; what cannot be used is told in the state. */
  reload(): KnowledgeState;
  /** Description and references of one weakness, read from the disk. */
  text(id: string): CveText | undefined;
  onChange(listener: (event: Event) => void): () => void;
}

/** fixes/: security.md §10. */
export interface Fixes {
  /** With `undo`: how the last run for it is taken back. */
  preview(recommendation: string, channel: FixChannel, undo?: boolean): Promise<Outcome<FixPreview>>;
  run(recommendation: string, token: string, channel: FixChannel): Promise<Outcome<FixOutcome>>;
  cancel(): void;
  onEvent(listener: (event: Event) => void): () => void;
}

/** Who asks: consent is bound to it, and only root's own command line may consent without a dialog. */
export interface FixChannel {
  readonly kind: 'browser' | 'cli';
  /** Handshake hash in hex for a browser, `cli:<uid>` for the command line. */
  readonly binding: string;
  readonly uid?: number;
}

/** sync/: the device's side of enrolment and reports. */
export interface PortalLink {
  state(): PortalState;
  beginEnrolment(portal: string, token: string): Promise<Outcome<{readonly request: string}>>;
  finishEnrolment(portal: string, answer: string): Promise<Outcome<PortalState>>;
  leave(): Promise<Outcome<PortalState>>;
  setDisclosure(level: Disclosure): Promise<Outcome<PortalState>>;
  preview(level?: Disclosure): Promise<Result<'report.preview'>>;
  next(): Promise<Result<'courier.next'>>;
  answer(answer: ParsedParams<'courier.answer'>): Promise<Outcome<PortalState>>;
  onEvent(listener: (event: Event) => void): () => void;
}

/** server/: paired browsers. */
export interface Clients {
  list(): readonly Omit<ClientInfo, 'connected' | 'current'>[];
  /** Closes its live sessions at once (security.md §6.6). */
  revoke(id: string): boolean;
}

/** cli/doctor: looks at everything that may be missing, and names the next step. */
export interface Doctor {
  /** In the companion's own language where none is wanted. */
  examine(lang?: Lang): Promise<readonly Diagnosis[]>;
}

/** Facts about the process itself. */
export interface Process {
  readonly version: string;
  readonly startedAt: string;
  readonly stateFolder: string;
  /** Who runs it: the device's user. */
  readonly user: string;
  /** Port of the front door; null while it is not open. */
  port(): number | null;
}

export interface Services {
  readonly engine: Engine;
  readonly timeline: Timeline;
  readonly exceptions: Exceptions;
  readonly knowledge: Knowledge;
  readonly fixes: Fixes;
  readonly portal: PortalLink;
  readonly clients: Clients;
  readonly doctor: Doctor;
  readonly process: Process;
}
