import type {System} from '../../../system/system.ts';
import {clip} from './read.ts';

/** Where systemd gives each of its services a group of processes: version 2 alone, beside version 1, and version 1. */
const TREES = [
  '/sys/fs/cgroup/system.slice',
  '/sys/fs/cgroup/unified/system.slice',
  '/sys/fs/cgroup/systemd/system.slice',
];
const SERVICE = /^(?<name>[^/]{1,256}?)(?:@[^/]*)?\.service$/;
const MAX_UNITS = 1000;

/**
 * Names of systemd's services that have processes at this moment, sorted (systemd.resource-control(5), cgroups(7)); undefined
 * where nobody can see that: another root directory, another way of starting services. Anybody may look, no program is asked.
 */
export async function runningUnits(system: System): Promise<string[] | undefined> {
  if (system.foreign) return undefined;
  for (const tree of TREES) {
    // oxlint-disable-next-line no-await-in-loop -- the first there is
    const entries = await system.list(tree);
    if (entries === undefined) continue;
    const services = entries.filter((entry) => SERVICE.test(entry)).slice(0, MAX_UNITS);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const alive = await Promise.all(services.map((entry) => hasProcesses(system, `${tree}/${entry}`)));
    const names = services
      .filter((_entry, i) => alive[i])
      .map((entry) => SERVICE.exec(entry)?.groups?.['name']);
    return [...new Set(names.map((name) => clip(name ?? '')))].toSorted();
  }
  return undefined;
}

/** Version 2 says it of the groups within as well; in version 1 a service that delegates none has them itself. */
async function hasProcesses(system: System, group: string): Promise<boolean> {
  const events = await system.readText(`${group}/cgroup.events`);
  if (events !== undefined) return /^populated 1$/m.test(events);
  const ids = await system.readText(`${group}/cgroup.procs`);
  return ids !== undefined && ids.trim() !== '';
}
