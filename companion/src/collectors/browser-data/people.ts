import type {System} from '../../system/system.ts';
import type {Harvest} from '../software/harvest.ts';
import {listOpen, readHomes} from '../software/homes.ts';

const FOLDERS = {darwin: '/Users', win32: 'C:/Users'} as const;
/** Folders beside people's that belong to nobody. */
const NOBODY = new Set(['All Users', 'Default', 'Default User', 'Guest', 'Public', 'Shared']);
const MAX_PEOPLE = 50;

/** Home folders that may be looked into, on any platform. The harvest is told of those that are closed. */
export async function readPeople(system: System, harvest: Harvest): Promise<readonly string[]> {
  if (system.platform === 'linux') return readHomes(system, harvest);
  const folder = FOLDERS[system.platform];
  const names = ((await listOpen(system, folder)) ?? []).filter(
    (name) => !NOBODY.has(name) && !name.startsWith('.') && name.length <= 256,
  );
  const open: string[] = [];
  let closed = 0;
  for (const name of names.slice(0, MAX_PEOPLE)) {
    const found = await listOpen(system, `${folder}/${name}`);
    if (found === undefined) closed += 1;
    else if (found.length > 0) open.push(`${folder}/${name}`);
  }
  if (closed > 0) harvest.note(`other people's home folders are closed: ${closed} (needs administrator)`);
  return open;
}
