import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {macHomes} from '../macos/homes.ts';
import {parsePlistDict} from '../macos/plist.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found, type Harvest, isPlain} from './harvest.ts';
import {toMacApp} from './macos-bundle.ts';

/** Folders of applications; each folder in them is looked into too (Utilities, those of a suite). */
const FOLDERS = ['/Applications', '/System/Applications'];
/** Since macOS 13 Safari is not where it seems to be. */
const SAFARI = '/System/Cryptexes/App/System/Applications/Safari.app';
/** A bundle, or what describes it. */
const INFO = /\.app$|^Info\.plist$/;
const MAX_APPS = 5_000;

/** Applications of a Mac by their bundles. What is nested in a bundle is part of it. */
export const macosApps: Collector = {
  id: 'macos-apps',
  platforms: ['darwin'],
  foreign: true,
  watches: [
    // Also a bundle that is changed in its place.
    {folder: '/Applications', names: INFO, deep: true},
    {folder: '~/Applications', names: INFO, deep: true},
    {folder: '/Library/Receipts', names: /^InstallHistory\.plist$/},
    {folder: '/System/Cryptexes/App/System/Applications'},
  ],
  // Other people's folders are not watched.
  pollSeconds: 300,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_APPS);
    const homes = await macHomes(system, harvest);
    const folders = [...FOLDERS, ...homes.map((home) => `${home}/Applications`)];
    const bundles = [SAFARI];
    for (const folder of folders) bundles.push(...(await bundlesIn(system, folder, harvest)));
    const found: Found[] = [];
    for (const path of bundles.slice(0, MAX_APPS)) {
      if (signal.aborted) break;
      const app = await readApp(system, path, harvest);
      if (app) found.push(app);
    }
    for (const item of distinguish(found)) harvest.add(item);
    return harvest.result();
  },
};

async function bundlesIn(system: System, folder: string, harvest: Harvest): Promise<readonly string[]> {
  const bundles: string[] = [];
  for (const name of await namesIn(system, folder, harvest)) {
    if (isBundle(name)) bundles.push(`${folder}/${name}`);
    else {
      const below = await namesIn(system, `${folder}/${name}`, harvest);
      bundles.push(...below.filter(isBundle).map((inner) => `${folder}/${name}/${inner}`));
    }
  }
  return bundles;
}

/** The harvest is told of applications whose names cannot be shown. */
async function namesIn(system: System, folder: string, harvest: Harvest): Promise<readonly string[]> {
  const names = (await system.list(folder).catch(() => undefined)) ?? [];
  const plain = names.filter((name) => !name.startsWith('.') && isPlain(name, 200));
  harvest.drop(names.filter((name) => isBundle(name) && !name.startsWith('.') && !isPlain(name, 200)).length);
  return plain.toSorted();
}

function isBundle(name: string): boolean {
  return name.toLowerCase().endsWith('.app');
}

/** An application made for the iPhone keeps its own folder inside. */
const PLACES = ['Contents/Info.plist', 'WrappedBundle/Info.plist'];
const MAX_PLIST = 1024 * 1024;

async function readApp(system: System, path: string, harvest: Harvest): Promise<Found | undefined> {
  for (const place of PLACES) {
    const bytes = await system.readBytes(`${path}/${place}`, MAX_PLIST).catch(() => null);
    if (bytes === undefined) continue;
    const info = bytes && parsePlistDict(bytes);
    const app = info ? toMacApp(info, path) : 'versionless';
    if (app === 'versionless') harvest.drop();
    return typeof app === 'string' ? undefined : app;
  }
  return undefined;
}
