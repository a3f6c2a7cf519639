import type {PreferenceValues, UserPreferencesFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {type PlistDict, type PlistValue, parsePlistDict} from '../macos/plist.ts';
import {
  DEVICE_PREFERENCES,
  HOST_PREFERENCES,
  PERSON_PREFERENCES,
  type PreferenceTable,
} from '../macos/posture-preferences.ts';
import {macPeople} from './formats/mac-people.ts';
import {clip, refusal} from './formats/read.ts';

const DEVICE = '/Library/Preferences';
const MANAGED = '/Library/Managed Preferences';

/** Preferences that checks ask for, of the device and of people whose home is open: a profile's value before one's own. */
export const macosPreferences: Collector = {
  id: 'macos-preferences',
  platforms: ['darwin'],
  foreign: true,
  watches: [
    {folder: DEVICE, names: /^com\.apple\.(?:SoftwareUpdate|commerce|loginwindow)\.plist$/},
    {folder: MANAGED},
  ],
  async collect(system) {
    const notes: string[] = [];
    const preferences = await readTable({system, notes}, DEVICE_PREFERENCES, (domain) => [
      `${MANAGED}/${domain}.plist`,
      `${DEVICE}/${domain}.plist`,
    ]);
    const userPreferences: UserPreferencesFact[] = [];
    for (const user of await macPeople(system)) {
      const values = await readPerson({system, notes}, user);
      if (values) userPreferences.push({user, values});
    }
    return {facts: {preferences, userPreferences}, ...(notes.length > 0 ? {notes} : {})};
  },
};

interface Look {
  readonly system: System;
  /** Files that were refused; grows. */
  readonly notes: string[];
}

/** Undefined where the folder of a person's preferences is closed. */
async function readPerson(look: Look, user: string): Promise<PreferenceValues | undefined> {
  const own = `/Users/${user}/Library/Preferences`;
  const hosts = await look.system.list(`${own}/ByHost`).catch(() => 'closed' as const);
  if (hosts === 'closed') return undefined;
  const person = await readTable(look, PERSON_PREFERENCES, (domain) => [
    ...managed(user, domain),
    `${own}/${domain === 'NSGlobalDomain' ? '.GlobalPreferences' : domain}.plist`,
  ]);
  const host = await readTable(look, HOST_PREFERENCES, (domain) => [
    ...managed(user, domain),
    ...byHost(hosts ?? [], domain).map((name) => `${own}/ByHost/${name}`),
  ]);
  return {...person, ...host};
}

/** Profiles for one person come before those for the device. */
function managed(user: string, domain: string): string[] {
  return [`${MANAGED}/${user}/${domain}.plist`, `${MANAGED}/${domain}.plist`];
}

/** `com.apple.Bluetooth.<UUID of the device>.plist`; macOS does not tell names of files apart by case. */
function byHost(names: readonly string[], domain: string): string[] {
  const start = `${domain}.`.toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(start) && name.endsWith('.plist')).slice(0, 4);
}

async function readTable(
  look: Look,
  table: PreferenceTable,
  places: (domain: string) => readonly string[],
): Promise<PreferenceValues> {
  const found: Record<string, boolean | number | string | null> = {};
  for (const [domain, keys] of Object.entries(table)) {
    const dicts = await readAll(look, places(domain));
    // A file that was refused may hold the value: nothing is known of its keys then.
    if (!dicts) continue;
    for (const key of keys) {
      const value = valueOf(dicts, key);
      if (value !== undefined) found[`${domain}/${key}`] = value;
    }
  }
  return found;
}

async function readAll({system, notes}: Look, paths: readonly string[]): Promise<PlistDict[] | undefined> {
  const dicts: PlistDict[] = [];
  for (const path of paths) {
    try {
      const bytes = await system.readBytes(path);
      const dict = bytes && parsePlistDict(bytes);
      if (bytes && !dict) return undefined;
      if (dict) dicts.push(dict);
    } catch (error) {
      notes.push(refusal(path, error));
      return undefined;
    }
  }
  return dicts;
}

/** The first dictionary's value that has one; null where none has; undefined for a kind nobody asks for. */
function valueOf(dicts: readonly PlistDict[], key: string): boolean | number | string | null | undefined {
  for (const dict of dicts) {
    const value = inside(dict, key.split(':'));
    if (value === undefined) continue;
    if (typeof value === 'string') return clip(value);
    return typeof value === 'object' ? undefined : value;
  }
  return null;
}

function inside(dict: PlistDict, [first = '', ...rest]: readonly string[]): PlistValue | undefined {
  const value = dict.get(first);
  if (rest.length === 0) return value;
  return value instanceof Map ? inside(value, rest) : undefined;
}
