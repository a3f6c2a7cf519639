import type {Software} from '@plimsoll/shared/inventory';

import type {Fix} from './fix.ts';
import {type Answer, type Offer, type Question, saidBy, type Target} from './manager.ts';
import {managerFix} from './offered.ts';

/** D-Bus specification, "Bus names". */
const NAME = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*){1,9}$/;
const VERSION = /^[A-Za-z0-9][^\s]{0,98}$/;

/** Updates one application from the remote it came from: the system's by root, a user's own by themselves. */
export const flatpakUpdate: Fix = managerFix({
  id: 'flatpak-update',
  type: 'flatpak',
  collectors: ['flatpak', 'runtime'],
  program: 'flatpak',
  name: NAME,
  version: VERSION,
  isOwn,
  ask,
  args: (targets) => [
    'update',
    scope(targets),
    '--app',
    '--noninteractive',
    '--assumeyes',
    ...targets.map(({name}) => name),
  ],
  command: (targets) => `flatpak update ${scope(targets)} ${targets.map(({name}) => name).join(' ')}`,
  // The remote's list of versions is older than its builds as a rule: what counts is that another version is there now.
  reached: (installed, _wanted, from) => installed !== from,
});

/** The system's own have no path in their id (collectors/software/flatpak.ts). */
function isOwn({id, packageId = ''}: Software): boolean {
  return id !== `flatpak:${packageId}`;
}

function scope(targets: readonly Pick<Target, 'item'>[]): '--user' | '--system' {
  return targets.some(({item}) => isOwn(item)) ? '--user' : '--system';
}

async function ask({system, items, signal}: Question): Promise<Answer> {
  const args = [
    'remote-ls',
    scope(items.map((item) => ({item}))),
    '--updates',
    '--app',
    '--columns=application,version,origin,commit',
  ];
  const said = saidBy('flatpak', await system.run('flatpak', args, {signal, timeoutMs: 90_000}));
  return said.ok ? parseUpdates(said.text, versionsOf(items)) : said.why;
}

function versionsOf(items: readonly Software[]): ReadonlyMap<string, string> {
  return new Map(items.map(({packageId = '', version}) => [packageId, version]));
}

/**
 * Parses `flatpak remote-ls --columns=application,version,origin,commit`, tabs between. Versions come from a list of the remote's
 * that the device may not have fetched, or not lately: where it names none, or the one that is installed, the commit stands for
 * the version. Never throws.
 */
export function parseUpdates(
  text: string,
  installed: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const line of text.split('\n')) {
    const [name = '', told = '', archive = '', commit = ''] = line.split('\t').map((cell) => cell.trim());
    const version = told === '' || told === installed.get(name) ? commit : told;
    if (name !== '' && version !== '') offers.set(name, {version, archive});
  }
  return offers;
}
