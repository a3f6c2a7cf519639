import type {SwapFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {basename, isEncrypted} from './formats/block-device.ts';
import {parseMountInfo} from './formats/mountinfo.ts';
import {clip, linkTarget} from './formats/read.ts';

/** Where memory is swapped out to now, and whether it can be read there. */
export const swaps: Collector = {
  id: 'swaps',
  platforms: ['linux'],
  foreign: false,
  watches: [{folder: '/etc', names: /^(?:fstab|crypttab)$/}],
  async collect(system) {
    const text = await system.readText('/proc/swaps');
    if (text === undefined) return undefined;
    const lines = parseSwaps(text);
    const facts = await Promise.all(
      lines.map(
        async (line): Promise<SwapFact> => ({path: clip(line.path), safe: await isSafe(system, line)}),
      ),
    );
    return {facts: {swaps: facts}};
  },
};

export interface SwapLine {
  readonly path: string;
  readonly kind: 'partition' | 'file';
}

const LINE = /^(?<path>\/\S+)\s+(?<kind>partition|file)\s/;
const MAX_LINES = 100;

/** The lines of /proc/swaps below its heading (proc_swaps(5)). */
export function parseSwaps(text: string): SwapLine[] {
  return text.split('\n', MAX_LINES).flatMap((line) => {
    const {path, kind} = LINE.exec(line)?.groups ?? {};
    return path === undefined ? [] : [{path, kind: kind === 'file' ? 'file' : 'partition'}];
  });
}

async function isSafe(system: System, {path, kind}: SwapLine): Promise<boolean> {
  if (kind === 'file') return isOnEncrypted(system, path);
  const name = basename((await linkTarget(system, path)) ?? path);
  return name.startsWith('zram') || isEncrypted(system, name);
}

/** A file is as safe as the file system it lies on: the mount with the longest path above it. */
async function isOnEncrypted(system: System, path: string): Promise<boolean> {
  const mounts = parseMountInfo((await system.readText('/proc/self/mountinfo')) ?? '');
  const above = mounts
    .filter(({point}) => point === '/' || path.startsWith(`${point}/`))
    .toSorted((a, b) => b.point.length - a.point.length)[0];
  if (above === undefined) return false;
  const link = await linkTarget(system, `/sys/dev/block/${above.device}`);
  return isEncrypted(system, basename(link ?? above.source));
}
