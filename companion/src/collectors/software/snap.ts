import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {createHarvest, type Found, type Harvest, isPlain} from './harvest.ts';

const IMAGES = '/var/lib/snapd/snaps';
/** Where snaps are mounted; Fedora and Arch have the second. */
const MOUNTS = ['/snap', '/var/lib/snapd/snap'];
const IMAGE = /^(?<name>[a-z0-9-]{1,40}(?:_[a-z0-9]{1,10})?)_x?\d{1,9}\.snap$/;
/** Descriptions of commands make it long; what is wanted stands at its beginning in no certain order. */
const MAX_BYTES = 512 * 1024;

/** Snaps in use: of those kept on disk, the revision `current` points at. */
export const snap: Collector = {
  id: 'snap',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: IMAGES, names: /\.snap$/}, {folder: '/snap'}],
  async collect(system): Promise<Collected | undefined> {
    const images = await system.list(IMAGES);
    if (images === undefined) return undefined;
    const harvest = createHarvest(2_000);
    const names = new Set(images.flatMap((image) => IMAGE.exec(image)?.groups?.['name'] ?? []));
    const mount = await mountOf(system);
    for (const name of [...names].toSorted()) await addSnap(system, harvest, {name, mount});
    return harvest.result() ?? {software: []};
  },
};

async function mountOf(system: System): Promise<string | undefined> {
  for (const folder of MOUNTS) if ((await system.list(folder)) !== undefined) return folder;
  return undefined;
}

interface Place {
  readonly name: string;
  readonly mount: string | undefined;
}

async function addSnap(system: System, harvest: Harvest, {name, mount}: Place): Promise<void> {
  const folder = `${mount ?? ''}/${name}/current`;
  const bytes = mount === undefined ? undefined : await readYaml(system, `${folder}/meta/snap.yaml`);
  const found = bytes instanceof Uint8Array ? parseSnap(new TextDecoder().decode(bytes), folder) : undefined;
  if (found) harvest.add(found);
  else if (bytes !== undefined)
    harvest.note(`snap ${name}: ${bytes === 'unreadable' ? 'cannot be read' : 'says no version'}`);
  // A disabled snap has no current revision; another root's are images nobody has mounted.
  else if (system.foreign || mount === undefined) harvest.note(`snap ${name}: version unknown, not mounted`);
}

async function readYaml(system: System, path: string): Promise<Uint8Array | 'unreadable' | undefined> {
  return system.readBytes(path, MAX_BYTES).catch(() => 'unreadable' as const);
}

/** Reads the few top-level words of a snap's own description (snapcraft.io/docs, "snap.yaml"); undefined when they are not there. */
export function parseSnap(yaml: string, folder: string): Found | undefined {
  const name = scalar(yaml, 'name');
  const version = scalar(yaml, 'version');
  if (name === undefined || version === undefined || !isPlain(name, 64)) return undefined;
  return {id: `snap:${name}`, type: 'snap', name, version, origin: 'other-vendor', paths: [folder]};
}

const MAX_LINE = 300;

/** `key: value` at the beginning of a line, in either quotes or none. */
function scalar(yaml: string, key: string): string | undefined {
  for (const line of yaml.split('\n')) {
    if (!line.startsWith(`${key}:`) || line.length > MAX_LINE) continue;
    const value = line.slice(key.length + 1).trim();
    const quoted = /^(?<quote>['"])(?<text>[^'"]*)\k<quote>(?:\s+#.*)?$/.exec(value)?.groups?.['text'];
    return quoted ?? value.replace(/\s+#.*$/, '');
  }
  return undefined;
}
