import {compareVersions} from '@plimsoll/shared/versions';

import type {Fix} from './fix.ts';
import {type Answer, managerFix, type Offer, type Question, saidBy} from './offered.ts';

/** apk-package(5). */
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}$/;
const VERSION = /^\d[A-Za-z0-9._~-]{0,98}$/;
const UPGRADE = /^\(\d+\/\d+\) Upgrading (?<name>\S+) \((?<from>\S+) -> (?<to>\S+)\)/;
const REMOVAL = /^\(\d+\/\d+\) Purging (?<name>\S+)/;

/** Updates installed packages to what the device's own repositories offer (Alpine). */
export const apkUpgrade: Fix = managerFix({
  id: 'apk-upgrade',
  type: 'apk',
  collectors: ['apk', 'runtime'],
  program: 'apk',
  name: NAME,
  version: VERSION,
  ask,
  // apk-upgrade(8): only the packages named, with what they need; `add` would make each of them somebody's wish.
  args: (targets) => ['upgrade', '--no-interactive', ...targets.map(({name}) => name)],
  command: (targets) => `sudo apk upgrade ${targets.map(({name}) => name).join(' ')}`,
  reached: (installed, wanted) => (compareVersions('apk', installed, wanted) ?? -1) >= 0,
});

async function ask({system, names, signal}: Question): Promise<Answer> {
  const args = ['upgrade', '--simulate', ...names];
  const said = saidBy('apk', await system.run('apk', args, {signal, timeoutMs: 60_000}));
  if (!said.ok) return said.why;
  const {offers, removals} = parseUpgrade(said.text);
  return removals.length > 0 ? `it would remove ${removals.join(', ').slice(0, 300)}` : offers;
}

/** Parses `apk upgrade --simulate`: `(1/2) Upgrading zlib (1.3-r0 -> 1.3.1-r0)`. Never throws. */
export function parseUpgrade(text: string): {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly removals: readonly string[];
} {
  const offers = new Map<string, Offer>();
  const removals: string[] = [];
  for (const line of text.split('\n')) {
    const {name, to} = UPGRADE.exec(line)?.groups ?? {};
    if (name !== undefined && to !== undefined) offers.set(name, {version: to, archive: ''});
    const removed = REMOVAL.exec(line)?.groups?.['name'];
    if (removed !== undefined) removals.push(removed);
  }
  return {offers, removals};
}
