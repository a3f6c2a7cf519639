import type {Listener, Software} from '@plimsoll/shared/inventory';

import type {System} from '../system/system.ts';
import type {Collected, Collector, RuntimeContext} from './collector.ts';
import {readOwners} from './runtime/owners.ts';
import {type InUse, readProcesses} from './runtime/processes.ts';
import {readHolders, readSockets} from './runtime/sockets.ts';
import {dpkg} from './software/dpkg.ts';

/** Which installed packages are in use at this moment, and which kernel is booted. */
export const runtime: Collector = {
  id: 'runtime',
  platforms: ['linux'],
  foreign: false,
  watches: [],
  pollSeconds: 60,
  async collect(system, signal): Promise<Collected | undefined> {
    const kernel = (await system.readText('/proc/sys/kernel/osrelease'))?.trim();
    if (kernel === undefined) return undefined;

    const inUse = await readProcesses(system, signal);
    const holders = await readHolders(system, await readSockets(system), inUse.programs.keys());
    const owners = await readOwners(system, new Set([...inUse.paths.keys(), ...inUse.deleted]), signal);
    const ids = await packageIds(system, signal);
    const context: RuntimeContext = {
      running: usage({inUse, holders, owners, ids}),
      ...(kernel === '' ? {} : {bootedKernel: kernel}),
      complete: inUse.hidden === 0,
    };
    const hidden = `other users' processes could not be looked at: ${inUse.hidden} (needs administrator)`;
    return {runtime: context, ...(inUse.hidden > 0 ? {notes: [hidden]} : {})};
  },
};

/** Ids by the names dpkg's lists have: `name:arch` for every package, `name` too where that is enough. */
async function packageIds(system: System, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const software = (await dpkg.collect(system, signal))?.software ?? [];
  return new Map(
    software.flatMap(({id, name, arch}) => [[name, id] as const, [`${name}:${arch}`, id] as const]),
  );
}

interface Seen {
  readonly inUse: InUse;
  readonly holders: ReadonlyMap<number, readonly Listener[]>;
  readonly owners: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** Enough to show what is open; a server with a thousand sockets is not listed in full. */
const MAX_LISTENERS = 64;

type Use = Pick<Software, 'running' | 'listeners' | 'oldCode'>;

/**
 * A package listens when it holds the program of a process that does: not when it is merely a library in there, which
 * runs. What nobody was seen to use is left out: that proves nothing.
 */
function usage({inUse, holders, owners, ids}: Seen): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  function idOf(path: string): string | undefined {
    return ids.get(owners.get(path) ?? '');
  }
  for (const path of inUse.paths.keys()) {
    const id = idOf(path);
    if (id !== undefined) uses.set(id, {running: 'running'});
  }
  for (const path of inUse.deleted) {
    const id = idOf(path);
    if (id !== undefined) uses.set(id, {running: 'running', oldCode: true});
  }
  for (const [pid, listeners] of holders) {
    const id = idOf(inUse.programs.get(pid) ?? '');
    if (id === undefined) continue;
    const before = uses.get(id);
    const all = [...(before?.listeners ?? []), ...listeners];
    uses.set(id, {...before, running: 'listening', listeners: distinct(all).slice(0, MAX_LISTENERS)});
  }
  return uses;
}

function distinct(listeners: readonly Listener[]): Listener[] {
  const unique = new Map(listeners.map((item) => [`${item.port} ${item.protocol} ${item.address}`, item]));
  return [...unique.values()].toSorted(
    (a, b) => a.port - b.port || (a.protocol + a.address < b.protocol + b.address ? -1 : 1),
  );
}
