import type {MountFact, VolumeFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {basename, isEncrypted} from './formats/block-device.ts';
import {type MountLine, parseMountInfo} from './formats/mountinfo.ts';
import {clip, linkTarget} from './formats/read.ts';

/** What is mounted now, and which of it lies on a disk, encrypted or not. */
export const mounts: Collector = {
  id: 'mounts',
  platforms: ['linux'],
  foreign: false,
  watches: [{folder: '/etc', names: /^(?:fstab|crypttab)$/}],
  pollSeconds: 60,
  pollPrints: ['mounted'],
  async collect(system) {
    const text = await system.readText('/proc/self/mountinfo');
    if (text === undefined) return undefined;
    const lines = parseMountInfo(text);
    const facts: MountFact[] = lines.map(({point, type, options}) => ({
      point: clip(point),
      type: clip(type),
      options: options.map(clip),
    }));
    return {facts: {mounts: facts, volumes: await volumesOf(system, lines)}};
  },
};

/** A boot loader has to read these before any key is there. */
const BOOT = new Set(['/boot', '/boot/efi', '/efi']);
/** Images that are read-only by nature: snaps, live media. */
const IMAGES = new Set(['squashfs', 'iso9660', 'erofs', 'udf']);

async function volumesOf(system: System, lines: readonly MountLine[]): Promise<VolumeFact[]> {
  const onDisk = lines.filter(
    ({source, type, point}) => source.startsWith('/dev/') && !IMAGES.has(type) && !BOOT.has(point),
  );
  const volumes = await Promise.all(onDisk.map((line) => volume(system, line)));
  return volumes.toSorted((a, b) => (a.mount < b.mount ? -1 : 1));
}

async function volume(system: System, line: MountLine): Promise<VolumeFact> {
  const name = await deviceName(system, line);
  return {
    mount: clip(line.point),
    encrypted: await isEncrypted(system, name),
    removable: await isRemovable(system, name),
  };
}

/** The kernel's name of the device (`dm-0`, `sda2`). btrfs mounts have a number of their own, so its source tells. */
async function deviceName(system: System, line: MountLine): Promise<string> {
  const link = line.device.startsWith('0:')
    ? await linkTarget(system, line.source)
    : await linkTarget(system, `/sys/dev/block/${line.device}`);
  return basename(link ?? line.source);
}

async function isRemovable(system: System, name: string): Promise<boolean> {
  const own = await system.readText(`/sys/class/block/${name}/removable`);
  if (own !== undefined) return own.trim() === '1';
  // A partition has no such file; its disk is the folder above it.
  const path = await linkTarget(system, `/sys/class/block/${name}`);
  const disk = path?.split('/').at(-2);
  if (disk === undefined) return false;
  return (await system.readText(`/sys/class/block/${disk}/removable`))?.trim() === '1';
}
