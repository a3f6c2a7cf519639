import type {Software} from '@plimsoll/shared/inventory';

import {codeOf} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import {expand, HOME_POLL_SECONDS, homeWatches, listOpen, readHomes} from './homes.ts';
import {parseDistribution, parseMetadata} from './python-metadata.ts';

/** The distribution's own folder on Debian: pip does not write there. */
const DISTRIBUTION = '/usr/lib/python3/dist-packages';
/** Elsewhere the distribution and pip share one: each package says who installed it. */
const SHARED = ['/usr/lib/python3*/site-packages', '/usr/lib64/python3*/site-packages'];
const OTHERS = [
  '/usr/local/lib/python3*/dist-packages',
  '/usr/local/lib/python3*/site-packages',
  '/usr/local/lib64/python3*/site-packages',
  '/opt/*/lib/python3*/site-packages',
  '/opt/pipx/venvs/*/lib/python3*/site-packages',
];
/** Below a home: pip --user, pipx, uv, pyenv, conda. */
const HOME_FOLDERS = [
  '.local/lib/python3*/site-packages',
  '.local/share/pipx/venvs/*/lib/python3*/site-packages',
  '.local/pipx/venvs/*/lib/python3*/site-packages',
  '.local/share/uv/tools/*/lib/python3*/site-packages',
  '.pyenv/versions/*/lib/python3*/site-packages',
  'miniconda3/lib/python3*/site-packages',
  'miniconda3/envs/*/lib/python3*/site-packages',
  'anaconda3/lib/python3*/site-packages',
  'anaconda3/envs/*/lib/python3*/site-packages',
];
const MAX_PACKAGES = 5_000;
const INFO = /\.(?:dist-info|egg-info|egg)$/;

/** Python packages outside projects: those of the system, of people, and of programs installed by pipx and its like. */
export const python: Collector = {
  id: 'python',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: DISTRIBUTION, names: INFO},
    // pip as root, by the versions Debian and Ubuntu have had.
    ...Array.from({length: 8}, (_, index) => ({
      folder: `/usr/local/lib/python3.${index + 8}/dist-packages`,
      names: INFO,
    })),
    ...homeWatches(HOME_FOLDERS, INFO),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_PACKAGES);
    const homes = await readHomes(system, harvest);
    await addFrom(system, harvest, {folder: DISTRIBUTION, origin: 'distribution'});
    for (const pattern of SHARED) {
      for (const folder of await expand(system, pattern, harvest))
        await addFrom(system, harvest, {folder, origin: 'unknown'});
    }
    for (const pattern of [
      ...OTHERS,
      ...homes.flatMap((home) => HOME_FOLDERS.map((part) => `${home}/${part}`)),
    ]) {
      for (const folder of await expand(system, pattern, harvest)) {
        signal.throwIfAborted();
        await addFrom(system, harvest, {folder, origin: 'other-vendor'});
      }
    }
    return harvest.result();
  },
};

interface Place {
  readonly folder: string;
  /** `unknown`: each package is asked. */
  readonly origin: Software['origin'];
}

async function addFrom(system: System, harvest: Harvest, place: Place): Promise<void> {
  for (const entry of (await listOpen(system, place.folder)) ?? []) {
    // What pip is about to remove is renamed to `~…`.
    if (!INFO.test(entry) || entry.startsWith('~')) continue;
    try {
      await addPackage(system, harvest, {...place, entry});
    } catch (error) {
      harvest.note(`${place.folder}/${entry}: ${codeOf(error)}`);
    }
  }
}

async function addPackage(
  system: System,
  harvest: Harvest,
  place: Place & {readonly entry: string},
): Promise<void> {
  const {folder, entry} = place;
  const path = `${folder}/${entry}`;
  const named = parseDistribution(entry) ?? parseMetadata(await readMetadata(system, path));
  if (!named) return harvest.drop();
  const origin = place.origin === 'unknown' ? await askOrigin(system, path) : place.origin;
  // What pip could not remove as a whole leaves a folder without metadata: nothing is installed then.
  if (origin === 'other-vendor' && entry.endsWith('.dist-info') && !(await system.stat(`${path}/METADATA`)))
    return;
  harvest.add({
    id: `pypi:${named.name.toLowerCase()}:${folder}`,
    type: 'pypi',
    name: named.name,
    version: named.version,
    origin,
    paths: [path],
  });
}

/** Old installations name no version in the folder's name. */
async function readMetadata(system: System, path: string): Promise<string> {
  for (const file of [`${path}/PKG-INFO`, `${path}/EGG-INFO/PKG-INFO`]) {
    const bytes = await system.readBytes(file, 8192);
    if (bytes) return new TextDecoder().decode(bytes);
  }
  return '';
}

/** The recording of who installed it (packaging.python.org, "Recording installed projects", INSTALLER). */
async function askOrigin(system: System, path: string): Promise<Software['origin']> {
  const bytes = await system.readBytes(`${path}/INSTALLER`, 64);
  const installer = bytes ? new TextDecoder().decode(bytes).trim() : '';
  return /^(?:pip|uv|poetry|pipx|pdm)\b/.test(installer) ? 'other-vendor' : 'distribution';
}
