import type {AccountFileFact, GroupFact, HomeFact, UserFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, refusal} from './formats/read.ts';

/** And their backups, which hold the same (shadow(5)). */
const FILES = ['passwd', 'group', 'shadow', 'gshadow'].flatMap((name) => [`/etc/${name}`, `/etc/${name}-`]);
/** Debian policy 9.2.2: people's accounts; 65534 is nobody. */
const FIRST_PERSON = 1000;
const LAST_PERSON = 59_999;
const MAX_HOMES = 200;
const MAX_MEMBERS = 500;

/** The local accounts, their home folders, and the files that hold them. */
export const accounts: Collector = {
  id: 'accounts',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc', names: /^(?:passwd|group|shadow|gshadow)$/}, {folder: '/home'}],
  async collect(system) {
    const text = await system.readText('/etc/passwd');
    if (text === undefined) return undefined;
    const users = parsePasswd(text);
    const groups = parseGroups((await system.readText('/etc/group')) ?? '');
    const notes: string[] = [];
    const homes = await readHomes(system, users, notes);
    const accountFiles = await readFiles(system);
    // All homes lie behind a closed door: that there is none is then not known.
    const hidden = homes.length === 0 && notes.length > 0;
    return {facts: {users, groups, accountFiles, ...(hidden ? {} : {homes})}, notes};
  },
};

/** Whole lines of passwd(5), seven fields and a number as user id; anything else is no account. */
export function parsePasswd(text: string): UserFact[] {
  return text.split('\n').flatMap((line) => {
    const [name, password, id, , , home, shell, ...rest] = line.split(':');
    if (!name || password === undefined || home === undefined || shell === undefined) return [];
    if (rest.length > 0 || id === undefined || !/^\d{1,10}$/.test(id)) return [];
    return [{name: clip(name), uid: Number(id), home, shell: clip(shell)}];
  });
}

/** Whole lines of group(5), four fields and a number as group id. */
export function parseGroups(text: string): GroupFact[] {
  return text.split('\n').flatMap((line) => {
    const [name, password, id, members, ...rest] = line.split(':');
    if (!name || password === undefined || members === undefined || rest.length > 0) return [];
    if (id === undefined || !/^\d{1,10}$/.test(id)) return [];
    const listed = members.split(',').filter((member) => member !== '');
    return [{name: clip(name), gid: Number(id), members: listed.slice(0, MAX_MEMBERS).map(clip)}];
  });
}

async function readHomes(system: System, users: readonly UserFact[], notes: string[]): Promise<HomeFact[]> {
  const people = users
    .filter(({uid, home}) => uid >= FIRST_PERSON && uid <= LAST_PERSON && home.startsWith('/'))
    .slice(0, MAX_HOMES);
  const homes: HomeFact[] = [];
  for (const {name, home} of people) {
    try {
      const stat = await system.stat(home);
      if (stat?.kind === 'directory') homes.push({user: name, path: clip(home), mode: stat.mode & 0o7777});
    } catch (error) {
      notes.push(clip(refusal(home, error)));
    }
  }
  return homes;
}

async function readFiles(system: System): Promise<AccountFileFact[]> {
  const stats = await Promise.all(FILES.map((path) => system.stat(path)));
  return FILES.flatMap((path, i) => {
    const stat = stats[i];
    return stat === undefined ? [] : [{path, mode: stat.mode & 0o7777, uid: stat.uid}];
  });
}
