import type {RegistryValues, UserRegistryFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {GUARDED_KEYS, MACHINE_VALUES, USER_VALUES, type ValueTable} from '../windows/posture-values.ts';
import {queryRegistry} from '../windows/registry.ts';
import type {RegistryKey, RegistryValue} from '../windows/registry-text.ts';
import {loadedUsers} from '../windows/users.ts';
import {clip} from './formats/read.ts';

/** Settings in the registry that checks ask for: the device's, and those of everybody signed in whose registry is open to us. */
export const windowsRegistry: Collector = {
  id: 'windows-registry',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 3600,
  async collect(system, signal) {
    const failed: string[] = [];
    const look: Look = {system, signal, failed};
    const registry = await readTable(look, MACHINE_VALUES, (key) => key);
    const userRegistry = await readUsers(look);
    if (failed.length > 0 && Object.keys(registry).length === 0) throw new Error(`reg.exe: ${failed[0]}`);
    return {
      facts: {registry, userRegistry},
      ...(failed.length > 0
        ? {notes: [`keys of the registry that could not be read: ${failed.length}`]}
        : {}),
    };
  },
};

interface Look {
  readonly system: System;
  readonly signal: AbortSignal;
  /** What could not be asked; grows. */
  readonly failed: string[];
}

async function readUsers(look: Look): Promise<UserRegistryFact[]> {
  const users = await loadedUsers(look.system, look.signal);
  const found: UserRegistryFact[] = [];
  for (const user of users) {
    // Another person's registry is listed but closed: its values would look as if they were not set.
    if (user !== 'HKCU' && (await queryRegistry(look.system, user, {signal: look.signal})) === undefined)
      continue;
    const values = await readTable(look, USER_VALUES, (key) => key.replace(/^HKCU(?=\\)/, user));
    found.push({user: users.length === 1 ? 'HKCU' : user, values});
  }
  return found;
}

/** Programs at once: enough to be quick, too few to be felt. */
const AT_ONCE = 4;

async function readTable(
  look: Look,
  table: ValueTable,
  place: (key: string) => string,
): Promise<RegistryValues> {
  const keys = Object.entries(table);
  const found: Entry[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const group = keys.slice(at, at + AT_ONCE);
    const answers = await Promise.all(
      group.map(([key, names]) => readKey(look, {key, at: place(key), names})),
    );
    found.push(...answers.flat());
  }
  return Object.fromEntries(found);
}

interface Asked {
  /** As facts name it. */
  readonly key: string;
  /** Where reg.exe finds it. */
  readonly at: string;
  readonly names: readonly string[];
}

type Entry = readonly [place: string, value: number | string | null];

async function readKey({system, signal, failed}: Look, {key, at, names}: Asked): Promise<readonly Entry[]> {
  const queries = GUARDED_KEYS.has(key) ? names.map((value) => ({value, signal})) : [{signal}];
  try {
    const answers = await Promise.all(queries.map((query) => queryRegistry(system, at, query)));
    const own = answers.flatMap((answer) => answer?.keys.filter(({path}) => isSame(path, at)) ?? []);
    const whole = !answers.some((answer) => answer?.truncated === true);
    return names.flatMap((name) => {
      const value = valueIn(own, name);
      const shown = value === undefined ? absent(whole) : plain(value);
      return shown === undefined ? [] : [[`${key}\\${name}`, shown] as const];
    });
  } catch (error) {
    if (signal.aborted) throw error;
    failed.push(key);
    return [];
  }
}

/** What was not found is not set, if everything was read. */
function absent(whole: boolean): null | undefined {
  return whole ? null : undefined;
}

const HIVES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKU: 'HKEY_USERS',
};

function isSame(path: string, asked: string): boolean {
  const full = asked.replace(/^HK(?:LM|CU|U)(?=\\)/, (hive) => HIVES[hive] ?? hive);
  return path.toLowerCase() === full.toLowerCase();
}

function valueIn(keys: readonly RegistryKey[], name: string): RegistryValue | undefined {
  for (const {values} of keys) {
    const value = values.get(name.toLowerCase());
    if (value) return value;
  }
  return undefined;
}

const HEX = /^0x[0-9a-f]{1,16}$/i;

/** A number, a text, or null for an empty text; undefined for kinds nobody asks for. */
function plain({type, data}: RegistryValue): number | string | null | undefined {
  if (type === 'REG_DWORD' || type === 'REG_QWORD') return HEX.test(data) ? Number(data) : undefined;
  if (type !== 'REG_SZ' && type !== 'REG_EXPAND_SZ') return undefined;
  return clip(data.trim()) || null;
}
