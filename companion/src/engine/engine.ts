import type {Event} from '@plimsoll/shared/protocol';
import {diffSnapshots, isEmptyDelta, type Snapshot} from '@plimsoll/shared/report';

import type {Collector} from '../collectors/collector.ts';
import type {Engine, Knowledge} from '../services.ts';
import type {System} from '../system/system.ts';
import {type Changes, createChanges} from './changes.ts';
import {collectorsFor, runCollector} from './collect.ts';
import {endedEvents} from './exception-events.ts';
import {historyOf} from './history.ts';
import type {Memory} from './memory.ts';
import {own} from './own.ts';
import {type Composed, compose, type Inputs} from './pipeline.ts';
import {createQueue, type Queue} from './queue.ts';
import {type KeptRun, readResults} from './resume.ts';
import {share} from './share.ts';
import {createUseDiary, type UseDiary} from './use-diary.ts';

interface Options {
  readonly system: System;
  readonly collectors: readonly Collector[];
  readonly knowledge: Pick<Knowledge, 'state' | 'slice'>;
  readonly deviceId: string;
  readonly memory: Memory;
  /** Milliseconds one collector may take; 20 s. */
  readonly timeoutMs?: number;
}

/** The engine with the ends its owner holds. */
export interface RunningEngine extends Engine {
  /** True when it goes on from what another engine of this run of the companion left. */
  readonly resumed: boolean;
  /** True while anything runs or is about to. */
  readonly busy: boolean;
  /** What these collectors read has changed: they run in a moment, with whatever else changes until then. */
  changed(ids: readonly string[]): void;
  /** Keeps what the collectors found for the next engine. */
  leave(): void;
  stop(): void;
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly queue?: Queue;
  /** Told when its turn has come. */
  readonly begun?: () => void;
}

/** Keeps the snapshot true: one job at a time, each re-running only the collectors that have a reason. */
export function createEngine(options: Options): RunningEngine {
  return new LiveEngine(options);
}

class LiveEngine implements RunningEngine {
  readonly #options: Options;
  readonly #collectors: readonly Collector[];
  readonly #runs: Map<string, KeptRun>;
  readonly #listeners = new Set<(event: Event) => void>();
  readonly #queue = createQueue();
  readonly #slowQueue = createQueue();
  readonly #diary: UseDiary;
  readonly #ending = new AbortController();
  #composed: (Partial<Composed> & Pick<Composed, 'snapshot'>) | undefined;
  readonly #changes: Changes;
  readonly resumed: boolean;
  #order: number;
  #scanning = 0;
  #working = 0;
  /** Something differs from what was left last. */
  #news = false;
  /** A whole scan that was asked for and has not begun. */
  #next: Promise<Snapshot> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#collectors = collectorsFor(options.collectors, options.system);
    this.#changes = createChanges({
      collectors: this.#collectors,
      expected: (id) => this.#runs.get(id)?.took ?? 0,
      run: (wanted, slow) => this.#run(wanted, slow ? {queue: this.#slowQueue} : {}),
    });
    this.#diary = createUseDiary(options.memory.usage);
    const left = readResults(options.memory.results?.load());
    this.resumed = left !== undefined;
    this.#runs = new Map(left?.runs);
    this.#order = Math.max(0, ...[...this.#runs.values()].map(({order}) => order));
    const stored = left ? left.snapshot : shared(options.memory.load());
    this.#composed = stored && {snapshot: stored};
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

  get busy(): boolean {
    return this.#working > 0 || this.#changes.pending;
  }

  changed(ids: readonly string[]): void {
    this.#changes.tell(ids);
  }

  leave(): void {
    const {snapshot} = this.#composed ?? {};
    if (snapshot && this.#news) this.#options.memory.results?.save({snapshot, runs: this.#runs});
    this.#news = false;
  }

  rescan(signal?: AbortSignal): Promise<Snapshot> {
    if (signal) return this.#run(this.#collectors, {signal});
    // One that has begun is past what may have changed since: only one that has not is as good as another.
    this.#next ??= this.#run(this.#collectors, {begun: () => void (this.#next = undefined)});
    return this.#next;
  }

  recollect(ids: readonly string[]): Promise<Snapshot> {
    return this.#run(this.#collectors.filter(({id}) => ids.includes(id)));
  }

  rejudge(): Promise<Snapshot> {
    return this.#work(this.#queue, async () => this.#publish());
  }

  stop(): void {
    this.#ending.abort(new Error('stopped'));
    this.#changes.stop();
  }

  async #work<T>(queue: Queue, job: () => Promise<T>): Promise<T> {
    this.#working += 1;
    try {
      return await queue.add(job);
    } finally {
      this.#working -= 1;
    }
  }

  #run(
    wanted: readonly Collector[],
    {signal, queue = this.#queue, begun}: RunOptions = {},
  ): Promise<Snapshot> {
    const stop = signal ? AbortSignal.any([signal, this.#ending.signal]) : this.#ending.signal;
    const whole = wanted.length === this.#collectors.length;
    return this.#work(queue, async () => {
      begun?.();
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
    const fresh: KeptRun[] = [];
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
    this.#news = true;
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
    if (events.length > 0 && newest !== undefined) this.#emit({e: 'timeline', p: {newest}});
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

  #emit(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function shared(stored: Snapshot | undefined): Snapshot | undefined {
  return stored && share(stored);
}

function progress(done: number, total: number): Event {
  return {e: 'progress', p: {task: 'scan', step: 'collect-software', done, total, unit: 'steps'}};
}
