import type {Fix} from './fix.ts';
import {type Answer, isWanted, type Offer, type Question, saidBy} from './manager.ts';
import {managerFix} from './offered.ts';

/** snapcraft.io/docs, "Parallel installs". */
const NAME = /^[a-z0-9][a-z0-9-]{0,39}(?:_[a-z0-9]{1,10})?$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9:.+~-]{0,63}$/;

/** Brings one snap to the newest revision of the channel it follows. */
export const snapRefresh: Fix = managerFix({
  id: 'snap-refresh',
  type: 'snap',
  collectors: ['snap', 'runtime'],
  program: 'snap',
  name: NAME,
  version: VERSION,
  ask,
  args: (targets) => ['refresh', '--', ...targets.map(({name}) => name)],
  command: (targets) => `sudo snap refresh ${targets.map(({name}) => name).join(' ')}`,
  reached: isWanted,
  back: {
    // snap(8), revert: the revision that was there before; snapd keeps it. Of several names it says: too many arguments.
    single: true,
    args: (packages) => ['revert', '--', ...packages.map(({name}) => name)],
    command: (packages) => packages.map(({name}) => `sudo snap revert ${name}`).join(' && '),
  },
});

async function ask({system, signal}: Question): Promise<Answer> {
  const said = saidBy('snap', await system.run('snap', ['refresh', '--list'], {signal, timeoutMs: 60_000}));
  return said.ok ? parseRefreshList(said.text) : said.why;
}

/** Parses the table of `snap refresh --list`: `Name Version Rev Size Publisher Notes`. Never throws. */
export function parseRefreshList(text: string): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const line of text.split('\n').slice(1)) {
    const [name = '', version, revision] = line.split(/\s+/);
    if (version !== undefined && revision !== undefined)
      offers.set(name, {version, archive: `snap, ${revision}`});
  }
  return offers;
}
