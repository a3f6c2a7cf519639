import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import {expand} from './homes.ts';
import {versionFiles} from './version-files.ts';

const PATTERNS = ['/opt/*', '/usr/local/*'];
const MAX_PROGRAMS = 200;
const MAX_BYTES = 16 * 1024;
const PRODUCT_INFO = 'product-info.json';

/** Programs unpacked by hand into /opt or /usr/local that say their version in a file known for it. Others are not guessed at. */
export const opt: Collector = {
  id: 'opt',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/opt'}, {folder: '/usr/local'}],
  async collect(system): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_PROGRAMS);
    for (const pattern of PATTERNS) {
      for (const folder of await expand(system, pattern, harvest)) await addProgram(system, harvest, folder);
    }
    return harvest.result();
  },
};

async function addProgram(system: System, harvest: Harvest, folder: string): Promise<void> {
  for (const {file, read} of versionFiles) {
    const bytes = await system.readBytes(`${folder}/${file}`, MAX_BYTES).catch(() => undefined);
    const found = bytes && read(new TextDecoder().decode(bytes));
    // The other files' names are anybody's.
    if (bytes && !found && file === PRODUCT_INFO) harvest.note(`${folder}/${file}: says no version`);
    if (!found) continue;
    harvest.add({
      id: `generic:${folder}`,
      type: 'generic',
      ...found,
      origin: 'other-vendor',
      paths: [folder],
    });
    return;
  }
}
