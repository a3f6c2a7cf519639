import {watch as watchNative} from 'node:fs';

import {createDebounce, type Debounce} from './debounce.ts';
import type {System} from './system.ts';
import {WatchedFolder, type WatchFunction} from './watch-folder.ts';

/** A folder that matters to `id` (a collector's); several entries may have the same id. */
export interface WatchEntry {
  readonly id: string;
  readonly folder: string;
  /** Names in it that matter; all when absent. */
  readonly names?: RegExp;
}

/** A folder that cannot be watched and is polled instead. */
interface WatchProblem {
  readonly id: string;
  readonly folder: string;
  /** `ENOSPC`: the system's limit of watches is reached; `EACCES`: not ours to look at. */
  readonly code: string;
}

export interface Watcher {
  /** Compares every fingerprint at once, as every 15 minutes: after waking from sleep, for instance. */
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
  readonly signal?: AbortSignal;
  readonly watch?: WatchFunction;
  readonly times?: Partial<Record<keyof typeof TIMES, number>>;
}

/** Milliseconds. Polling is for what could not be watched only; reconciling finds what the system did not tell. */
const TIMES = {quiet: 250, cap: 2_000, poll: 60_000, reconcile: 15 * 60_000} as const satisfies Record<
  string,
  number
>;

/** Watches the folders of all entries and tells, per id, when what matters in them has changed. */
export function createWatcher(entries: readonly WatchEntry[], options: WatcherOptions): Watcher {
  return new FolderWatcher(entries, options);
}

class FolderWatcher implements Watcher {
  readonly #options: WatcherOptions;
  readonly #times: Record<keyof typeof TIMES, number>;
  readonly #groups: readonly Group[];
  readonly #problems: WatchProblem[] = [];
  readonly #timer: NodeJS.Timeout;
  #poll: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(entries: readonly WatchEntry[], options: WatcherOptions) {
    this.#options = options;
    this.#times = {...TIMES, ...options.times};
    this.#groups = [...Map.groupBy(entries, ({id}) => id)].map(([id, own]) => new Group(id, own));
    this.#timer = setInterval(() => void this.reconcile(), this.#times.reconcile).unref();
    for (const group of this.#groups) this.#start(group);
    options.signal?.addEventListener('abort', () => this.close(), {once: true});
  }

  problems(): readonly WatchProblem[] {
    return this.#problems;
  }

  async reconcile(): Promise<void> {
    for (const {folders} of this.#groups) for (const folder of folders) folder.check();
    await this.#look(this.#groups);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    clearInterval(this.#poll);
    for (const {debounce, folders} of this.#groups) {
      debounce?.cancel();
      for (const folder of folders) folder.close();
    }
  }

  #start(group: Group): void {
    const {system, watch = watchWithNode} = this.#options;
    const {quiet, cap} = this.#times;
    group.debounce = createDebounce(quiet, cap, () => void this.#look([group]));
    void fingerprintOf(group.entries, system).then((print) => (group.fingerprint ??= print));
    for (const entry of group.entries) {
      const problem = {id: group.id, folder: entry.folder};
      group.folders.push(
        new WatchedFolder(entry.folder, {
          watch,
          onEvent: (name) => this.#hear(group, entry, name),
          onFailure: (code) => this.#fail({...problem, code}),
        }),
      );
    }
  }

  #hear(group: Group, {folder, names}: WatchEntry, name: string | null): void {
    if (this.#closed || (name !== null && names && !names.test(name))) return;
    // A kernel setting leaves no trace on its file: the event is all there is to know.
    if (folder.startsWith('/proc/')) group.touched = true;
    group.debounce?.touch();
  }

  async #look(groups: readonly Group[]): Promise<void> {
    const prints = await Promise.all(groups.map(({entries}) => fingerprintOf(entries, this.#options.system)));
    const changed = groups.filter((group, index) => group.changedTo(prints[index] ?? ''));
    if (!this.#closed && changed.length > 0) this.#options.onChange(changed.map(({id}) => id));
  }

  #fail(problem: WatchProblem): void {
    if (this.#problems.some(({id, folder}) => id === problem.id && folder === problem.folder)) return;
    this.#problems.push(problem);
    this.#options.onProblem?.(problem);
    this.#poll ??= setInterval(() => {
      const ids = new Set(this.#problems.map(({id}) => id));
      void this.#look(this.#groups.filter(({id}) => ids.has(id)));
    }, this.#times.poll).unref();
  }
}

/** All that matters to one id. */
class Group {
  readonly id: string;
  readonly entries: readonly WatchEntry[];
  readonly folders: WatchedFolder[] = [];
  debounce: Debounce | undefined;
  fingerprint: string | undefined;
  touched = false;

  constructor(id: string, entries: readonly WatchEntry[]) {
    this.id = id;
    this.entries = entries;
  }

  /** Takes the new fingerprint over; true when something changed since the last one. */
  changedTo(print: string): boolean {
    const changed = this.touched || print !== this.fingerprint;
    this.fingerprint = print;
    this.touched = false;
    return changed;
  }
}

/** More names than this in one folder are not looked at one by one. */
const MAX_NAMES = 5_000;

/** Identity, size and time of everything that matters to a group; what cannot be looked at counts as absent. */
async function fingerprintOf(entries: readonly WatchEntry[], system: System): Promise<string> {
  const prints = await Promise.all(
    entries.filter(({folder}) => !folder.startsWith('/proc/')).map((entry) => printOf(entry, system)),
  );
  return prints.join('\n');
}

async function printOf({folder, names}: WatchEntry, system: System): Promise<string> {
  const all = await system.list(folder).catch(() => undefined);
  if (all === undefined) return `${folder} absent`;
  const wanted = all.filter((name) => !names || names.test(name)).toSorted();
  const stats = await Promise.all(
    wanted.slice(0, MAX_NAMES).map((name) => system.stat(`${folder}/${name}`).catch(() => undefined)),
  );
  return [folder, ...wanted.map((name, index) => `${name} ${stats[index]?.fingerprint ?? ''}`)].join('\n');
}

function watchWithNode(...[folder, listener, onError]: Parameters<WatchFunction>): () => void {
  const watcher = watchNative(folder, {persistent: false, encoding: 'utf8'}, listener);
  watcher.on('error', onError);
  return () => watcher.close();
}
