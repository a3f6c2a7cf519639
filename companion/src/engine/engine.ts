import type {Event} from '@plimsoll/shared/protocol';
import {diffSnapshots, isEmptyDelta, type Snapshot} from '@plimsoll/shared/report';

import type {Collector} from '../collectors/collector.ts';
import type {Engine, Knowledge} from '../services.ts';
import {keepRounds} from '../system/rounds.ts';
import type {System} from '../system/system.ts';
import {type Changes, createChanges} from './changes.ts';
import {collectorsFor, type Run, runCollector} from './collect.ts';
import {endedEvents} from './exception-events.ts';
import {historyOf} from './history.ts';
import {createLooking, type Looking} from './look.ts';
import type {Memory} from './memory.ts';
import {own} from './own.ts';
import {type Composed, compose, type Inputs} from './pipeline.ts';
import {createQueue, type Queue} from './queue.ts';
import {share} from './share.ts';
import {createUseDiary, type UseDiary} from './use-diary.ts';

/** Watches the collectors' sources; `changed` names those to run again. */
export type WatchSources = (
  collectors: readonly Collector[],
  changed: (ids: readonly string[]) => void,
) => Watching;

interface Watching {
  close(): void;
  /** Looks for what no event told of. */
  reconcile?(): Promise<void>;
}

interface Options {
  readonly system: System;
  readonly collectors: readonly Collector[];
  readonly knowledge: Pick<Knowledge, 'state' | 'slice'>;
  readonly deviceId: string;
  readonly memory: Memory;
  readonly watch?: WatchSources;
  /** Milliseconds one collector may take; 20 s. */
  readonly timeoutMs?: number;
  /** Milliseconds between looks at what no event told of; 15 min. After sleep they do not wait. */
  readonly reconcileMs?: number;
}

/** The engine with the ends its owner holds. */
export interface RunningEngine extends Engine {
  /** Scans, then watches. Resolves when the first scan has ended. */
  start(): Promise<Snapshot>;
  /** Told of every judgement, also of those that found nothing new. */
  onWork(listener: () => void): () => void;
  stop(): void;
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly queue?: Queue;
}

/** Keeps the snapshot true: one job at a time, each re-running only the collectors that have a reason. */
export function createEngine(options: Options): RunningEngine {
  return new LiveEngine(options);
}

