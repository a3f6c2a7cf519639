import type {Listener} from '@plimsoll/shared/inventory';

import type {Use} from '../collector.ts';
import type {InUse} from './processes.ts';

/** Enough to show what is open; a server with a thousand sockets is not listed in full. */
const MAX_LISTENERS = 64;
/** Files of no package that are told. */
const MAX_FILES = 4000;

interface Seen {
  readonly inUse: InUse;
  readonly holders: ReadonlyMap<number, readonly Listener[]>;
  /** Id of the package a path belongs to. */
  readonly idOf: (path: string) => string | undefined;
}

/** What is in use at a moment, by package, and by path where no package has the file. */
export interface Uses {
  readonly running: ReadonlyMap<string, Use>;
  readonly byPath: ReadonlyMap<string, Use>;
}

/**
 * A package listens when it holds the program of a process that does: not when it is merely a library in there, which
 * runs. What nobody was seen to use is left out: that proves nothing.
 */
export function usesOf({inUse, holders, idOf}: Seen): Uses {
  const running = new Map<string, Use>();
  const byPath = new Map<string, Use>();
  function note(path: string, add: (before: Use | undefined) => Use): void {
    const id = idOf(path);
    if (id !== undefined) running.set(id, add(running.get(id)));
    else if (byPath.size < MAX_FILES || byPath.has(path)) byPath.set(path, add(byPath.get(path)));
  }
  for (const path of inUse.paths.keys()) note(path, () => ({running: 'running'}));
  for (const path of inUse.deleted) note(path, () => ({running: 'running', oldCode: true}));
  for (const [pid, listeners] of holders) {
    note(inUse.programs.get(pid) ?? '', (before) => ({
      ...before,
      running: 'listening',
      listeners: distinct([...(before?.listeners ?? []), ...listeners]).slice(0, MAX_LISTENERS),
    }));
  }
  return {running, byPath};
}

function distinct(listeners: readonly Listener[]): Listener[] {
  const unique = new Map(listeners.map((item) => [`${item.port} ${item.protocol} ${item.address}`, item]));
  return [...unique.values()].toSorted(
    (a, b) => a.port - b.port || (a.protocol + a.address < b.protocol + b.address ? -1 : 1),
  );
}
