import type {System} from '../../system/system.ts';
import {type Browser, CHROMIUM_FAMILY, MOZILLA_FAMILY} from './families.ts';

/** One profile of one browser. */
export interface Profile {
  readonly browser: Browser;
  /** The folder that holds this browser's profiles. */
  readonly data: string;
  readonly path: string;
}

const MAX_NAMES = 200;
const MAX_PROFILES = 50;

/** Profiles of browsers on Chromium below a home, by browser and name. Throws a SystemError when one is closed. */
export function chromiumProfiles(system: System, home: string): Promise<Profile[]> {
  return profilesOf(system, home, {family: CHROMIUM_FAMILY, mark: 'Preferences'});
}

/** Profiles of Firefox and Thunderbird below a home, by name. Throws a SystemError when one is closed. */
export function mozillaProfiles(system: System, home: string): Promise<Profile[]> {
  return profilesOf(system, home, {family: MOZILLA_FAMILY, mark: 'prefs.js'});
}

interface Kind {
  readonly family: readonly Browser[];
  /** The file that makes a folder a profile. */
  readonly mark: string;
}

async function profilesOf(system: System, home: string, {family, mark}: Kind): Promise<Profile[]> {
  const found: Profile[] = [];
  for (const browser of family) {
    for (const data of browser.data[system.platform].map((folder) => `${home}/${folder}`)) {
      for (const path of await marked(system, data, mark)) found.push({browser, data, path});
    }
  }
  return found.slice(0, MAX_PROFILES);
}

/** A folder's folders that hold a file of that name; also itself, for Opera keeps its only profile there. */
async function marked(system: System, data: string, mark: string): Promise<string[]> {
  const names = ((await system.list(data)) ?? []).toSorted().slice(0, MAX_NAMES);
  const found = names.includes(mark) ? [data] : [];
  for (const name of names) {
    if ((await system.stat(`${data}/${name}/${mark}`))?.kind === 'file') found.push(`${data}/${name}`);
  }
  return found;
}
