import {codeOf} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Harvest, isPlain} from './harvest.ts';
import {expand, HOME_POLL_SECONDS, homeWatches, readHomes} from './homes.ts';
import {parseMetainfo} from './metainfo.ts';

const SYSTEM = '/var/lib/flatpak';
/** Below a home. */
const OWN = '.local/share/flatpak';
/** Touched by flatpak whenever an installation changed (flatpak-installation(5)). */
const CHANGED = /^\.changed$/;
/** Application ids are reversed names of a domain (D-Bus specification, "Bus names"). */
const ID = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*){1,9}$/;
const MAX_ID = 200;
const MAX_BYTES = 2 * 1024 * 1024;

/** Applications installed by Flatpak, for everybody and for single people. Runtimes carry no version of their own. */
export const flatpak: Collector = {
  id: 'flatpak',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: `${SYSTEM}/app`},
    {folder: SYSTEM, names: CHANGED},
    ...homeWatches([`${OWN}/app`]),
    ...homeWatches([OWN], CHANGED),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system): Promise<Collected | undefined> {
    const harvest = createHarvest(2_000);
    for (const folder of await expand(system, `${SYSTEM}/app/*`, harvest))
      await addApp(system, harvest, folder);
    for (const home of await readHomes(system, harvest)) {
      const apps = await expand(system, `${home}/${OWN}/app/*`, harvest);
      for (const folder of apps) await addApp(system, harvest, folder);
    }
    return harvest.result();
  },
};

async function addApp(system: System, harvest: Harvest, folder: string): Promise<void> {
  const app = folder.slice(folder.lastIndexOf('/') + 1);
  if (app.length > MAX_ID || !ID.test(app)) return harvest.drop();
  try {
    await readApp(system, harvest, {app, folder});
  } catch (error) {
    harvest.note(`flatpak ${app}: ${codeOf(error)}`);
  }
}

interface App {
  readonly app: string;
  readonly folder: string;
}

async function readApp(system: System, harvest: Harvest, {app, folder}: App): Promise<void> {
  const active = `${folder}/current/active`;
  if ((await system.stat(`${active}/metadata`)) === undefined) return;
  const {name, version} = parseMetainfo(await readMetainfo(system, active, app));
  if (version === undefined) return harvest.note(`flatpak ${app}: says no version`);
  harvest.add({
    id: folder.startsWith(`${SYSTEM}/`) ? `flatpak:${app}` : `flatpak:${app}:${folder}`,
    type: 'flatpak',
    name: name !== undefined && isPlain(name, 256) ? name : app,
    version,
    origin: 'other-vendor',
    packageId: app,
    paths: [folder],
  });
}

/** The application's own description, under the names it has had (freedesktop.org, AppStream); releases may lie apart. */
async function readMetainfo(system: System, active: string, app: string): Promise<string> {
  const folder = `${active}/files/share`;
  const files = [
    `${folder}/metainfo/${app}.metainfo.xml`,
    `${folder}/metainfo/${app}.appdata.xml`,
    `${folder}/appdata/${app}.appdata.xml`,
    `${folder}/metainfo/releases/${app}.releases.xml`,
  ];
  const parts = await Promise.all(files.map((file) => system.readBytes(file, MAX_BYTES)));
  return parts.map((part) => (part ? new TextDecoder().decode(part) : '')).join('\n');
}
