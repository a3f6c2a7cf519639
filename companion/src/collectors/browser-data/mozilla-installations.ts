import type {System} from '../../system/system.ts';
import {type Harvest, isPlain} from '../software/harvest.ts';
import {isSystem} from './chromium-settings.ts';
import {parseSection} from './ini.ts';
import {type Installation, processIn} from './installation.ts';
import {mozillaProfiles, type Profile} from './profiles.ts';

const LINUX = [
  '/opt/firefox',
  '/opt/firefox-esr',
  '/opt/thunderbird',
  '/usr/local/firefox',
  '/usr/local/lib/firefox',
  '/usr/local/lib/thunderbird',
  '/usr/local/thunderbird',
];
const LINUX_HOME = ['firefox', '.local/opt/firefox', '.local/share/firefox', 'thunderbird'];
const WINDOWS = ['Firefox', 'Thunderbird'].flatMap((name) => [
  `C:/Program Files/Mozilla ${name}`,
  `C:/Program Files (x86)/Mozilla ${name}`,
]);
const WINDOWS_HOME = ['AppData/Local/Mozilla Firefox', 'AppData/Local/Mozilla Thunderbird'];

/**
 * Firefox and Thunderbird unpacked by hand: in the folders people use, and wherever a profile says it was last run from.
 * What lies in a package of the system, a snap or a Flatpak is listed as that. The harvest is told of those that say no version.
 */
export async function mozillaInstallations(
  system: System,
  homes: readonly string[],
  harvest: Harvest,
): Promise<Installation[]> {
  const profiles: Profile[] = [];
  for (const home of homes) profiles.push(...(await mozillaProfiles(system, home).catch(() => [])));
  const used = await Promise.all(profiles.map((profile) => readUse(system, profile)));
  const windows = system.platform === 'win32';
  const own = homes.flatMap((home) => (windows ? WINDOWS_HOME : LINUX_HOME).map((name) => `${home}/${name}`));
  const named = used.flatMap(({folder}) => (folder === undefined ? [] : [folder]));
  const folders = [...new Set([...(windows ? WINDOWS : LINUX), ...own, ...named])].filter(isByHand);
  const found = await Promise.all(
    folders.slice(0, 200).map((folder) => readInstallation(system, folder, used)),
  );
  for (const [at, installation] of found.entries()) {
    if (installation === 'versionless') harvest.note(`${folders[at]}/application.ini: says no version`);
  }
  return found.filter((installation) => typeof installation === 'object');
}

function isByHand(folder: string): boolean {
  return isPlain(folder, 512) && !isSystem(folder) && !PACKAGED.some((start) => folder.startsWith(start));
}

const PACKAGED = ['/snap/', '/app/', '/nix/', '/gnu/', '/var/lib/flatpak/', '/var/lib/snapd/'];

/** Who used a profile last, as `compatibility.ini` says. */
interface Use {
  readonly profile: Profile;
  readonly folder?: string;
  readonly build?: string;
}

async function readUse(system: System, profile: Profile): Promise<Use> {
  const text = await readSmall(system, `${profile.path}/compatibility.ini`);
  const values = parseSection(text ?? '', 'Compatibility');
  const folder = values.get('LastPlatformDir')?.replaceAll('\\', system.platform === 'win32' ? '/' : '\\');
  const build = /_(?<build>\d{14})\//.exec(values.get('LastVersion') ?? '')?.groups?.['build'];
  return {
    profile,
    ...(folder !== undefined && ABSOLUTE.test(folder) && !folder.includes('/..') ? {folder} : {}),
    ...(build === undefined ? {} : {build}),
  };
}

const ABSOLUTE = /^(?:[A-Za-z]:)?\//;

async function readSmall(system: System, path: string): Promise<string | undefined> {
  try {
    const bytes = await system.readBytes(path, 64 * 1024);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    // A closed home, or a folder of that name: nothing that could be said.
    return undefined;
  }
}

/** By `Vendor` and `Name`: others build on the same code under other names, which are no products of the table. */
const PRODUCTS: ReadonlyMap<string, Pick<Installation, 'product' | 'name'>> = new Map([
  ['Mozilla Firefox', {product: 'mozilla-firefox', name: 'Mozilla Firefox'}],
  ['Mozilla Thunderbird', {product: 'mozilla-thunderbird', name: 'Mozilla Thunderbird'}],
]);
const VERSION = /^\d{1,4}(?:\.\d{1,4}){1,3}(?:[ab]\d{1,3})?(?:esr)?$/;

async function readInstallation(
  system: System,
  folder: string,
  used: readonly Use[],
): Promise<Installation | 'versionless' | undefined> {
  const text = await readSmall(system, `${folder}/application.ini`);
  if (text === undefined) return undefined;
  const app = parseSection(text, 'App');
  const known = PRODUCTS.get(`${app.get('Vendor')} ${app.get('Name')}`);
  const version = app.get('Version') ?? '';
  if (!app.has('Version') || (known && !VERSION.test(version))) return 'versionless';
  // Tor Browser calls itself Firefox there, and counts its own versions elsewhere.
  if (!known || app.get('RemotingName') === 'torbrowser') return undefined;
  const extended = app.get('SourceRepository')?.includes('-esr') === true;
  const mine = used.filter((use) => use.folder === folder);
  const states = await Promise.all(
    mine.map((use) => stateOf(system, folder, {use, build: app.get('BuildID')})),
  );
  return {
    ...known,
    name: extended && known.product === 'mozilla-firefox' ? 'Mozilla Firefox ESR' : known.name,
    publisher: 'Mozilla',
    version,
    path: folder,
    ...(states.some(({running}) => running) ? {running: true} : {}),
    ...(states.some(({old}) => old) ? {oldCode: true} : {}),
  };
}

interface State {
  readonly running: boolean;
  readonly old: boolean;
}

/** `lock` in a profile in use leads to the process (`127.0.1.1:+1234`, nsProfileLock); its build is the profile's. */
async function stateOf(
  system: System,
  folder: string,
  {use, build}: {readonly use: Use; readonly build: string | undefined},
): Promise<State> {
  const link = await system.readLink(`${use.profile.path}/lock`).catch(() => undefined);
  const process = await processIn(system, folder, /:\+?(?<pid>\d{1,10})$/.exec(link ?? '')?.groups?.['pid']);
  const differs = use.build !== undefined && build !== undefined && use.build !== build;
  return {running: process !== undefined, old: process !== undefined && (process.deleted || differs)};
}
