import {findArchives} from '../archive-data/find-archives.ts';
import {type Located, readArchive} from '../archive-data/read-archive.ts';
import {isSystem} from '../browser-data/chromium-settings.ts';
import type {Collector} from '../collector.ts';
import {createHarvest, type Found} from './harvest.ts';

const MAX_PATHS = 50;
const ARCHIVES = 20_000;
const BYTES = 2 * 1024 * 1024 * 1024;

/**
 * Components of Java in the archives below `folders`, in archives they are packed into as well. Reads whole disks when told
 * to: made for one scan somebody asked for, never for the daemon's registry.
 */
export function archivesIn(folders: readonly string[]): Collector {
  return {
    id: 'archives',
    platforms: ['linux', 'darwin', 'win32'],
    foreign: true,
    watches: [],
    async collect(system, signal) {
      const harvest = createHarvest();
      const budget = {archives: ARCHIVES, bytes: BYTES};
      const found: Located[] = [];
      let untold = 0;
      for (const folder of folders) {
        if ((await system.stat(folder)) === undefined) harvest.note(`${folder}: not there`);
        for (const path of await findArchives(system, folder, {harvest, signal})) {
          signal.throwIfAborted();
          const inside = await readArchive(system, path, {budget, signal});
          found.push(...inside.components);
          untold += inside.untold;
          for (const problem of inside.problems) harvest.note(problem);
        }
      }
      for (const item of itemsOf(found)) harvest.add(item);
      if (untold > 0) harvest.note(`archives that do not say which component they are: ${untold}`);
      return harvest.result() ?? {software: []};
    },
  };
}

function itemsOf(found: readonly Located[]): Found[] {
  const groups = Map.groupBy(found, ({group, artifact, version}) => `maven:${group}:${artifact}@${version}`);
  return [...groups].flatMap(([id, [first, ...rest]]) => {
    if (!first) return [];
    const paths = [...new Set([first, ...rest].map(({path}) => path))];
    const {group, artifact, version} = first;
    const origin = paths.every(isSystem) ? 'distribution' : 'other-vendor';
    return [
      {id, type: 'maven', name: `${group}:${artifact}`, version, origin, paths: paths.slice(0, MAX_PATHS)},
    ];
  });
}
