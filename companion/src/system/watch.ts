import {homedir} from 'node:os';

import {createDebounce, type Debounce} from './debounce.ts';
import {elapsedMs} from './elapsed.ts';
import type {System} from './system.ts';
import type {WatchFunction} from './watch-folder.ts';
import {shared, watchNative} from './watch-native.ts';
import {resolveHome} from './watch-path.ts';
import {type Watched, watchPlace} from './watch-place.ts';
import {fingerprintOf, leavesNoTrace} from './watch-print.ts';

/** A folder that matters to `id` (a collector's); several entries may have the same id. */
export interface WatchEntry {
  readonly id: string;
  /** `~/` is this process's user's home; `*` in a part stands for any characters of one name. */
  readonly folder: string;
  /** Names in it that matter; all when absent. */
  readonly names?: RegExp;
  /** Also what lies at any depth below, on macOS and Windows; elsewhere the folder alone. */
  readonly deep?: boolean;
  /** Written again and again: after a change the next one waits (`TIMES.restless`). */
  readonly restless?: boolean;
}

/** A folder that cannot be watched and is polled instead. */
interface WatchProblem {
  readonly id: string;
  readonly folder: string;
  /** `ENOSPC`: the system's limit of watches is reached; `EACCES`: not ours to look at. */
  readonly code: string;
}

export interface Watcher {
  /** Compares every fingerprint at once: what the system did not tell of is found now, and what failed is tried again. */
  reconcile(): Promise<void>;
  /** What is polled because it could not be watched. */
  problems(): readonly WatchProblem[];
  close(): void;
}

export interface WatcherOptions {
  readonly system: System;
  /** Told once per burst for which ids something really changed. */
  readonly onChange: (ids: readonly string[]) => void;
  readonly onProblem?: (problem: WatchProblem) => void;
  /** Told at once that something happens to what matters; whether it is a change is told later. */
  readonly onStir?: () => void;
  readonly signal?: AbortSignal;
  readonly watch?: WatchFunction;
  readonly home?: string;
  readonly times?: Partial<Record<keyof typeof TIMES, number>>;
}

/**
 * Milliseconds. With the 30 in which the engine gathers, what changes is looked at after 190 of quiet. Polling is for
 * what could not be watched only. What happens while the first fingerprint is taken counts as a change in any case.
 */
const TIMES = {
  quiet: 160,
  cap: 2_000,
  poll: 60_000,
  settle: 2_000,
  restless: 60_000,
} as const satisfies Record<string, number>;

/** Watches the folders of all entries and tells, per id, when what matters in them has changed. */
export function createWatcher(entries: readonly WatchEntry[], options: WatcherOptions): Watcher {
  return new FolderWatcher(entries, options);
}

const CLOSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

class FolderWatcher implements Watcher {
  readonly #options: WatcherOptions;
  readonly #times: Record<keyof typeof TIMES, number>;
  readonly #groups: readonly Group[];
  readonly #problems: WatchProblem[] = [];
  readonly #watch: WatchFunction;
  readonly #settled: number;
  #poll: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(entries: readonly WatchEntry[], options: WatcherOptions) {
    this.#options = options;
    this.#times = {...TIMES, ...options.times};
    this.#watch = shared(options.watch ?? watchNative);
    this.#settled = elapsedMs() + this.#times.settle;
    const {home = homedir()} = options;
    const resolved = entries.flatMap((entry) => {
      const folder = resolveHome(entry.folder, home);
      return folder === undefined ? [] : [{...entry, folder}];
    });
    const groups = Map.groupBy(resolved, ({id, restless}) => `${restless === true} ${id}`);
    this.#groups = [...groups.values()].map((own) => new Group(own));
    for (const group of this.#groups) this.#start(group);
    options.signal?.addEventListener('abort', () => this.close(), {once: true});
  }

  problems(): readonly WatchProblem[] {
    return this.#problems;
  }

