import {chromiumInstallations} from '../browser-data/chromium-installations.ts';
import type {Installation} from '../browser-data/installation.ts';
import {mozillaInstallations} from '../browser-data/mozilla-installations.ts';
import {readPeople} from '../browser-data/people.ts';
import {chromiumDataWatches, mozillaProfileWatches} from '../browser-data/watches.ts';
import type {Collected, Collector} from '../collector.ts';
import {distinguish} from './distinguish.ts';
import {createHarvest, type Found} from './harvest.ts';

/**
 * Browsers by their own files, where no package manager lists them or it cannot tell that the old one still runs.
 * On a Mac the bundles are listed already.
 */
export const browsers: Collector = {
  id: 'browsers',
  platforms: ['linux', 'win32'],
  foreign: true,
  watches: [
    {folder: '/opt', on: 'linux'},
    ...chromiumDataWatches(/^Last Version$/),
    ...mozillaProfileWatches(/^compatibility\.ini$/),
  ],
  pollSeconds: 300,
  async collect(system, signal): Promise<Collected | undefined> {
    const harvest = createHarvest();
    const homes = await readPeople(system, harvest);
    signal.throwIfAborted();
    const found = [
      ...(await chromiumInstallations(system, homes, harvest)),
      ...(await mozillaInstallations(system, homes, harvest)),
    ];
    for (const item of distinguish(found.map(itemOf))) harvest.add(item);
    const result = harvest.result();
    const used = new Set(found.flatMap(({path, running}) => (running === true ? [path] : [])));
    const software = result?.software?.map((item) =>
      item.paths?.some((path) => used.has(path)) === true ? {...item, running: 'running' as const} : item,
    );
    return result && {...result, ...(software ? {software} : {})};
  },
};

function itemOf({product, name, publisher, version, path, oldCode}: Installation): Found {
  return {
    id: `browser:${product}`,
    type: 'browser',
    name,
    version,
    origin: 'other-vendor',
    publisher,
    packageId: product,
    paths: [path],
    ...(oldCode === true ? {oldCode} : {}),
  };
}
