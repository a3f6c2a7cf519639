import type {Software} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import {expand, HOME_POLL_SECONDS, homeWatches, listOpen, readHomes} from './homes.ts';

/** Folders of the distribution's own gems; Alpine's gem command writes to `/usr/lib/ruby` as well. */
const DISTRIBUTION = [
  '/usr/share/rubygems-integration/*/specifications',
  '/usr/lib/*-linux-gnu/rubygems-integration/*/specifications',
  '/usr/lib/ruby/gems/*/specifications',
  '/usr/lib/ruby/gems/*/specifications/default',
  '/usr/lib64/ruby/gems/*/specifications',
  '/usr/share/gems/specifications',
  '/usr/share/gems/specifications/default',
];
const OTHERS = [
  '/var/lib/gems/*/specifications',
  '/usr/local/lib/ruby/gems/*/specifications',
  '/usr/local/lib/ruby/gems/*/specifications/default',
  '/usr/local/share/gems/specifications',
  '/usr/local/bundle/specifications',
];
/** Below a home: gem --user-install, rbenv, RVM. */
const HOME_FOLDERS = [
  '.gem/ruby/*/specifications',
  '.local/share/gem/ruby/*/specifications',
  '.rbenv/versions/*/lib/ruby/gems/*/specifications',
  '.rbenv/versions/*/lib/ruby/gems/*/specifications/default',
  '.rvm/gems/*/specifications',
];
const GEMSPEC_FILE = /\.gemspec$/;
const MAX_GEMS = 5_000;

/** Ruby gems, by the names of their specifications: no file is read. */
export const gems: Collector = {
  id: 'gems',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/var/lib/gems'},
    {folder: '/usr/local/share/gems/specifications', names: GEMSPEC_FILE},
    ...homeWatches(HOME_FOLDERS, GEMSPEC_FILE),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_GEMS);
    const homes = await readHomes(system, harvest);
    const own = (await system.stat('/etc/alpine-release')) ? 'unknown' : 'distribution';
    const inHomes = homes.flatMap((home) => HOME_FOLDERS.map((folder) => `${home}/${folder}`));
    const places = [
      ...DISTRIBUTION.map((pattern) => ({pattern, origin: own}) as const),
      ...[...OTHERS, ...inHomes].map((pattern) => ({pattern, origin: 'other-vendor'}) as const),
    ];
    for (const {pattern, origin} of places) {
      signal.throwIfAborted();
      for (const folder of await expand(system, pattern, harvest))
        await addFrom(system, harvest, {folder, origin});
    }
    return harvest.result();
  },
};

interface Place {
  readonly folder: string;
  readonly origin: Software['origin'];
}

async function addFrom(system: System, harvest: Harvest, {folder, origin}: Place): Promise<void> {
  for (const file of (await listOpen(system, folder)) ?? []) {
    if (!file.endsWith('.gemspec')) continue;
    const found = parseGemspecName(file);
    const path = `${folder}/${file}`;
    if (found) harvest.add({id: `gem:${path}`, type: 'gem', ...found, origin, paths: [path]});
    else harvest.drop();
  }
}

/** `name-version[-platform].gemspec`; a version begins with a digit, a platform with a letter (guides.rubygems.org). */
const GEMSPEC =
  /^(?<name>[A-Za-z0-9._-]{1,200}?)-(?<version>\d{1,20}(?:\.[0-9A-Za-z]{1,40}){0,12})(?:-[a-z][a-z0-9_]{0,30}(?:-[a-z0-9_.]{1,30}){0,3})?\.gemspec$/;

/** Name and version a gem's specification is named after; undefined when it is no such name. */
export function parseGemspecName(
  file: string,
): {readonly name: string; readonly version: string} | undefined {
  if (file.length > 400) return undefined;
  const {name, version} = GEMSPEC.exec(file)?.groups ?? {};
  return name === undefined || version === undefined ? undefined : {name, version};
}
