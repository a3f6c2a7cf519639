import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, linkTarget} from './formats/read.ts';
import {runningUnits} from './formats/running-units.ts';

const UNITS = '/etc/systemd/system';
/** Multi-user runlevels of init scripts; Debian uses 2 to 5 alike. */
const RUNLEVELS = ['/etc/rcS.d', '/etc/rc2.d', '/etc/rc3.d', '/etc/rc5.d'];
const UNIT = /^(?<name>[^/]+?)(?:@[^/]*)?\.(?:service|socket|timer|path)$/;
const SCRIPT = /^S\d\d(?<name>.+)$/;

/** Services a check asks about whether they run: their groups of processes come and go with them. */
const ASKED = /^(?:fail2ban|sshguard|crowdsec|denyhosts)\.service$/;

/** What starts with the system: units that a target wants, and init scripts; and which services run. */
export const services: Collector = {
  id: 'services',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: UNITS},
    {folder: `${UNITS}/multi-user.target.wants`},
    {folder: `${UNITS}/sysinit.target.wants`},
    {folder: `${UNITS}/timers.target.wants`},
    {folder: '/etc/rc2.d'},
    {folder: '/sys/fs/cgroup/system.slice', names: ASKED},
  ],
  async collect(system) {
    const [units, scripts] = await Promise.all([unitNames(system), scriptNames(system)]);
    // Neither way of starting services is known here: nothing can be said.
    if (units === undefined && scripts === undefined) return undefined;
    const enabled = [...new Set([...(units ?? []), ...(scripts ?? [])])].toSorted();
    const running = await runningUnits(system);
    return {facts: {services: {enabled, ...(running === undefined ? {} : {running})}}};
  },
};

/** Links in `*.wants` and `*.requires`; a unit that is masked (a link to /dev/null) does not start. */
async function unitNames(system: System): Promise<string[] | undefined> {
  const entries = await system.list(UNITS);
  if (entries === undefined) return undefined;
  const folders = entries.filter((name) => name.endsWith('.wants') || name.endsWith('.requires'));
  const lists = await Promise.all(folders.map((folder) => system.list(`${UNITS}/${folder}`)));
  const masked = new Set(await maskedNames(system, entries));
  const wanted = lists.flatMap((names) => names ?? []).filter((name) => !masked.has(name));
  return wanted.flatMap((name) => nameOf(UNIT, name));
}

async function maskedNames(system: System, entries: readonly string[]): Promise<string[]> {
  const units = entries.filter((name) => UNIT.test(name));
  const targets = await Promise.all(units.map((name) => linkTarget(system, `${UNITS}/${name}`)));
  return units.filter((_name, i) => targets[i] === '/dev/null');
}

async function scriptNames(system: System): Promise<string[] | undefined> {
  const lists = await Promise.all(RUNLEVELS.map((folder) => system.list(folder)));
  if (lists.every((names) => names === undefined)) return undefined;
  return lists.flatMap((names) => names ?? []).flatMap((name) => nameOf(SCRIPT, name));
}

function nameOf(pattern: RegExp, entry: string): string[] {
  const name = pattern.exec(entry)?.groups?.['name'];
  return name === undefined ? [] : [clip(name)];
}
