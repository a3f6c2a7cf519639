import {compareVersions} from '@plimsoll/shared/versions';

import {parseTransaction} from './dnf-table.ts';
import type {Fix} from './fix.ts';
import {type Answer, type Offer, type Question, type Run, refusalOf, saidBy} from './manager.ts';
import {managerFix} from './offered.ts';
import type {Rehearsal} from './rehearsal.ts';

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
  // A user's lists are their own: root's may be older and know nothing of what these offer.
  args: (targets, uid) => [
    'upgrade',
    ...(uid === 0 ? [] : ['--refresh']),
    '-y',
    ...targets.map(({name, version}) => nevra(name, version)),
  ],
  rehearse,
  command: (targets) =>
    `sudo dnf upgrade --refresh ${targets.map(({name, version}) => nevra(name, version)).join(' ')}`,
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

/** About everything: named packages alone would not be told with what they obsolete. */
async function ask({system, signal}: Question): Promise<Answer> {
  const args = ['--quiet', 'check-update'];
  const said = saidBy('dnf', await system.run('dnf', args, {signal, timeoutMs: 90_000}), [0, UPDATES]);
  return said.ok ? parseCheckUpdate(said.text) : said.why;
}

/** The same words with a no at the end; dnf asks root only. */
async function rehearse({system, args, signal}: Run): Promise<Rehearsal | string | undefined> {
  if (system.uid !== 0) return undefined;
  const asked = args.map((arg) => (arg === '-y' ? '--assumeno' : arg));
  const result = await system.run('dnf', asked, {signal, timeoutMs: 90_000});
  // 1 says that it was not done; the table, that it could be.
  const rehearsal = parseTransaction(result.stdout);
  if (rehearsal) return rehearsal;
  return result.code === 0 ? 'dnf would change nothing' : refusalOf('dnf', result);
}

/**
 * Parses `dnf check-update`: `name.arch version repository` a line, then what would be obsoleted, each below the package that
 * does it. Never throws.
 */
export function parseCheckUpdate(text: string): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  let obsoleting: string | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('Obsoleting')) obsoleting = '';
    const [name = '', version, archive, ...rest] = line.trim().split(/\s+/);
    if (version === undefined || archive === undefined || rest.length > 0) continue;
    const offer = offers.get(obsoleting ?? name);
    if (obsoleting === undefined) offers.set(name, {version, archive});
    else if (!line.startsWith(' ')) obsoleting = name;
    else if (offer && nameAlone(name) !== nameAlone(obsoleting))
      offers.set(obsoleting, {...offer, replaces: [...(offer.replaces ?? []), nameAlone(name)]});
  }
  return offers;
}

function nameAlone(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