class LiveEngine implements RunningEngine {
  readonly #options: Options;
  readonly #collectors: readonly Collector[];
  /** Each collector's last run: which one it was, and the milliseconds it takes as a rule. */
  readonly #runs = new Map<string, Run & {readonly order: number; readonly took: number}>();
  readonly #listeners = new Set<(event: Event) => void>();
  readonly #workListeners = new Set<() => void>();
  readonly #queue = createQueue();
  readonly #slowQueue = createQueue();
  readonly #looking: Looking;
  readonly #diary: UseDiary;
  readonly #ending = new AbortController();
  #composed: (Partial<Composed> & Pick<Composed, 'snapshot'>) | undefined;
  #watching: Watching | undefined;
  #endRounds: (() => void) | undefined;
  readonly #changes: Changes;
  #order = 0;
  #scanning = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#collectors = collectorsFor(options.collectors, options.system);
    this.#looking = createLooking(this.#collectors, (ids) => this.recollect(ids));
    this.#changes = createChanges({
      collectors: this.#collectors,
      expected: (id) => this.#runs.get(id)?.took ?? 0,
      run: (wanted, slow) => this.#run(wanted, slow ? {queue: this.#slowQueue} : {}),
    });
    this.#diary = createUseDiary(options.memory.usage);
    const stored = options.memory.load();
    this.#composed = stored && {snapshot: share(stored)};
  }

  current(): Snapshot | undefined {
    return this.#composed?.snapshot;
  }

  get scanning(): boolean {
    return this.#scanning > 0;
  }

  onEvent(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  onWork(listener: () => void): () => void {
    this.#workListeners.add(listener);
    return () => void this.#workListeners.delete(listener);
  }

  look(): () => void {
    return this.#looking.begin();
  }

  rescan(signal?: AbortSignal): Promise<Snapshot> {
    return this.#run(this.#collectors, signal ? {signal} : {});
  }

  recollect(ids: readonly string[]): Promise<Snapshot> {
    return this.#run(this.#collectors.filter(({id}) => ids.includes(id)));
  }

  rejudge(): Promise<Snapshot> {
    return this.#queue.add(async () => this.#publish());
  }

  async start(): Promise<Snapshot> {
    // Watch first: a change during the first scan is then one more run, not a miss.
    this.#watching = this.#options.watch?.(this.#collectors, (ids) => this.#changes.tell(ids));
    const first = await this.rescan();
    if (!this.#ending.signal.aborted) this.#goRound();
    return first;
  }

  stop(): void {
    this.#ending.abort(new Error('stopped'));
    this.#looking.stop();
    this.#watching?.close();
    this.#endRounds?.();
    this.#changes.stop();
  }

  #run(wanted: readonly Collector[], {signal, queue = this.#queue}: RunOptions = {}): Promise<Snapshot> {
    const stop = signal ? AbortSignal.any([signal, this.#ending.signal]) : this.#ending.signal;
    const whole = wanted.length === this.#collectors.length;
    return queue.add(async () => {
      this.#scanning += 1;
      try {
        await this.#collect(wanted, stop, whole);
        return this.#publish();
      } finally {
        this.#scanning -= 1;
        if (whole) this.#emit({e: 'progress', p: null});
      }
    });
  }

  async #collect(wanted: readonly Collector[], signal: AbortSignal, tell: boolean): Promise<void> {
    const {system, timeoutMs = 20_000} = this.#options;
    const fresh: (Run & {readonly order: number; readonly took: number})[] = [];
    for (const collector of wanted) {
      if (signal.aborted) break;
      if (tell) this.#emit(progress(fresh.length, wanted.length));
      const from = performance.now();
      const order = (this.#order += 1);
      const run = await runCollector(collector, system, {signal, timeoutMs});
      fresh.push({...run, order, took: performance.now() - from});
    }
    // A cancelled collector looks like a failed one: such a run must not become a snapshot.
    signal.throwIfAborted();
    for (const {state, collected, order, took} of fresh) {
      const old = this.#runs.get(state.id);
      // What began later has seen more, even if it was done sooner.
      if (old && old.order > order) continue;
      const kept = collected && own(old?.collected, collected);
      this.#runs.set(state.id, {
        state,
        collected: kept,
        order,
        took: old ? (old.took + took) / 2 : took,
      });
    }
  }

  #publish(): Snapshot {
    for (const listener of this.#workListeners) listener();
    const before = this.#composed?.snapshot;
    const next = compose(this.#inputs(), this.#composed);
    this.#diary.note(next.merged, next.snapshot.takenAt);
    const delta = before && diffSnapshots(before, {...next.snapshot, seq: before.seq + 1});
    const {ended} = next.exceptions;
    if (before && delta && isEmptyDelta(delta) && ended.length === 0) {
      this.#composed = {...next, snapshot: before};
      return before;
    }
    const snapshot = {...next.snapshot, seq: (before?.seq ?? 0) + 1};
    const {memory} = this.#options;
    const events = [...endedEvents(ended), ...historyOf(before, snapshot, memory.fixedBefore)];
    this.#composed = {...next, snapshot};
    // First to those who wait, then to the disk: writing costs more than all that came before it.
    if (delta) this.#emit({e: 'delta', p: delta});
    const newest = memory.keep({snapshot, events, exceptions: ended});
    if (events.length > 0) this.#emit({e: 'timeline', p: {newest}});
    return snapshot;
  }

  #inputs(): Inputs {
    const {system, knowledge, deviceId, memory} = this.#options;
    return {
      deviceId,
      platform: system.platform,
      foreign: system.foreign,
      runs: this.#collectors.flatMap(({id}) => this.#runs.get(id) ?? []),
      knowledge,
      exceptions: memory.exceptions(),
      usage: this.#diary.usage,
      takenAt: system.now().toISOString(),
    };
  }

  #goRound(): void {
    const {reconcileMs: everyMs = 900_000} = this.#options;
    this.#endRounds = keepRounds({
      everyMs,
      round: () => {
        void this.#watching?.reconcile?.();
        void this.recollect(this.#silent()).catch(() => undefined);
      },
    });
  }

  #silent(): readonly string[] {
    return this.#collectors
      .filter(({watches, pollSeconds}) => watches.length === 0 || pollSeconds !== undefined)
      .map(({id}) => id);
  }

  #emit(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function progress(done: number, total: number): Event {
  return {e: 'progress', p: {task: 'scan', step: 'collect-software', done, total, unit: 'steps'}};
}
