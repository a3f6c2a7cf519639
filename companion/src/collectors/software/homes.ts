import type {System} from '../../system/system.ts';
import type {Watch} from '../collector.ts';
import {parsePasswd} from '../posture/accounts.ts';
import {type Harvest, isPlain} from './harvest.ts';

/** Debian policy 9.2.2: people's accounts; root is one too. */
const FIRST_PERSON = 1000;
const LAST_PERSON = 59_999;
const MAX_HOMES = 50;

/** Seconds between looks into homes while somebody looks: only those of the companion's own user are watched. */
export const HOME_POLL_SECONDS = 300;

/** Watches of folders below the home of the companion's own user. */
export function homeWatches(folders: readonly string[], names?: RegExp): readonly Watch[] {
  return folders.map((folder) => ({folder: `~/${folder}`, ...(names ? {names} : {})}));
}

/** Home folders of people and root that may be looked into. The harvest is told how many are closed. */
export async function readHomes(system: System, harvest: Harvest): Promise<readonly string[]> {
  const users = parsePasswd((await system.readText('/etc/passwd')) ?? '');
  const people = users.filter(({uid}) => uid === 0 || (uid >= FIRST_PERSON && uid <= LAST_PERSON));
  const paths = [...new Set(people.map(({home}) => home))].filter(
    (home) => home.startsWith('/') && home !== '/' && isPlain(home, 256),
  );
  const open: string[] = [];
  let closed = 0;
  for (const home of paths.slice(0, MAX_HOMES)) {
    const names = await listOpen(system, home);
    if (names === undefined) closed += 1;
    else if (names.length > 0) open.push(home);
  }
  if (closed > 0) harvest.note(`other people's home folders are closed: ${closed} (needs administrator)`);
  if (paths.length > MAX_HOMES) harvest.note(`home folders beyond the first ${MAX_HOMES} not looked into`);
  return open;
}

/** What lies in a folder, sorted, at most 20,000 names; empty when there is none, undefined when it is closed. */
export async function listOpen(system: System, folder: string): Promise<readonly string[] | undefined> {
  try {
    // Most of these folders are not there, and to be told so by `list` is dear.
    if ((await system.stat(folder)) === undefined) return [];
    return ((await system.list(folder)) ?? []).toSorted().slice(0, MAX_NAMES);
  } catch {
    return undefined;
  }
}

const MAX_NAMES = 20_000;

/**
 * The paths a pattern leads to: `*` stands for any part of one name, once a name. At most 200; what lies in a closed folder,
 * or has a name with invisible characters, is passed over; the harvest is told of such names. The last name without `*` need
 * not exist.
 */
export async function expand(
  system: System,
  pattern: string,
  harvest?: Pick<Harvest, 'drop'>,
): Promise<readonly string[]> {
  let paths = [''];
  for (const part of pattern.split('/').slice(1)) {
    const next: string[] = [];
    for (const path of paths) {
      if (!part.includes('*')) next.push(`${path}/${part}`);
      else next.push(...(await matching(system, path, {part, harvest})));
    }
    paths = next.slice(0, MAX_PATHS);
  }
  return paths;
}

const MAX_PATHS = 200;

interface Wanted {
  /** A name with one `*`. */
  readonly part: string;
  readonly harvest: Pick<Harvest, 'drop'> | undefined;
}

async function matching(system: System, folder: string, {part, harvest}: Wanted): Promise<string[]> {
  const [start = '', end = ''] = part.split('*');
  const names = (await listOpen(system, folder)) ?? [];
  const alike = names.filter(
    (name) => name.length >= part.length - 1 && name.startsWith(start) && name.endsWith(end),
  );
  const plain = alike.filter((name) => isPlain(name, 256));
  if (plain.length < alike.length) harvest?.drop(alike.length - plain.length);
  return plain.map((name) => `${folder}/${name}`);
}
