import type {Platform, Watch} from '../collector.ts';
import {type Browser, CHROMIUM_FAMILY, MOZILLA_FAMILY} from './families.ts';

const PLATFORMS: readonly Platform[] = ['linux', 'darwin', 'win32'];
/** As Chromium names the folders of profiles; Opera keeps its only one in the folder that holds them. */
const CHROMIUM_PROFILES = ['', '/Default', '/Profile *'];

/** Files in the profiles of the companion's own user, in browsers on Chromium. */
export function chromiumProfileWatches(names: RegExp, folder = ''): readonly Watch[] {
  return dataWatches(CHROMIUM_FAMILY, names, (data) =>
    CHROMIUM_PROFILES.map((profile) => `${data}${profile}${folder}`),
  );
}

/** Files in the profiles of the companion's own user, in Firefox and Thunderbird. */
export function mozillaProfileWatches(names: RegExp): readonly Watch[] {
  return dataWatches(MOZILLA_FAMILY, names, (data) => [`${data}/*`]);
}

/** Files beside the profiles, in browsers on Chromium. */
export function chromiumDataWatches(names: RegExp): readonly Watch[] {
  return dataWatches(CHROMIUM_FAMILY, names, (data) => [data]);
}

/** The same watches for files that a browser writes all the time while it is used. */
export function restless(watches: readonly Watch[]): readonly Watch[] {
  return watches.map((watch) => ({...watch, restless: true}));
}

function dataWatches(
  family: readonly Browser[],
  names: RegExp,
  folders: (data: string) => readonly string[],
): readonly Watch[] {
  return PLATFORMS.flatMap((on) =>
    family
      .flatMap(({data}) => data[on])
      .flatMap(folders)
      .map((folder) => ({folder: `~/${folder}`, names, on})),
  );
}
