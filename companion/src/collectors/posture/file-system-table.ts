import type {MountFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {clip, contentLines} from './formats/read.ts';

/** What is mounted at the next start, by fstab(5). */
export const fileSystemTable: Collector = {
  id: 'file-system-table',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc', names: /^fstab$/}],
  async collect(system) {
    return {facts: {fileSystemTable: parseFstab((await system.readText('/etc/fstab')) ?? '')}};
  },
};

const MAX_LINES = 1000;

/** Lines with at least the four fields device, folder, type and options; blanks are written `\040`. */
export function parseFstab(text: string): MountFact[] {
  return contentLines(text)
    .slice(0, MAX_LINES)
    .flatMap((line) => {
      const [, point, type, options] = line.split(/\s+/);
      if (!point?.startsWith('/') || type === undefined || options === undefined) return [];
      const path = point.replaceAll('\\040', ' ');
      return [{point: clip(path), type: clip(type), options: options.split(',').slice(0, 100).map(clip)}];
    });
}
