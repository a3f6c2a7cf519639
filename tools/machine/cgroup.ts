import {mkdirSync, readdirSync, readFileSync, rmdirSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Where the kernel's second version of control groups is mounted, alone or beside the first; undefined when nowhere. */
export function unifiedMount(): string | undefined {
  return mounts().find(({type}) => type === 'cgroup2')?.path;
}

/** A group of its own in every hierarchy systemd-nspawn uses, for a system whose first process is not systemd. */
export function makeGroups(name: string): readonly string[] {
  const groups = mounts()
    .filter(({type, options}) => type === 'cgroup2' || options.includes('name=systemd'))
    .map(({path}) => join(path, name));
  for (const group of groups) mkdirSync(group);
  return groups;
}

/** Removes a group and those below, as soon as the last process has left them. */
export async function removeGroups(groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    for (let n = 0; n < 50 && !removed(group); n += 1) await wait(100);
  }
}

function removed(group: string): boolean {
  try {
    for (const entry of readdirSync(group, {withFileTypes: true})) {
      if (entry.isDirectory()) removed(join(group, entry.name));
    }
    rmdirSync(group);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

function mounts(): {readonly path: string; readonly type: string; readonly options: readonly string[]}[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, path = '', type = '', options = '']) => ({path, type, options: options.split(',')}))
    .filter(({type}) => type === 'cgroup' || type === 'cgroup2');
}
