import type {System} from '../system/system.ts';
import type {Collected, Collector, RuntimeContext} from './collector.ts';
import {readOwners} from './runtime/owners.ts';
import {readProcesses} from './runtime/processes.ts';
import {readHolders, readSockets, type Socket} from './runtime/sockets.ts';
import {usesOf} from './runtime/uses.ts';
import {apk} from './software/apk.ts';
import {dpkg} from './software/dpkg.ts';
import {pacman} from './software/pacman.ts';

/** Which installed packages are in use at this moment, and which kernel is booted. */
export const runtime: Collector = {
  id: 'runtime',
  platforms: ['linux'],
  foreign: false,
  watches: [],
  pollSeconds: 60,
  pollPrints: ['running', 'listening'],
  async collect(system, signal): Promise<Collected | undefined> {
    const kernel = (await system.readText('/proc/sys/kernel/osrelease'))?.trim();
    if (kernel === undefined) return undefined;

    const inUse = await readProcesses(system, signal);
    const sockets = await readSockets(system);
    const holders = await readHolders(system, sockets, inUse.programs.keys());
    const paths = new Set([...inUse.paths.keys(), ...inUse.deleted]);
    const {owners, lasting, ...told} = await readOwners(system, paths, signal);
    const ids = new Map([...(await packageIds(system, signal)), ...told.ids]);
    const {running, byPath} = usesOf({inUse, holders, idOf: (path) => ids.get(owners.get(path) ?? '')});
    const lastingIds = new Set([...lasting].flatMap((name) => ids.get(name) ?? []));
    const context: RuntimeContext = {
      running,
      ...(byPath.size === 0 ? {} : {byPath}),
      ...(lastingIds.size === 0 ? {} : {lasting: lastingIds}),
      ...(kernel === '' ? {} : {bootedKernel: kernel}),
      complete: inUse.hidden === 0,
    };
    const notes = [
      ...(inUse.hidden > 0 ? hiddenNotes(inUse.hidden, sockets, holders) : []),
      ...told.notes.map((note) => note.slice(0, MAX_NOTE)),
    ];
    return {runtime: context, ...(notes.length > 0 ? {notes} : {})};
  },
};

/** Ids by the names the lists of files have: dpkg's `name:arch` for every package, `name` too where that is enough. */
async function packageIds(system: System, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = [];
  for (const collector of [dpkg, apk, pacman]) found.push(await collector.collect(system, signal));
  return new Map(
    found
      .flatMap((result) => result?.software ?? [])
      .flatMap(({id, name, arch}) => [[name, id] as const, [`${name}:${arch}`, id] as const]),
  );
}

const MAX_NOTE = 300;
const MAX_SOCKETS = 20;

/** What cannot be known as who we are. Sockets of others say whose they are, not which program's. */
function hiddenNotes(
  hidden: number,
  sockets: ReadonlyMap<string, Socket>,
  holders: Awaited<ReturnType<typeof readHolders>>,
): string[] {
  const held = new Set([...holders.values()].flat());
  const others = [...sockets.values()].filter(({listener}) => !held.has(listener));
  const named = others.map(({listener, uid}) => `${listener.protocol} ${listener.port} (user ${uid})`);
  const unique = [...new Set(named)].toSorted((a, b) => a.localeCompare(b, 'en', {numeric: true}));
  return [
    `other users' processes could not be looked at: ${hidden} (needs administrator)`,
    ...(unique.length === 0
      ? []
      : [`open ports of programs that could not be looked at: ${unique.slice(0, MAX_SOCKETS).join(', ')}`]),
  ];
}
