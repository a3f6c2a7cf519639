import type {System} from '../../system/system.ts';
import {type Harvest, isPlain} from '../software/harvest.ts';

const MAX_HOMES = 50;
const NO_HOME = /^(?:\.|Shared$|Guest$)/;

/** Home folders of people below /Users that may be looked into; the harvest is told how many are closed. */
export async function macHomes(system: System, harvest: Harvest): Promise<readonly string[]> {
  const names = ((await system.list('/Users').catch(() => undefined)) ?? []).filter(
    (name) => !NO_HOME.test(name) && isPlain(name, 128),
  );
  const open: string[] = [];
  let closed = 0;
  for (const name of names.toSorted().slice(0, MAX_HOMES)) {
    // One can look into most homes, not into what lies in them.
    const inside = await system.list(`/Users/${name}/Applications`).catch(() => 'closed' as const);
    if (inside === 'closed') closed += 1;
    else open.push(`/Users/${name}`);
  }
  if (closed > 0) harvest.note(`other people's home folders are closed: ${closed} (needs administrator)`);
  return open;
}
