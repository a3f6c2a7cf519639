import {askHardware} from '../system/hardware.ts';
import type {Collector} from './collector.ts';

/** The machine as its firmware describes it. */
export const hardware: Collector = {
  id: 'hardware',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: false,
  watches: [],
  async collect(system, signal) {
    const found = await askHardware(system, signal);
    return found && Object.keys(found).length > 0 ? {device: {hardware: found}} : undefined;
  },
};
