import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import {expand, HOME_POLL_SECONDS, homeWatches, listOpen, readHomes} from './homes.ts';

/** Below a home, where people keep them. */
const HOME_FOLDERS = ['Applications', 'AppImages', 'Downloads', '.local/bin', 'bin'];
const NAME = /\.appimage$/i;
const MAX_FILES = 500;

/** AppImages: single files that are whole applications, where people usually keep them. */
export const appimage: Collector = {
  id: 'appimage',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/opt', names: NAME}, ...homeWatches(HOME_FOLDERS, NAME)],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system): Promise<Collected | undefined> {
    const harvest = createHarvest(MAX_FILES);
    const homes = await readHomes(system, harvest);
    const folders = [
      '/opt',
      ...(await expand(system, '/opt/*', harvest)),
      ...homes.flatMap((home) => HOME_FOLDERS.map((folder) => `${home}/${folder}`)),
    ];
    for (const folder of folders) await addFrom(system, harvest, folder);
    return harvest.result();
  },
};

async function addFrom(system: System, harvest: Harvest, folder: string): Promise<void> {
  for (const file of (await listOpen(system, folder)) ?? []) {
    if (!NAME.test(file) || harvest.full) continue;
    const path = `${folder}/${file}`;
    if (!(await isAppImage(system, path))) continue;
    const {name, version} = parseFileName(file);
    if (version === undefined) harvest.note(`${path}: its name says no version`);
    else {
      harvest.add({
        id: `appimage:${path}`,
        type: 'appimage',
        name,
        version,
        origin: 'other-vendor',
        paths: [path],
      });
    }
  }
}

/** ELF, with `AI` and the format's version in the padding of its header (AppImage specification, "Image format"). */
const ELF = [0x7f, 0x45, 0x4c, 0x46];

async function isAppImage(system: System, path: string): Promise<boolean> {
  try {
    const bytes = (await system.readBytes(path, 11)) ?? [];
    const format = bytes[10] ?? 0;
    return (
      ELF.every((byte, index) => bytes[index] === byte) &&
      bytes[8] === 0x41 &&
      bytes[9] === 0x49 &&
      (format === 1 || format === 2)
    );
  } catch {
    // A folder of that name, or a file of somebody else.
    return false;
  }
}

const ARCHITECTURE = /x86_64|amd64|aarch64|arm64/gi;
const VERSION = /^v?(?<version>\d+(?:\.\d+)+[A-Za-z0-9.+~]*)$/;

/** `Name-1.2.3-x86_64.AppImage`: the first part after the name that is numbers with points. */
export function parseFileName(file: string): {readonly name: string; readonly version: string | undefined} {
  const parts = file
    .slice(0, -'.appimage'.length)
    .replace(ARCHITECTURE, '')
    .split(/[-_ ]/)
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => part !== '');
  const at = parts.findIndex((part, index) => index > 0 && VERSION.test(part));
  const version = VERSION.exec(parts[at] ?? '')?.groups?.['version'];
  const name = (version === undefined ? parts : parts.slice(0, at)).join(' ');
  return {name: name === '' ? file : name, version};
}
