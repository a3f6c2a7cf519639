import {compareVersions} from '@plimsoll/shared/versions';

import type {Fix} from './fix.ts';
import {type Answer, type Offer, type Question, type Run, saidBy} from './manager.ts';
import {managerFix} from './offered.ts';
import type {Rehearsal} from './rehearsal.ts';
import {parseSummary, readReason} from './zypper-summary.ts';

/** rpm.org, "Tags". */
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}$/;
const VERSION = /^(?:\d{1,9}:)?[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}-[A-Za-z0-9][A-Za-z0-9+._~^]{0,98}$/;
/** zypper(8), "Exit codes": done, but some repository could not be read. */
const SKIPPED_SOME = 106;
const QUESTION = ['--non-interactive', '--quiet', '--no-refresh'] as const;

/** Updates the installed packages of one source package to what the device's own repositories offer (SUSE). */
export const zypperUpdate: Fix = managerFix({
  id: 'zypper-update',
  type: 'rpm',
  collectors: ['rpm', 'runtime'],
  program: 'zypper',
  name: NAME,
  version: VERSION,
  ask,
  // Without a person zypper(8) gives up where it would have to choose; what a package obsoletes it takes off unasked.
  args: (targets) => [
    '--non-interactive',
    'update',
    '--type',
    'package',
    '--',
    ...targets.map(({name, version}) => `${name}=${version}`),
  ],
  rehearse,
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

async function ask({system, items, signal}: Question): Promise<Answer> {
  const options = {signal, timeoutMs: 90_000};
  const listed = saidBy('zypper', await system.run('zypper', [...QUESTION, 'list-updates'], options), CODES);
  if (!listed.ok) return listed.why;
  const offers = parseListUpdates(listed.text);
  const names = [...new Set(items.map(({name}) => name))].filter((name) => offers.has(name));
  // Root is told all of it by `rehearse`.
  if (system.uid === 0 || names.length === 0) return offers;
  const info = await system.run('zypper', [...QUESTION, 'info', '--obsoletes', '--', ...names], options);
  const told = saidBy('zypper', info, CODES);
  return told.ok ? withObsoletes(offers, parseObsoletes(told.text)) : told.why;
}

const CODES = [0, SKIPPED_SOME];

function withObsoletes(
  offers: ReadonlyMap<string, Offer>,
  obsoletes: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Offer> {
  return new Map([...offers].map(([name, offer]) => [name, {...offer, replaces: obsoletes.get(name) ?? []}]));
}

/** The same words, only tried; zypper(8) asks root only. */
async function rehearse({system, args, signal}: Run): Promise<Rehearsal | string | undefined> {
  if (system.uid !== 0) return undefined;
  const asked = [
    '--xmlout',
    '--no-refresh',
    ...args.flatMap((arg) => (arg === '--' ? ['--dry-run', arg] : arg)),
  ];
  const result = await system.run('zypper', asked, {signal, timeoutMs: 90_000});
  const said = saidBy('zypper', result, CODES);
  if (said.ok) return parseSummary(said.text) ?? 'zypper would change nothing';
  const why = readReason(result.stdout);
  return why === undefined ? said.why : `zypper would not do it: ${why}`;
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

/** `Name           : demo`, `Obsoletes      : old < 2` or `Obsoletes      : [2]` with a line each below. */
const FIELD = /^(?<key>[A-Z][A-Za-z -]{0,30}?) *: ?(?<value>.*)$/;
const CAPABILITY = /^ {4}(?<name>\S+)(?: [<>=]+ \S+)?$/;

/** Parses `zypper info --obsoletes`: what the offered version of each package obsoletes, by name. Never throws. */
export function parseObsoletes(text: string): ReadonlyMap<string, readonly string[]> {
  const obsoletes = new Map<string, string[]>();
  let key = '';
  let names: string[] = [];
  for (const line of text.split('\n')) {
    const field = FIELD.exec(line)?.groups;
    key = field?.['key'] ?? key;
    if (field?.['key'] === 'Name') obsoletes.set(field['value'] ?? '', (names = []));
    if (key !== 'Obsoletes') continue;
    const name = CAPABILITY.exec(field ? `    ${field['value']}` : line)?.groups?.['name'];
    if (name !== undefined && !name.startsWith('[')) names.push(name);
  }
  return obsoletes;
}
