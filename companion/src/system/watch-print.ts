import {createHash} from 'node:crypto';

import type {FileStat, System} from './system.ts';
import {below, fits, splitPattern} from './watch-path.ts';

/** Folders of a pattern, and names in one of them, that are looked at. */
const MAX_FOLDERS = 500;
const MAX_NAMES = 5_000;

interface Entry {
  readonly folder: string;
  readonly names?: RegExp;
}

/** A kernel setting leaves no trace on its file: the event is all there is to know. */
export function leavesNoTrace(folder: string): boolean {
  return folder.startsWith('/proc/');
}

/** Identity, size, time and rights of everything that matters; what cannot be looked at counts as absent. */
export async function fingerprintOf(entries: readonly Entry[], system: System): Promise<string> {
  const prints = await Promise.all(
    entries.filter(({folder}) => !leavesNoTrace(folder)).map((entry) => printOfPattern(entry, system)),
  );
  // A hash, since it is kept: `/usr/bin` alone would be 100 KB of text.
  return createHash('sha256').update(prints.join('\n')).digest('base64');
}

async function printOfPattern({folder, ...rest}: Entry, system: System): Promise<string> {
  const {base, parts} = splitPattern(folder);
  let folders = [base];
  for (const part of parts) {
    const next: string[] = [];
    for (const path of folders) {
      const names = part.includes('*') ? ((await namesIn(path, system)) ?? []) : [part];
      next.push(...names.filter((name) => fits(name, part)).map((name) => below(path, name)));
    }
    folders = next.slice(0, MAX_FOLDERS);
  }
  const prints = await Promise.all(folders.map((path) => printOf({folder: path, ...rest}, system)));
  return prints.join('\n');
}

async function printOf({folder, names}: Entry, system: System): Promise<string> {
  const all = await namesIn(folder, system);
  if (all === undefined) return `${folder} absent`;
  const wanted = all.filter((name) => !names || names.test(name)).toSorted();
  const stats = await Promise.all(
    wanted.slice(0, MAX_NAMES).map((name) => system.stat(below(folder, name)).catch(() => undefined)),
  );
  return [folder, ...wanted.map((name, index) => `${name} ${told(stats[index])}`)].join('\n');
}

/** Rights too: who may read a file is a setting, and changing it leaves the rest as it was. */
function told(stat: FileStat | undefined): string {
  return stat === undefined ? '' : `${stat.fingerprint}:${stat.mode}:${stat.uid}`;
}

function namesIn(folder: string, system: System): Promise<readonly string[] | undefined> {
  return system.list(folder).catch(() => undefined);
}
