import * as v from 'valibot';

import type {Fix} from './fix.ts';
import {type Answer, isWanted, type Offer, type Question, saidBy} from './manager.ts';
import {managerFix} from './offered.ts';

/** docs.brew.sh, "Formula Cookbook". */
const NAME = /^[a-z0-9][a-z0-9@+._-]{0,100}$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9.,+_-]{0,63}$/;

/** Upgrades one formula or cask. Homebrew belongs to its user and refuses root. */
export const brewUpgrade: Fix = managerFix({
  id: 'brew-upgrade',
  type: 'brew',
  collectors: ['homebrew'],
  program: 'brew',
  name: NAME,
  version: VERSION,
  isOwn: () => true,
  neverRoot: true,
  ask,
  args: (targets) => ['upgrade', '--', ...targets.map(({name}) => name)],
  command: (targets) => `brew upgrade ${targets.map(({name}) => name).join(' ')}`,
  reached: isWanted,
});

async function ask({system, names, signal}: Question): Promise<Answer> {
  const args = ['outdated', '--json=v2', '--', ...names];
  // 1 with --json only says that there are some.
  const result = await system.run('brew', args, {signal, timeoutMs: 90_000});
  const said = saidBy('brew', result, [0, 1]);
  return said.ok ? parseOutdated(said.text) : said.why;
}

const Name = v.pipe(v.string(), v.maxLength(256));
const Item = v.object({name: Name, current_version: Name, pinned: v.optional(v.boolean())});
const Outdated = v.object({
  formulae: v.pipe(v.array(v.unknown()), v.maxLength(10_000)),
  casks: v.pipe(v.array(v.unknown()), v.maxLength(10_000)),
});

/** Parses `brew outdated --json=v2`; a reason when it is something else. What its owner has pinned is left out. */
export function parseOutdated(text: string): Answer {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Outdated), text);
  if (!parsed.success) return 'brew answered something else than its list';
  const offers = new Map<string, Offer>();
  for (const one of [...parsed.output.formulae, ...parsed.output.casks]) {
    const item = v.safeParse(Item, one);
    if (!item.success || item.output.pinned === true) continue;
    offers.set(item.output.name, {version: item.output.current_version, archive: 'homebrew'});
  }
  return offers;
}
