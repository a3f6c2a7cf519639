import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found, type Harvest, isPlain} from './harvest.ts';
import {parseObject} from './package-json.ts';

/** Where Homebrew may be installed (docs.brew.sh/Installation): Apple processors, Intel's, Linux. */
const PREFIXES = ['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew'];
const MAX_ITEMS = 5_000;

/** Homebrew's formulae and those of its casks that are no application folder, from its own folders. */
export const homebrew: Collector = {
  id: 'homebrew',
  platforms: ['darwin', 'linux'],
  foreign: true,
  watches: PREFIXES.flatMap((prefix) => [{folder: `${prefix}/Cellar`}, {folder: `${prefix}/Caskroom`}]),
  async collect(system): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_ITEMS);
    const found: Found[] = [];
    for (const prefix of PREFIXES) {
      found.push(...(await readCellar(system, `${prefix}/Cellar`, harvest)));
      found.push(...(await readCaskroom(system, `${prefix}/Caskroom`, harvest)));
    }
    for (const item of distinguish(found)) harvest.add(item);
    return harvest.result();
  },
};

/** `openssl@3`, `python-tk@3.12`, `gcc-arm-embedded`, `font-0xproto`. */
const TOKEN = /^[a-z0-9][a-z0-9._+@-]{0,127}$/i;

async function namesIn(system: System, folder: string, harvest?: Harvest): Promise<readonly string[]> {
  const names = ((await system.list(folder).catch(() => undefined)) ?? []).filter(
    (name) => !name.startsWith('.'),
  );
  const plain = names.filter((name) => isPlain(name, 128));
  harvest?.drop(names.length - plain.length);
  return plain.toSorted();
}

/** Every version that is there, linked or not: old ones stay until somebody cleans up, and can be run. */
async function readCellar(system: System, cellar: string, harvest: Harvest): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of (await namesIn(system, cellar, harvest)).filter((entry) => TOKEN.test(entry))) {
    for (const version of await namesIn(system, `${cellar}/${name}`, harvest)) {
      const path = `${cellar}/${name}/${version}`;
      const receipt = await readReceipt(system, `${path}/INSTALL_RECEIPT.json`);
      if (receipt === 'unreadable') harvest.note(`${path}/INSTALL_RECEIPT.json: cannot be read`);
      else if (receipt) found.push({...toItem(name, version, receipt.tap), paths: [path]});
    }
  }
  return found;
}

interface Receipt {
  /** Whose description it was installed by: `homebrew/core`. */
  readonly tap: string | undefined;
}

/** A folder without one was not installed by Homebrew, or not to its end. */
async function readReceipt(system: System, path: string): Promise<Receipt | 'unreadable' | undefined> {
  const text = await system.readText(path).catch(() => '');
  if (text === undefined) return undefined;
  const receipt = parseObject(text);
  if (!receipt) return 'unreadable';
  const source = receipt.get('source');
  const tap = typeof source === 'object' && source !== null && 'tap' in source ? source.tap : undefined;
  return {tap: typeof tap === 'string' && isPlain(tap, 128) ? tap : undefined};
}

function toItem(name: string, version: string, tap: string | undefined): Found {
  return {
    id: `brew:${name}`,
    type: 'brew',
    name,
    version,
    origin: 'other-vendor',
    vendor: tap === undefined || tap.startsWith('homebrew/') ? 'Homebrew' : tap,
    packageId: name,
  };
}

/**
 * Casks whose application is in a folder of applications are left to its bundle: it tells the version there is, the cask the
 * one there was before it updated itself.
 */
async function readCaskroom(system: System, caskroom: string, harvest: Harvest): Promise<Found[]> {
  const found: Found[] = [];
  for (const token of (await namesIn(system, caskroom, harvest)).filter((name) => TOKEN.test(name))) {
    const path = `${caskroom}/${token}`;
    const versions = (await namesIn(system, path, harvest)).filter((name) => /\d/.test(name));
    const unversioned = versions.length === 0 && (await namesIn(system, path)).includes('latest');
    if (unversioned && !(await movedAway(system, `${path}/latest`))) harvest.drop();
    for (const version of versions) {
      const folder = `${path}/${version}`;
      if (await movedAway(system, folder)) continue;
      // Behind a comma stands what the download needs beside the version (docs.brew.sh/Cask-Cookbook, `version`).
      found.push({...toItem(token, version.split(',')[0] ?? version, undefined), paths: [folder]});
    }
  }
  return found;
}

/** Homebrew moves an application to its place and leaves a link to it. */
async function movedAway(system: System, folder: string): Promise<boolean> {
  const apps = (await namesIn(system, folder)).filter((name) => name.toLowerCase().endsWith('.app'));
  for (const app of apps) {
    const target = await system.readLink(`${folder}/${app}`).catch(() => undefined);
    if (target !== undefined) return true;
  }
  return false;
}
