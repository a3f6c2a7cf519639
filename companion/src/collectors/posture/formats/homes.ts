import type {System} from '../../../system/system.ts';
import {parsePasswd} from '../accounts.ts';

const MAX_HOMES = 50;
const FIRST_PERSON = 1000;

/** Home folders of people and of root, each once, with the account it belongs to. */
export async function homePaths(system: System): Promise<{readonly user: string; readonly home: string}[]> {
  const users = parsePasswd((await system.readText('/etc/passwd')) ?? '');
  const people = users.filter(({uid, home}) => (uid === 0 || uid >= FIRST_PERSON) && home.startsWith('/'));
  const byHome = new Map(people.toReversed().map(({name, home}) => [home, name]));
  // `/` and such are homes of accounts that have none.
  return [...byHome]
    .filter(([home]) => home.length > 1 && home !== '/nonexistent')
    .toReversed()
    .slice(0, MAX_HOMES)
    .map(([home, user]) => ({user, home}));
}
