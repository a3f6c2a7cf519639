import type {SharedFolderFact} from '@plimsoll/shared/inventory';

import type {FileStat, System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, linkTarget} from './formats/read.ts';

/** Not looked into: other file systems, what belongs to people or to the moment, and links to folders of /usr. */
const CLOSED = new Set(
  'bin boot dev lib lib32 lib64 libx32 lost+found media mnt proc root run sbin sys tmp'.split(' '),
);
const MAX_ENTRIES = 5000;
const OTHERS_WRITE = 0o002;
const STICKY = 0o1000;

/** Folders that every account may write to, two levels below `/` and below /var. */
export const sharedFolders: Collector = {
  id: 'shared-folders',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/var'}, {folder: '/opt'}, {folder: '/srv'}],
  async collect(system) {
    const first = await below(system, '');
    if (first.length === 0) return undefined;
    const folders = await Promise.all([
      ...first.map((path) => below(system, path)),
      ...(await below(system, '/var')).map((path) => below(system, path)),
    ]);
    const paths = [...new Set([...first, '/tmp', ...folders.flat()])].slice(0, MAX_ENTRIES).toSorted();
    const facts = await Promise.all(paths.map((path) => look(system, path)));
    return {facts: {sharedFolders: facts.filter((fact) => fact !== undefined)}};
  },
};

async function below(system: System, folder: string): Promise<string[]> {
  // Temporary folders are full of what people make; their own mode is looked at.
  if (folder === '/var/tmp') return [];
  try {
    const names = (await system.list(folder === '' ? '/' : folder)) ?? [];
    return names
      .filter((name) => folder !== '' || !CLOSED.has(name))
      .slice(0, MAX_ENTRIES)
      .map((name) => `${folder}/${name}`);
  } catch {
    // A folder closed to this account is not open to all.
    return [];
  }
}

async function look(system: System, path: string): Promise<SharedFolderFact | undefined> {
  const stat = await statOf(system, path);
  if (stat?.kind !== 'directory' || (stat.mode & OTHERS_WRITE) === 0) return undefined;
  // A link tells of the folder it leads to, which is looked at where it lies.
  if ((await linkTarget(system, path)) !== undefined) return undefined;
  return {path: clip(path), sticky: (stat.mode & STICKY) !== 0};
}

async function statOf(system: System, path: string): Promise<FileStat | undefined> {
  try {
    return await system.stat(path);
  } catch {
    return undefined;
  }
}
