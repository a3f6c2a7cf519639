import type {Os} from '@plimsoll/shared/inventory';

import type {System} from '../system/system.ts';
import type {Collected, Collector} from './collector.ts';
import {parsePlistDict, stringIn} from './macos/plist.ts';

const CORE = '/System/Library/CoreServices/SystemVersion.plist';
/** What background improvements bring lies beside the sealed system (Apple Platform Security, "cryptexes"). */
const EXTRA = '/System/Cryptexes/OS/System/Library/CoreServices/SystemVersion.plist';
const PREFERENCES = '/Library/Preferences/SystemConfiguration/preferences.plist';

/** macOS' version with its background improvement, and the device's name. */
export const osMacos: Collector = {
  id: 'os-macos',
  platforms: ['darwin'],
  foreign: true,
  watches: [
    {folder: '/System/Library/CoreServices', names: /^SystemVersion\.plist$/},
    {folder: '/Library/Preferences/SystemConfiguration', names: /^preferences\.plist$/},
    {folder: '/Library/Receipts', names: /^InstallHistory\.plist$/},
  ],
  async collect(system, signal): Promise<Collected | undefined> {
    const told = (await ask(system, signal)) ?? (await readFiles(system));
    const version = told && versionOf(told);
    if (version === undefined) return undefined;
    const build = told?.get('BuildVersion');
    const os: Os = {
      family: 'macos',
      id: 'macos',
      name: `${(told?.get('ProductName') ?? 'macOS').slice(0, 64)} ${version}`,
      version,
      ...(build === undefined ? {} : {build: build.slice(0, 128)}),
      arch: system.arch ?? 'unknown',
    };
    const name = await readName(system);
    return {device: {os, ...(name === undefined ? {} : {name})}};
  },
};

type Told = ReadonlyMap<string, string>;

/** Alone sw_vers puts the version together as Apple shows it (its manual page). */
async function ask(system: System, signal: AbortSignal): Promise<Told | undefined> {
  if (system.foreign) return undefined;
  const {outcome, code, stdout} = await system.run('sw_vers', [], {signal});
  if (outcome !== 'exited' || code !== 0) return undefined;
  const told = parseSwVers(stdout);
  return told.has('ProductVersion') ? told : undefined;
}

const LINE = /^(?<key>[A-Za-z]{1,40}):\s{1,8}(?<value>\S.{0,120})$/;

/** Lines `ProductVersion:\t\t13.4.1`. Never throws. */
export function parseSwVers(text: string): Told {
  const told = new Map<string, string>();
  for (const line of text.slice(0, 4096).split('\n')) {
    const {key, value} = LINE.exec(line.trimEnd())?.groups ?? {};
    if (key !== undefined && value !== undefined) told.set(key, value);
  }
  return told;
}

async function readFiles(system: System): Promise<Told | undefined> {
  const core = await readStrings(system, CORE);
  const extra = await readStrings(system, EXTRA);
  if (!core) return undefined;
  // What is beside the system may be older than it: only the same version's improvement counts.
  return extra?.get('ProductVersion') === core.get('ProductVersion')
    ? new Map([...core, ...(extra ?? [])])
    : core;
}

async function readStrings(system: System, path: string): Promise<Told | undefined> {
  const bytes = await system.readBytes(path);
  const dict = bytes && parsePlistDict(bytes);
  if (!dict) return undefined;
  const keys = ['ProductName', 'ProductVersion', 'ProductVersionExtra', 'ProductBuildVersion'];
  const found = keys.flatMap((key) => {
    const value = stringIn(dict, key);
    return value === undefined ? [] : [[key.replace('ProductBuild', 'Build'), value] as const];
  });
  return new Map(found);
}

const NUMBERS = /^\d{1,3}(?:\.\d{1,4}){0,3}$/;
const IMPROVEMENT = /^\([a-z]\)$/;

/** `14.6.1`, `26.3.1 (a)`. */
function versionOf(told: Told): string | undefined {
  const version = told.get('ProductVersion') ?? '';
  const extra = told.get('ProductVersionExtra') ?? '';
  if (!NUMBERS.test(version)) return undefined;
  return IMPROVEMENT.test(extra) ? `${version} ${extra}` : version;
}

async function readName(system: System): Promise<string | undefined> {
  const bytes = await system.readBytes(PREFERENCES).catch(() => undefined);
  let at = bytes && parsePlistDict(bytes);
  for (const key of ['System', 'System']) {
    const next = at?.get(key);
    at = next instanceof Map ? next : undefined;
  }
  return at && stringIn(at, 'ComputerName')?.slice(0, 256);
}