  async reconcile(): Promise<void> {
    this.#problems.length = 0;
    for (const group of this.#groups) {
      for (const place of group.places) place.check();
      group.touched ||= group.traceless;
    }
    if (this.#problems.length === 0) this.#endPolling();
    await this.#look(this.#groups);
  }

  close(): void {
    this.#closed = true;
    this.#endPolling();
    for (const {debounce, places} of this.#groups) {
      debounce?.cancel();
      for (const place of places) place.close();
    }
  }

  #start(group: Group): void {
    const {system} = this.#options;
    const {quiet, cap, restless} = this.#times;
    const apart = group.restless ? restless : 0;
    group.debounce = createDebounce(
      {quietMs: quiet, capMs: cap, apartMs: apart},
      () => void this.#look([group]),
    );
    void fingerprintOf(group.entries, system).then((print) => (group.fingerprint ??= print));
    for (const entry of group.entries) {
      const problem = {id: group.id, folder: entry.folder};
      group.places.push(
        watchPlace(entry.folder, entry.deep === true, {
          trees: system.platform !== 'linux',
          watch: this.#watch,
          onEvent: (name) => this.#hear(group, entry, name),
          onFailure: (code) => this.#fail({...problem, code}),
        }),
      );
    }
  }

  #hear(group: Group, entry: WatchEntry, name: string | null): void {
    if (this.#closed || (name !== null && entry.names && !entry.names.test(name))) return;
    // What was read before the fingerprint was taken may be older than it.
    if (isTraceless(entry) || elapsedMs() < this.#settled) group.touched = true;
    // Told at once, nobody would have to wait for it: it waits itself.
    if (group.debounce?.touch() === true) this.#options.onStir?.();
  }

  async #look(groups: readonly Group[]): Promise<void> {
    const prints = await Promise.all(groups.map(({entries}) => fingerprintOf(entries, this.#options.system)));
    const changed = groups.filter((group, index) => group.changedTo(prints[index] ?? ''));
    const ids = [...new Set(changed.map(({id}) => id))];
    if (!this.#closed && ids.length > 0) this.#options.onChange(ids);
  }

  #fail(problem: WatchProblem): void {
    if (this.#problems.some(({id, folder}) => id === problem.id && folder === problem.folder)) return;
    this.#problems.push(problem);
    this.#options.onProblem?.(problem);
    // What is closed to us cannot be polled either; it is tried again with every reconciling.
    if (CLOSED.has(problem.code)) return;
    this.#poll ??= setInterval(() => {
      const polled = this.#problems.filter(({code}) => !CLOSED.has(code));
      const ids = new Set(polled.map(({id}) => id));
      const groups = this.#groups.filter(({id}) => ids.has(id));
      for (const group of groups) group.touched ||= group.traceless;
      void this.#look(groups);
    }, this.#times.poll).unref();
  }

  #endPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }
}

/** What matters to one id. */
class Group {
  readonly id: string;
  readonly restless: boolean;
  readonly entries: readonly WatchEntry[];
  readonly places: Watched[] = [];
  /** Something in it changes without a fingerprint that says so. */
  readonly traceless: boolean;
  debounce: Debounce | undefined;
  fingerprint: string | undefined;
  touched = false;

  /** All of one id, and equally restless. */
  constructor(entries: readonly WatchEntry[]) {
    this.id = entries[0]?.id ?? '';
    this.restless = entries[0]?.restless === true;
    this.entries = entries;
    this.traceless = entries.some(isTraceless);
  }

  /** Takes the new fingerprint over; true when something changed since the last one. */
  changedTo(print: string): boolean {
    const changed = this.touched || print !== this.fingerprint;
    this.fingerprint = print;
    this.touched = false;
    return changed;
  }
}

function isTraceless({folder, deep}: WatchEntry): boolean {
  return leavesNoTrace(folder) || deep === true;
}
