import type {Collector} from '../collector.ts';
import {clip, readFolder} from './formats/read.ts';

const FOLDER = '/sys/devices/system/cpu/vulnerabilities';

/** What the kernel says of each processor weakness it knows. */
export const mitigations: Collector = {
  id: 'mitigations',
  platforms: ['linux'],
  foreign: false,
  // Changes with a restart or new microcode only.
  watches: [],
  async collect(system) {
    const files = await readFolder(system, FOLDER);
    if (files.length === 0) return undefined;
    const facts = files.map(({path, text}) => ({
      name: clip(path.slice(FOLDER.length + 1)),
      state: clip(text.trim()),
    }));
    return {facts: {mitigations: facts}};
  },
};
