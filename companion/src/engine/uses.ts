import type {Software} from '@plimsoll/shared/inventory';

import type {RuntimeContext, Use} from '../collectors/collector.ts';
import {ownersByPath} from './by-path.ts';

/** Use at this moment by id of the software: packages by their lists of files, everything else by where it lies. */
export function usesOf(
  software: readonly Software[],
  runtime: RuntimeContext | undefined,
): ReadonlyMap<string, Use> {
  if (!runtime?.byPath || runtime.byPath.size === 0) return runtime?.running ?? new Map();
  const ownerOf = ownersByPath(software);
  const uses = new Map(runtime.running);
  for (const [path, use] of runtime.byPath) {
    const id = ownerOf(path);
    if (id !== undefined) uses.set(id, together(uses.get(id), use));
  }
  return uses;
}

/** What two files of one thing tell: listening is more than running. */
function together(a: Use | undefined, b: Use): Use {
  if (!a) return b;
  const unique = [...(a.listeners ?? []), ...(b.listeners ?? [])];
  const listeners = [
    ...new Map(unique.map((one) => [`${one.port} ${one.protocol} ${one.address}`, one])).values(),
  ];
  return {
    running: a.running === 'listening' || b.running === 'listening' ? 'listening' : 'running',
    ...(listeners.length === 0 ? {} : {listeners}),
    ...(a.oldCode === true || b.oldCode === true ? {oldCode: true} : {}),
  };
}
