import {compareVersions} from '@plimsoll/shared/versions';

import type {Fix} from './fix.ts';
import {type Answer, type Question, type Run, saidBy} from './manager.ts';
import {managerFix} from './offered.ts';
import type {Rehearsal} from './rehearsal.ts';

/** apk-package(5). */
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]{0,127}$/;
const VERSION = /^\d[A-Za-z0-9._~-]{0,98}$/;
/** A package that was asked for from one repository has its tag behind its name: `curl@edge` (apk-world(5)). */
const STEP =
  /^\(\d+\/\d+\) (?<doing>[A-Z][a-z]+) (?<name>[^\s@]+)(?:@\S+)? \((?<from>\S+?)(?: -> (?<to>\S+))?\)$/;
const INSTALLS: ReadonlySet<string> = new Set(['Downgrading', 'Installing', 'Upgrading']);

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
  rehearse,
  command: (targets) => `sudo apk upgrade ${targets.map(({name}) => name).join(' ')}`,
  reached: (installed, wanted) => (compareVersions('apk', installed, wanted) ?? -1) >= 0,
});

async function ask({system, names, signal}: Question): Promise<Answer> {
  const said = await simulate({system, args: ['upgrade', ...names], signal});
  if (typeof said === 'string') return said;
  return new Map(said.changes.map(({name, version}) => [name, {version, archive: ''}]));
}

function rehearse({args, ...run}: Run): Promise<Rehearsal | string> {
  return simulate({...run, args: args.filter((arg) => arg !== '--no-interactive')});
}

/** apk(8), --simulate: needs no rights, and the lists stay as they are. */
async function simulate({system, args: [verb = '', ...rest], signal}: Run): Promise<Rehearsal | string> {
  const args = [verb, '--simulate', ...rest];
  const said = saidBy('apk', await system.run('apk', args, {signal, timeoutMs: 60_000}));
  return said.ok ? parseUpgrade(said.text) : said.why;
}

/**
 * Parses `apk upgrade --simulate`: `(1/2) Upgrading zlib (1.3-r0 -> 1.3.1-r0)`, `(2/2) Installing libnew (1-r0)`, `Purging` (apk-tools,
 * src/commit.c). Never throws.
 */
export function parseUpgrade(text: string): Rehearsal {
  const changes: Rehearsal['changes'][number][] = [];
  const removals: string[] = [];
  for (const line of text.split('\n')) {
    const {doing = '', name, from, to} = STEP.exec(line)?.groups ?? {};
    const version = to ?? from;
    if (name === undefined || version === undefined) continue;
    if (doing === 'Purging') removals.push(name);
    else if (INSTALLS.has(doing)) changes.push({name, version});
  }
  return {changes, removals};
}
