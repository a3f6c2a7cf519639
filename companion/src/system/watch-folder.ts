import {statSync} from 'node:fs';
import {basename, dirname} from 'node:path';

import {codeOf} from './errors.ts';

/** Starts watching one folder and returns its end; throws as `fs.watch` does. Handed in, so that tests can fail it. */
export type WatchFunction = (
  place: {readonly folder: string; readonly recursive: boolean},
  listener: (event: string, name: string | null) => void,
  onError: (error: unknown) => void,
) => () => void;

export interface FolderOptions {
  readonly watch: WatchFunction;
  /** Something about `name` changed; null when the system does not say what, or the folder itself came or went. */
  readonly onEvent: (name: string | null) => void;
  /** Also everything below it; names are then paths from it. Only where the system can (macOS, Windows). */
  readonly recursive?: boolean;
  /** Watching is not possible any more: code of the system, `ENOSPC` when its limit is reached. */
  readonly onFailure: (code: string) => void;
}

/**
 * Watches a folder, never a file: a file's watch dies with the first rename over it. While the folder is missing its
 * nearest existing parent is watched for it to come.
 */
export class WatchedFolder {
  readonly #folder: string;
  readonly #options: FolderOptions;
  /** The folder really watched: itself, or the parent it is awaited in. */
  #at = '';
  #identity: string | undefined;
  #stop: (() => void) | undefined;

  constructor(folder: string, options: FolderOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#arm();
  }

  /** Looks whether the folder watched is still the one at its path, and takes up the new one if not. */
  check(): void {
    if (this.#at !== this.#folder || identityOf(this.#folder) !== this.#identity) this.#arm();
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #arm(): void {
    this.close();
    try {
      this.#start(nearest(this.#folder));
      // It may have come after it was looked for and before its parent was watched.
      if (this.#at !== nearest(this.#folder)) this.#start(nearest(this.#folder));
    } catch (error) {
      this.#fail(error);
    }
  }

  #start(place: string): void {
    this.close();
    this.#at = place;
    this.#identity = identityOf(place);
    this.#stop = this.#options.watch(
      {folder: place, recursive: this.#options.recursive === true && place === this.#folder},
      (event, name) => this.#hear(place, event, name),
      (error) => this.#fail(error),
    );
  }

  #hear(place: string, event: string, name: string | null): void {
    if (place !== this.#at) return;
    const folder = this.#folder;
    if (place === folder) {
      // The folder's own name tells of its removal or renaming; another one may have taken its place already.
      if (event === 'rename' && name === basename(folder)) this.#arm();
      this.#options.onEvent(name);
      return;
    }
    const next = folder.slice(place === '/' ? 1 : place.length + 1).split('/')[0];
    if (name !== null && name !== next && name !== basename(place)) return;
    this.#arm();
    if (nearest(folder) === folder) this.#options.onEvent(null);
  }

  #fail(error: unknown): void {
    this.close();
    this.#at = '';
    this.#options.onFailure(codeOf(error));
  }
}

function nearest(folder: string): string {
  let at = folder;
  while (at !== dirname(at) && identityOf(at) === undefined) at = dirname(at);
  return at;
}

/**
 * Which folder lies at a path; undefined when none does that we can see: a folder on the way may be closed to us at any time. A
 * new one often gets the number of the one just removed.
 */
export function identityOf(folder: string): string | undefined {
  try {
    const stats = statSync(folder, {throwIfNoEntry: false});
    return stats?.isDirectory() ? `${stats.ino}:${stats.birthtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}
