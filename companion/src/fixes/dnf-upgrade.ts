import {compareVersions} from '@plimsoll/shared/versions';

import type {Fix} from './fix.ts';
import {type Answer, managerFix, type Offer, type Question, saidBy} from './offered.ts';

/** rpm.org, "Tags": name and architecture with a dot between; epoch, version and release. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}\.[a-z0-9_]{1,20}$/;
const VERSION = /^(?:\d{1,9}:)?[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}-[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}$/;
/** dnf(8), check-update: 100 when there are updates. */
const UPDATES = 100;

/** Updates the installed packages of one source package to what the device's own repositories offer (dnf 4 and 5). */
export const dnfUpgrade: Fix = managerFix({
  id: 'dnf-upgrade',
  type: 'rpm',
  collectors: ['rpm', 'runtime'],
  program: 'dnf',
  name: NAME,
  version: VERSION,
  nameOf: ({name, arch = ''}) => `${name}.${arch}`,
  ask,
  args: (targets) => ['upgrade', '-y', ...targets.map(({name, version}) => nevra(name, version))],
  command: (targets) =>
    `sudo dnf upgrade ${targets.map(({name, version}) => nevra(name, version)).join(' ')}`,
  reached: (installed, wanted) => (compareVersions('rpm', installed, wanted) ?? -1) >= 0,
  back: {
    args: (packages) => ['downgrade', '-y', ...packages.map(({name, from}) => nevra(name, from))],
    command: (packages) =>
      `sudo dnf downgrade ${packages.map(({name, from}) => nevra(name, from)).join(' ')}`,
  },
});

/** `openssl-libs-1:3.0.7-18.el9.x86_64` (dnf(8), "Specifying packages"): this version and no other. */
function nevra(name: string, version: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${version}${name.slice(dot)}`;
}

async function ask({system, names, signal}: Question): Promise<Answer> {
  const args = ['--quiet', 'check-update', ...names];
  const said = saidBy('dnf', await system.run('dnf', args, {signal, timeoutMs: 90_000}), [0, UPDATES]);
  return said.ok ? parseCheckUpdate(said.text) : said.why;
}

/** Parses `dnf check-update`: `name.arch version repository` a line, until the list of what is obsolete. Never throws. */
export function parseCheckUpdate(text: string): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const line of text.split('\n')) {
    if (line.startsWith('Obsoleting')) break;
    const [name = '', version, archive, ...rest] = line.split(/\s+/);
    if (version !== undefined && archive !== undefined && rest.every((word) => word === ''))
      offers.set(name, {version, archive});
  }
  return offers;
}
