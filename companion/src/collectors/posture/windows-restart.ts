import type {Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';

const CURRENT = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
/** Keys that are there while an update waits for a restart, each with the one it lies in. */
const SIGNS = [
  {parent: `${CURRENT}\\WindowsUpdate\\Auto Update`, name: 'RebootRequired'},
  {parent: `${CURRENT}\\Component Based Servicing`, name: 'RebootPending'},
];

/** Whether an update waits for a restart, by the keys Windows Update and the servicing stack leave until then. */
export const windowsRestart: Collector = {
  id: 'windows-restart',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 3600,
  async collect(system, signal) {
    const found: string[] = [];
    let read = 0;
    for (const {parent, name} of SIGNS) {
      const answer = await queryRegistry(system, parent, {signal});
      if (!answer) continue;
      read += 1;
      if (answer.keys.some(({path}) => path.toLowerCase().endsWith(`\\${name.toLowerCase()}`))) {
        found.push(`${parent}\\${name}`);
      }
    }
    if (read === 0) return {notes: ['whether an update waits for a restart could not be read']};
    return {facts: {restart: {requested: found.length > 0, packages: found, booted: 'Windows'}}};
  },
};
