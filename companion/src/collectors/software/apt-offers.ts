import type {Offers} from '../../system/apt-offers.ts';
import type {System} from '../../system/system.ts';
import {readOsRelease} from '../os-release.ts';
import {LISTS, readLists} from './apt-lists.ts';
import {chooseCandidates} from './candidates.ts';
import {dpkg} from './dpkg.ts';

/** All that apt's lists say about what is installed, read in this process; undefined without dpkg or without lists. */
export async function readOffers(system: System, signal: AbortSignal): Promise<Offers | undefined> {
  // Another root directory often has none: then nobody needs the packages either.
  if ((await system.list(LISTS)) === undefined) return undefined;
  const software = (await dpkg.collect(system, signal))?.software;
  if (!software || software.length === 0) return undefined;
  const read = await readLists(system, new Set(software.map(({name}) => name)), signal);
  if (!read) return undefined;
  const pins = (await hasPreferences(system)) ? [PINS] : [];
  return {
    ...chooseCandidates(software, read.carried, await distributions(system)),
    notes: [...read.notes, ...pins],
  };
}

const PINS = 'apt preferences exist: pinned versions are not taken into account';

async function hasPreferences(system: System): Promise<boolean> {
  if ((await system.stat('/etc/apt/preferences'))?.kind === 'file') return true;
  const names = (await system.list('/etc/apt/preferences.d')) ?? [];
  // apt_preferences(5): no other names are read.
  return names.some((name) => /^[A-Za-z0-9_-]+(?:\.pref)?$/.test(name));
}

async function distributions(system: System): Promise<ReadonlySet<string>> {
  const release = await readOsRelease(system);
  const ids = `${release?.get('ID') ?? ''} ${release?.get('ID_LIKE') ?? ''}`
    .split(' ')
    .filter((id) => id !== '');
  return new Set(ids.length > 0 ? ids : ['debian', 'ubuntu']);
}
