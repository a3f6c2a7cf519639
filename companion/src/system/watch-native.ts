import {watch as watchNode} from 'node:fs';
import {basename} from 'node:path';

import {identityOf, type WatchFunction} from './watch-folder.ts';

type Place = Parameters<WatchFunction>[0];
type Listener = Parameters<WatchFunction>[1];
type OnError = Parameters<WatchFunction>[2];

/** The system's own watching. */
export function watchNative(...[place, listener, onError]: Parameters<WatchFunction>): () => void {
  const {folder, recursive} = place;
  const watcher = watchNode(folder, {persistent: false, encoding: 'utf8', recursive}, listener);
  watcher.on('error', onError);
  return () => watcher.close();
}

/** Watches one place once, however many ask for it: `/etc` matters to twenty collectors, a home to ten. */
export function shared(watch: WatchFunction): WatchFunction {
  const places = new Map<string, SharedPlace>();
  return (place, listener, onError) => {
    const key = `${place.recursive} ${identityOf(place.folder)} ${place.folder}`;
    const known = places.get(key);
    const joined = known ?? new SharedPlace(watch, place);
    places.set(key, joined);
    function leave(): void {
      // Somebody else's by now, when the folder was removed and another one came.
      if (places.get(key) === joined) places.delete(key);
    }
    if (!known) joined.onGone = leave;
    return joined.join({listener, onError}, leave);
  };
}

interface Member {
  readonly listener: Listener;
  readonly onError: OnError;
}

class SharedPlace {
  /** The folder itself was removed or renamed: who asks from now on means another one. */
  onGone: () => void = () => undefined;
  readonly #members = new Set<Member>();
  readonly #stop: () => void;

  constructor(watch: WatchFunction, place: Place) {
    const own = basename(place.folder);
    this.#stop = watch(
      place,
      (event, name) => {
        if (event === 'rename' && name === own) this.onGone();
        // A copy: who hears of it may leave, and join again.
        for (const {listener} of Array.from(this.#members)) listener(event, name);
      },
      (error) => {
        this.onGone();
        for (const {onError} of Array.from(this.#members)) onError(error);
      },
    );
  }

  join(member: Member, ended: () => void): () => void {
    this.#members.add(member);
    return () => {
      if (!this.#members.delete(member) || this.#members.size > 0) return;
      ended();
      this.#stop();
    };
  }
}
