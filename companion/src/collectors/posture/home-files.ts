import type {HomeFileFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {HOME_POLL_SECONDS} from '../software/homes.ts';
import {homePaths} from './formats/homes.ts';
import {clip, refusal} from './formats/read.ts';

/** Files in homes that programs keep passwords or tokens in, or that say whom to trust. */
const FILES: Readonly<Record<HomeFileFact['kind'], readonly string[]>> = {
  credentials: [
    '.netrc',
    '.pgpass',
    '.my.cnf',
    '.git-credentials',
    '.aws/credentials',
    '.kube/config',
    '.docker/config.json',
    '.config/gh/hosts.yml',
    '.npmrc',
    '.pypirc',
  ],
  trust: ['.rhosts', '.shosts'],
  ssh: ['.ssh', '.ssh/authorized_keys', '.ssh/config', '.ssh/id_rsa', '.ssh/id_ecdsa', '.ssh/id_ed25519'],
};

/** Rights of files in homes that open doors elsewhere or here. */
export const homeFiles: Collector = {
  id: 'home-files',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '~', names: /^\.(?:netrc|pgpass|my\.cnf|git-credentials|npmrc|pypirc|[rs]hosts)$/},
    {folder: '~/.aws', names: /^credentials$/},
    {folder: '~/.kube', names: /^config$/},
    {folder: '~/.docker', names: /^config\.json$/},
    {folder: '~/.config/gh', names: /^hosts\.yml$/},
    {folder: '~/.ssh'},
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const homes = await homePaths(system);
    const lists = await Promise.all(homes.map(({user, home}) => filesOf(system, user, home)));
    const facts = lists.flatMap((list) => (Array.isArray(list) ? list : []));
    const notes = lists.flatMap((list) => (typeof list === 'string' ? [list] : []));
    // Nothing found, but a home was closed: that there is nothing is then not known.
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {homeFiles: facts}, notes};
  },
};

const KINDS = ['credentials', 'trust', 'ssh'] as const;

/** What exists of the files; the note that says why, when the home is closed. */
async function filesOf(system: System, user: string, home: string): Promise<HomeFileFact[] | string> {
  const paths = KINDS.flatMap((kind) => FILES[kind].map((name) => ({kind, path: `${home}/${name}`})));
  try {
    const stats = await Promise.all(paths.map(({path}) => system.stat(path)));
    return paths.flatMap(({kind, path}, i) => {
      const stat = stats[i];
      return stat === undefined ? [] : [{user: clip(user), path: clip(path), kind, mode: stat.mode & 0o7777}];
    });
  } catch (error) {
    return clip(refusal(home, error));
  }
}
