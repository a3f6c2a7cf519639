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
      // Opera keeps its only profile in that folder itself.
      const names = ((await system.list(data)) ?? []).toSorted().slice(0, MAX_NAMES);
      const paths = [...(names.includes(mark) ? [data] : []), ...names.map((name) => `${data}/${name}`)];
      for (const path of paths) {
        if (found.length >= MAX_PROFILES) return found;
        if ((await system.stat(`${path}/${mark}`))?.kind === 'file') found.push({browser, data, path});
      }
    }
  }
  return found;
}
