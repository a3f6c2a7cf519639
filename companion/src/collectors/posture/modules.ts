import type {ModuleFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {contentLines, readFolder} from './formats/read.ts';

/** Modules that checks ask about, and the other names the kernel asks for them by (include/linux/socket.h). */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  cramfs: [],
  dccp: [],
  freevxfs: [],
  hfs: [],
  hfsplus: [],
  jffs2: [],
  rds: ['net-pf-21'],
  sctp: [],
  tipc: ['net-pf-30'],
  udf: [],
};
const FOLDERS = ['/etc/modprobe.d', '/usr/lib/modprobe.d', '/lib/modprobe.d', '/usr/local/lib/modprobe.d'];
const RUN = '/run/modprobe.d';

/** Kernel modules hardly anybody needs: whether they are there, kept out, and loaded. */
export const modules: Collector = {
  id: 'modules',
  platforms: ['linux'],
  foreign: true,
  watches: FOLDERS.slice(0, 2).map((folder) => ({folder, names: /\.conf$/})),
  async collect(system) {
    const loaded = system.foreign ? undefined : await readLoaded(system);
    // A running kernel without this list cannot load anything.
    if (!system.foreign && loaded === undefined) return {facts: {modules: []}};
    const onDisk = await readOnDisk(system);
    // No kernel's files: a container's image. What its host would load cannot be seen from here.
    if (onDisk === undefined) return undefined;
    const barred = await readBarred(system);
    const facts = Object.keys(KNOWN)
      .filter((name) => onDisk.has(name) || loaded?.has(name))
      .map((name): ModuleFact => {
        const fact = {name, builtin: onDisk.get(name) === 'builtin', barred: barred.has(name)};
        return loaded === undefined ? fact : {...fact, loaded: loaded.has(name)};
      });
    return {facts: {modules: facts}};
  },
};

/** Known modules among the files of the booted kernel; of every kernel, where none is booted. */
async function readOnDisk(system: System): Promise<Map<string, 'file' | 'builtin'> | undefined> {
  const booted = system.foreign ? undefined : await system.readText('/proc/sys/kernel/osrelease');
  const releases = booted === undefined ? ((await system.list('/lib/modules')) ?? []) : [booted.trim()];
  const found = new Map<string, 'file' | 'builtin'>();
  let any = false;
  for (const release of releases.filter((name) => /^[\w.+~-]+$/.test(name))) {
    const files = await system.readText(`/lib/modules/${release}/modules.dep`);
    const builtin = await system.readText(`/lib/modules/${release}/modules.builtin`);
    any ||= files !== undefined || builtin !== undefined;
    for (const name of namesIn(files ?? '')) found.set(name, 'file');
    for (const name of namesIn(builtin ?? '')) found.set(name, 'builtin');
  }
  return any ? found : undefined;
}

const FILE = /^kernel\/\S*\/(?<name>[\w-]+)\.ko(?:\.\w+)?(?::|$)/;

/** modules.dep(5): `kernel/net/dccp/dccp.ko.xz: …` a line. */
function namesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const name = FILE.exec(line)?.groups?.['name'];
    return name !== undefined && Object.hasOwn(KNOWN, name) ? [name] : [];
  });
}

async function readLoaded(system: System): Promise<ReadonlySet<string> | undefined> {
  const text = await system.readText('/proc/modules');
  return text === undefined ? undefined : new Set(text.split('\n').map((line) => line.split(' ')[0] ?? ''));
}

async function readBarred(system: System): Promise<ReadonlySet<string>> {
  const folders = system.foreign ? FOLDERS : [...FOLDERS, RUN];
  const lists = await Promise.all(folders.map((folder) => readFolder(system, folder, ['.conf'])));
  return barredIn(lists.flatMap((files) => files.map(({text}) => text)).join('\n'));
}

/** modprobe.d(5): `blacklist` and `alias … off` end loading by request, `install … /bin/false` any loading. */
export function barredIn(text: string): ReadonlySet<string> {
  const lines = contentLines(text).map((line) => line.split(/\s+/));
  const barred = lines.flatMap(([word, name = '', third = '']) => {
    if (word === 'blacklist') return [name];
    if (word === 'install' && /^(?:\/usr)?\/bin\/(?:false|true)$/.test(third)) return [name];
    if (word === 'alias' && third === 'off')
      return Object.keys(KNOWN).filter((key) => KNOWN[key]?.includes(name));
    return [];
  });
  return new Set(barred.map((name) => name.replaceAll('-', '_')));
}
