import {compareVersions} from '@plimsoll/shared/versions';

import type {Fix} from './fix.ts';
import {type Answer, managerFix, type Offer, type Question, saidBy} from './offered.ts';

/** rpm.org, "Tags". */
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}$/;
const VERSION = /^(?:\d{1,9}:)?[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}-[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}$/;

/** Updates the installed packages of one source package to what the device's own repositories offer (SUSE). */
export const zypperUpdate: Fix = managerFix({
  id: 'zypper-update',
  type: 'rpm',
  collectors: ['rpm', 'runtime'],
  program: 'zypper',
  name: NAME,
  version: VERSION,
  ask,
  // Without a person zypper(8) gives up where it would have to choose, to change vendors or to take something off.
  args: (targets) => [
    '--non-interactive',
    'update',
    '--type',
    'package',
    '--',
    ...targets.map(({name, version}) => `${name}=${version}`),
  ],
  command: (targets) =>
    `sudo zypper update ${targets.map(({name, version}) => `${name}=${version}`).join(' ')}`,
  reached: (installed, wanted) => (compareVersions('rpm', installed, wanted) ?? -1) >= 0,
  back: {
    args: (packages) => [
      '--non-interactive',
      'install',
      '--oldpackage',
      '--',
      ...packages.map(({name, from}) => `${name}=${from}`),
    ],
    command: (packages) =>
      `sudo zypper install --oldpackage ${packages.map(({name, from}) => `${name}=${from}`).join(' ')}`,
  },
});

async function ask({system, signal}: Question): Promise<Answer> {
  const args = ['--non-interactive', '--quiet', '--no-refresh', 'list-updates'];
  const said = saidBy('zypper', await system.run('zypper', args, {signal, timeoutMs: 90_000}));
  return said.ok ? parseListUpdates(said.text) : said.why;
}

/** Parses the table of `zypper list-updates`: `v | Repository | Name | Current | Available | Arch`. Never throws. */
export function parseListUpdates(text: string): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const line of text.split('\n')) {
    const [state, archive, name, , version] = line.split('|').map((cell) => cell.trim());
    if (state !== 'v' || archive === undefined || name === undefined || version === undefined) continue;
    offers.set(name, {version, archive});
  }
  return offers;
}
