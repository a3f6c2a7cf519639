import type {AptSettingsFact, PackageListsFact, RepositoryFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {parseAptConf, parseAptLists} from './formats/apt-conf.ts';
import {parseOneLine, parseStanzas} from './formats/apt-sources.ts';
import {clip, type NamedText, readAll, readFolder} from './formats/read.ts';

const SOURCES = '/etc/apt/sources.list.d';
const CONF = '/etc/apt/apt.conf.d';
const LISTS = [
  '/var/lib/apt/lists',
  '/var/lib/apt/lists/partial',
  '/var/lib/apt/periodic/update-success-stamp',
];

/** Where apt gets packages from, how fresh its lists are, and what it does by itself. */
export const apt: Collector = {
  id: 'apt',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/apt', names: /^(?:sources\.list|apt\.conf)$/},
    {folder: SOURCES},
    {folder: CONF},
    {folder: '/var/lib/apt/lists', names: /InRelease$/},
    {folder: '/var/lib/apt/periodic'},
  ],
  async collect(system) {
    if ((await system.stat('/usr/bin/apt-get')) === undefined) {
      const none = {
        installed: false,
        refreshesLists: false,
        unattendedUpgrade: false,
        allowsUnauthenticated: false,
        upgradeOrigins: [],
        restartsDevice: false,
      };
      return {facts: {repositories: [], aptSettings: none}};
    }
    const [repositories, aptSettings, packageLists] = await Promise.all([
      readRepositories(system),
      readSettings(system),
      readLists(system),
    ]);
    return {facts: {repositories, aptSettings, packageLists}};
  },
};

async function readRepositories(system: System): Promise<RepositoryFact[]> {
  const files = [
    ...(await readAll(system, ['/etc/apt/sources.list'])),
    ...(await readFolder(system, SOURCES, ['.list', '.sources'])),
  ];
  return files.flatMap((file) => (file.path.endsWith('.sources') ? parseStanzas(file) : parseOneLine(file)));
}

async function readSettings(system: System): Promise<AptSettingsFact> {
  const files: NamedText[] = [
    ...(await readFolder(system, CONF)).filter(({path}) => isRead(path)),
    ...(await readAll(system, ['/etc/apt/apt.conf'])),
  ];
  const text = files.map((file) => file.text).join('\n');
  const values = parseAptConf(text);
  const lists = parseAptLists(text);
  return {
    installed: true,
    refreshesLists: isOn(values, 'apt::periodic::update-package-lists'),
    unattendedUpgrade: isOn(values, 'apt::periodic::unattended-upgrade'),
    allowsUnauthenticated:
      isOn(values, 'apt::get::allowunauthenticated') || isOn(values, 'acquire::allowinsecurerepositories'),
    upgradeOrigins: ORIGINS.flatMap((key) => lists.get(key) ?? [])
      .slice(0, 100)
      .map(clip),
    restartsDevice: isOn(values, 'unattended-upgrade::automatic-reboot'),
  };
}

const ORIGINS = ['unattended-upgrade::origins-pattern', 'unattended-upgrade::allowed-origins'];

function isOn(values: ReadonlyMap<string, string>, key: string): boolean {
  return ON.test(values.get(key) ?? '');
}

/** Days between runs, `always`, or a word for yes (apt.systemd.daily). */
const ON = /^(?:[1-9]\d*[smhd]?|always|true|yes|on|enable)$/i;

/** apt.conf(5): no extension or `.conf`. */
function isRead(path: string): boolean {
  const name = path.slice(CONF.length + 1);
  return !name.includes('.') || name.endsWith('.conf');
}

const DAY_MS = 86_400_000;

/** An update touches the folder of partial downloads even when nothing is new. */
async function readLists(system: System): Promise<PackageListsFact> {
  const names = (await system.list('/var/lib/apt/lists')) ?? [];
  // Without an index nothing was ever fetched, whatever the folder's date says.
  if (!names.some((name) => name.endsWith('InRelease') || name.endsWith('_Release'))) return {};
  const stats = await Promise.all(LISTS.map((path) => system.stat(path)));
  const newest = Math.max(...stats.map((stat) => stat?.modifiedMs ?? 0));
  return {days: Math.max(0, Math.floor((system.now().getTime() - newest) / DAY_MS))};
}
