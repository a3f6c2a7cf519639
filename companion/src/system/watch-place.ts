import {readdirSync} from 'node:fs';

import {type FolderOptions, WatchedFolder} from './watch-folder.ts';
import {below, fits, meaning, splitPattern} from './watch-path.ts';

/** Something that is watched until it is closed. */
export interface Watched {
  /** Looks whether what is watched is still what lies there, and takes up what is new. */
  check(): void;
  close(): void;
}

export interface PlaceOptions extends Omit<FolderOptions, 'recursive'> {
  /** The system tells of everything below a folder at once (macOS, Windows); Linux would need a watch for each file. */
  readonly trees: boolean;
}

/** Watches a folder, or all folders of a pattern with `*`; `deep` also what lies below, where the system has trees. */
export function watchPlace(folder: string, deep: boolean, options: PlaceOptions): Watched {
  const {base, parts} = splitPattern(folder);
  if (options.trees && (deep || parts.length > 0)) {
    return new WatchedFolder(base, {
      ...options,
      recursive: true,
      onEvent(path) {
        const name = path === null ? null : meaning(path, {parts, deep});
        if (name !== undefined) options.onEvent(name);
      },
    });
  }
  const [part = '', ...rest] = parts;
  return parts.length === 0
    ? new WatchedFolder(folder, options)
    : new WatchedPattern({base, part, rest}, options);
}

interface Pattern {
  readonly base: string;
  readonly part: string;
  readonly rest: readonly string[];
}

/** Folders of one part that are watched; what lies in more is found by the next reconciling. */
const MAX_FOLDERS = 200;

/** Folder by folder: the one that holds them is watched for those that come and go. */
class WatchedPattern implements Watched {
  readonly #pattern: Pattern;
  readonly #options: PlaceOptions;
  readonly #folders = new Map<string, Watched>();
  readonly #base: WatchedFolder;

  constructor(pattern: Pattern, options: PlaceOptions) {
    this.#pattern = pattern;
    this.#options = options;
    this.#base = new WatchedFolder(pattern.base, {...options, onEvent: (name) => this.#hear(name)});
    this.#sync();
  }

  check(): void {
    this.#base.check();
    this.#sync();
    for (const folder of this.#folders.values()) folder.check();
  }

  close(): void {
    this.#base.close();
    for (const folder of this.#folders.values()) folder.close();
    this.#folders.clear();
  }

  #hear(name: string | null): void {
    if (name !== null && !fits(name, this.#pattern.part)) return;
    if (this.#sync()) this.#options.onEvent(null);
  }

  /** True when folders came or went. */
  #sync(): boolean {
    const {base, part, rest} = this.#pattern;
    const there = new Set(foldersIn(base).filter((name) => fits(name, part)));
    let changed = false;
    for (const [name, folder] of this.#folders) {
      if (there.has(name)) continue;
      folder.close();
      changed = this.#folders.delete(name);
    }
    for (const name of there) {
      if (this.#folders.has(name) || this.#folders.size >= MAX_FOLDERS) continue;
      const path = [below(base, name), ...rest].join('/');
      this.#folders.set(name, watchPlace(path, false, this.#options));
      changed = true;
    }
    return changed;
  }
}

/** Names of a folder's folders; links are not followed. Empty when it is not there or closed. */
function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, {withFileTypes: true});
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
  } catch {
    // Not there, or not ours to look into: there is nothing to watch.
    return [];
  }
}
