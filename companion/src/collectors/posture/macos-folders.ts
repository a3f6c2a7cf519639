import type {HomeFact, SystemFileFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {macPeople} from './formats/mac-people.ts';

const FOLDERS = [
  '/Applications',
  '/Library',
  '/Library/Application Support',
  '/Library/LaunchAgents',
  '/Library/LaunchDaemons',
  '/Library/PrivilegedHelperTools',
];
const MAX_APPLICATIONS = 1000;

/** Rights of home folders, and of folders with programs all people of the device start. */
export const macosFolders: Collector = {
  id: 'macos-folders',
  platforms: ['darwin'],
  foreign: true,
  watches: [{folder: '/Applications'}, {folder: '/Users'}],
  async collect(system) {
    const names = ((await system.list('/Applications')) ?? []).filter((name) => name.endsWith('.app'));
    const paths = [...FOLDERS, ...names.slice(0, MAX_APPLICATIONS).map((name) => `/Applications/${name}`)];
    const systemFiles = (await Promise.all(paths.map((path) => rightsOf(system, path)))).flat();
    const people = await macPeople(system);
    const homes = (await Promise.all(people.map((user) => homeOf(system, user)))).flat();
    return {facts: {systemFiles, homes}};
  },
};

async function rightsOf(system: System, path: string): Promise<SystemFileFact[]> {
  const stat = await system.stat(path);
  return stat ? [{path, mode: stat.mode & 0o7777, uid: stat.uid}] : [];
}

async function homeOf(system: System, user: string): Promise<HomeFact[]> {
  const path = `/Users/${user}`;
  const stat = await system.stat(path);
  return stat?.kind === 'directory' ? [{user, path, mode: stat.mode & 0o7777}] : [];
}
