import type {ReleaseFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {clip, contentLines} from './formats/read.ts';
import {type ReleaseDates, releaseDates} from './formats/release-dates.ts';

/** Which release this is, and how long its publisher supports it. */
export const release: Collector = {
  id: 'release',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc', names: /^os-release$/},
    {folder: '/usr/lib', names: /^os-release$/},
    {folder: '/usr/share/distro-info'},
  ],
  async collect(system) {
    const text = (await system.readText('/etc/os-release')) ?? (await system.readText('/usr/lib/os-release'));
    if (text === undefined) return undefined;

    const fields = parseOsRelease(text);
    const id = clip(fields.get('ID') ?? 'linux');
    const version = clip(fields.get('VERSION_ID') ?? '');
    const table = TABLES[id];
    const csv = table === undefined ? undefined : await system.readText(table);
    // The package distro-info-data is kept up to date by the distribution; our own table may be older than it.
    const dates =
      (csv === undefined ? undefined : parseDistroInfo(csv, version)) ?? releaseDates(id, version);
    const fact: ReleaseFact = {id, version, ...dates, today: system.now().toISOString().slice(0, 10)};
    return {facts: {release: fact}};
  },
};

const TABLES: Readonly<Partial<Record<string, string>>> = {
  debian: '/usr/share/distro-info/debian.csv',
  ubuntu: '/usr/share/distro-info/ubuntu.csv',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PAIR = /^(?<key>[A-Z][A-Z0-9_]*)=(?<quote>["']?)(?<value>.*)\k<quote>$/;

/** `KEY=value` lines of os-release(5), quotes taken off. */
export function parseOsRelease(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of contentLines(text)) {
    const groups = PAIR.exec(line)?.groups;
    if (groups?.['key'] !== undefined) fields.set(groups['key'], groups['value'] ?? '');
  }
  return fields;
}

/** The dates of one version in distro-info-data; columns `eol` and `eol-lts` (Debian) by their heading. */
export function parseDistroInfo(csv: string, version: string): ReleaseDates | undefined {
  const [head = '', ...rows] = csv.split('\n');
  const columns = head.trim().split(',');
  const row = rows.map((line) => line.trim().split(',')).find(([name]) => isVersion(name, version));
  if (row === undefined) return undefined;

  const supportEnds = row[columns.indexOf('eol')];
  const longTermEnds = row[columns.indexOf('eol-lts')];
  if (supportEnds === undefined || !DAY.test(supportEnds)) return undefined;
  return {supportEnds, ...(longTermEnds !== undefined && DAY.test(longTermEnds) ? {longTermEnds} : {})};
}

/** Ubuntu's table writes `24.04 LTS`. */
function isVersion(name: string | undefined, version: string): boolean {
  return version !== '' && name?.split(' ')[0] === version;
}
