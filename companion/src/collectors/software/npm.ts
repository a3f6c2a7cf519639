import type {Software} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import {expand, HOME_POLL_SECONDS, homeWatches, listOpen, readHomes} from './homes.ts';
import {parsePackageJson} from './package-json.ts';

/** What a package of the system has here and what `npm -g` adds cannot be told apart. */
const SHARED = '/usr/lib/node_modules';
const OWN = '/usr/local/lib/node_modules';
/** Below a home: npm with a prefix, nvm, fnm, Volta, yarn, bun. */
const HOME_FOLDERS = [
  '.npm-global/lib/node_modules',
  '.local/lib/node_modules',
  '.nvm/versions/node/*/lib/node_modules',
  '.local/share/fnm/node-versions/*/installation/lib/node_modules',
  '.volta/tools/image/packages/*/lib/node_modules',
  '.config/yarn/global/node_modules',
  '.bun/install/global/node_modules',
];
const MAX_PACKAGES = 5_000;
const MAX_FOLDERS = 20_000;
const MAX_DEPTH = 8;
const MAX_BYTES = 256 * 1024;

/** Packages installed globally by npm and its like, with the packages that lie inside them. */
export const npm: Collector = {
  id: 'npm',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: SHARED},
    {folder: OWN},
    // Packages of a scope lie one folder deeper.
    {folder: `${SHARED}/@*`},
    {folder: `${OWN}/@*`},
    ...homeWatches(HOME_FOLDERS.flatMap((folder) => [folder, `${folder}/@*`])),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_PACKAGES);
    const homes = await readHomes(system, harvest);
    const walk: Walk = {system, harvest, signal, seen: new Set()};
    await addFolder(walk, {folder: SHARED, depth: 0, origin: 'unknown'});
    await addFolder(walk, {folder: OWN, depth: 0, origin: 'other-vendor'});
    for (const pattern of homes.flatMap((home) => HOME_FOLDERS.map((part) => `${home}/${part}`))) {
      for (const folder of await expand(system, pattern, harvest)) {
        await addFolder(walk, {folder, depth: 0, origin: 'other-vendor'});
      }
    }
    return harvest.result();
  },
};

interface Walk {
  readonly system: System;
  readonly harvest: Harvest;
  readonly signal: AbortSignal;
  /** Fingerprints of folders: a package that is linked to is the same one, and links may lead in a circle. */
  readonly seen: Set<string>;
}

interface Place {
  /** A folder `node_modules`. */
  readonly folder: string;
  readonly depth: number;
  readonly origin: Software['origin'];
}

async function addFolder(walk: Walk, place: Place): Promise<void> {
  const {system, harvest, signal, seen} = walk;
  for (const name of (await listOpen(system, place.folder)) ?? []) {
    if (name.startsWith('.') || harvest.full || seen.size >= MAX_FOLDERS) continue;
    signal.throwIfAborted();
    const path = `${place.folder}/${name}`;
    // A scope (`@types`) is a folder of packages.
    if (name.startsWith('@')) {
      for (const inner of (await listOpen(system, path)) ?? [])
        await addPackage(walk, place, `${path}/${inner}`);
    } else await addPackage(walk, place, path);
  }
}

async function addPackage(walk: Walk, place: Place, path: string): Promise<void> {
  const {system, harvest, seen} = walk;
  const stat = await lookAt(system, path);
  if (stat?.kind !== 'directory' || seen.has(stat.fingerprint)) return;
  seen.add(stat.fingerprint);
  const bytes = await readManifest(system, `${path}/package.json`);
  if (bytes === 'unreadable') harvest.drop();
  else if (bytes) {
    const found = parsePackageJson(new TextDecoder().decode(bytes));
    const {origin} = place;
    if (found) harvest.add({id: `npm:${path}`, type: 'npm', ...found, origin, paths: [path]});
    else harvest.drop();
  }
  if (place.depth < MAX_DEPTH) {
    await addFolder(walk, {...place, folder: `${path}/node_modules`, depth: place.depth + 1});
  }
}

async function lookAt(system: System, path: string): ReturnType<System['stat']> {
  // A link in a circle and a closed folder are no packages of ours to judge.
  return system.stat(path).catch(() => undefined);
}

async function readManifest(system: System, path: string): Promise<Uint8Array | 'unreadable' | undefined> {
  return system.readBytes(path, MAX_BYTES).catch(() => 'unreadable' as const);
}
