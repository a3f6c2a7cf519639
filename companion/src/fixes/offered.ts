import type {Software} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {ProgramName, RunResult, System} from '../system/system.ts';
import {type Change, type Fix, type FixFacts, no, type Plan, type Planned, type Undo} from './fix.ts';
import type {Back} from './journal.ts';

const MINUTE = 60_000;
/** What fits into a preview (FixPreview.argv) beside the options. */
const MAX_PACKAGES = 200;

/** What a manager would install over an installed package. */
export interface Offer {
  readonly version: string;
  readonly archive: string;
}

/** An installed item with the version its own manager offers. */
export interface Target extends Offer {
  readonly item: Software;
  /** What the manager calls it. */
  readonly name: string;
}

/** The answer of a manager, or why there is none. */
export type Answer = ReadonlyMap<string, Offer> | string;

export interface Question {
  readonly system: System;
  readonly items: readonly Software[];
  readonly names: readonly string[];
  readonly recommendation: Recommendation;
  readonly signal: AbortSignal;
}

/** One package manager, as data: how it is asked, told, and read. */
export interface ManagerFix {
  readonly id: string;
  readonly type: string;
  readonly collectors: readonly string[];
  readonly program: ProgramName;
  /** Names and versions it may be told; anything else is refused before it is started. Neither begins with a hyphen. */
  readonly name: RegExp;
  readonly version: RegExp;
  /** What the manager calls an item; its own id or else its name, when absent. */
  nameOf?(item: Software): string;
  /** Belongs to the user and not to root. */
  isOwn?(item: Software): boolean;
  /** Some refuse to be run by root. */
  readonly neverRoot?: boolean;
  /** What its channel offers, by its own names; asked with the rights of the companion, and nothing is changed. */
  ask(question: Question): Promise<Answer>;
  /** Arguments of the run. */
  args(targets: readonly Target[]): readonly string[];
  command(targets: readonly Target[]): string;
  /** True when what is installed is at least what was wanted; undefined order counts as no. */
  reached(installed: string, wanted: string): boolean;
  /** Takes exactly these versions back; absent where the manager cannot. */
  readonly back?: {
    args(packages: readonly Kept[]): readonly string[];
    command(packages: readonly Kept[]): string;
  };
}

type Kept = Extract<Back, {kind: 'packages'}>['packages'][number];

/** Makes a fix of a package manager's description: everything they have in common, once. */
export function managerFix(manager: ManagerFix): Fix {
  const {id, collectors, back} = manager;
  return {
    id,
    collectors,
    timeoutMs: 30 * MINUTE,
    plan: (facts) => plan(manager, facts),
    proved: ({targets}, snapshot) =>
      [...targets].every(([item, wanted]) => {
        // Several versions of a kernel stay side by side: one that is new enough will do.
        const found = snapshot.software.filter(
          (one) => one.type === manager.type && nameOf(manager, one) === item && one.state === 'installed',
        );
        return found.some(({version}) => manager.reached(version, wanted));
      }),
    ...(back === undefined ? {} : {undo: undoOf(manager, back)}),
  };
}

async function plan(manager: ManagerFix, facts: FixFacts): Promise<Planned> {
  const {system, snapshot, recommendation, signal} = facts;
  if (recommendation.kind !== 'update') return no('it is not an update');
  if (manager.neverRoot && system.uid === 0) return no(`${manager.program} refuses to be run by root`);
  const items = itemsOf(manager, snapshot, recommendation);
  if (items.length === 0) return no('nothing of it is installed by this manager');
  if (items.length > MAX_PACKAGES) return no('it touches too many packages');
  const names = items.map((item) => nameOf(manager, item));
  if (!names.every((name) => manager.name.test(name))) return no('a package name is not a valid one');
  const own = items.filter((item) => manager.isOwn?.(item));
  if (own.length > 0 && own.length < items.length)
    return no('some of it is the user’s own, some the system’s');

  const offers = await manager.ask({system, items, names, recommendation, signal});
  if (typeof offers === 'string') return no(offers);
  const targets = items.flatMap((item): Target[] => {
    const name = nameOf(manager, item);
    const offer = offers.get(name);
    return offer && offer.version !== item.version ? [{item, name, ...offer}] : [];
  });
  if (targets.length === 0) return no('no installed package of it has an update in the configured archives');
  if (!targets.every(({version}) => manager.version.test(version)))
    return no('a version offered is not a valid one');
  const once = [...new Map(targets.map((target) => [target.name, target])).values()];
  // What stays beside the new version needs no way back.
  const way = once.length === targets.length ? manager.back : undefined;
  return {ok: true, plan: describe({...manager, back: way}, once, own.length === 0)};
}

/** Only what is installed and not held, and what the recommendation names. */
function itemsOf({type}: ManagerFix, {software}: Snapshot, {product, packages}: Recommendation): Software[] {
  const named = new Set(packages);
  return software.filter(
    (item) =>
      item.type === type &&
      item.state === 'installed' &&
      !item.held &&
      (named.has(item.name) || item.source?.name === product),
  );
}

function nameOf(manager: ManagerFix, item: Software): string {
  return manager.nameOf?.(item) ?? item.packageId ?? item.name;
}

type Described = Omit<ManagerFix, 'back'> & {readonly back: ManagerFix['back'] | undefined};

function describe(manager: Described, targets: readonly Target[], privileged: boolean): Plan {
  const changes: Change[] = targets.map(({item, name, version, archive}) => ({
    name,
    from: item.version,
    to: version,
    archive,
  }));
  const packages = targets.map(({item, name, version}) => ({
    id: item.id,
    name,
    from: item.version,
    to: version,
  }));
  const way = packages.every(({from}) => manager.version.test(from)) ? manager.back : undefined;
  return {
    program: manager.program,
    args: manager.args(targets),
    privileged,
    changes,
    downloadBytes: null,
    undo: way?.command(packages) ?? null,
    command: manager.command(targets),
    targets: new Map(targets.map(({name, version}) => [name, version])),
    ...(way === undefined ? {} : {back: {kind: 'packages', packages}}),
  };
}

/** Back to the versions that were installed before, as long as what the run installed is still there. */
function undoOf(manager: ManagerFix, way: NonNullable<ManagerFix['back']>): Undo {
  return {
    async plan({system, snapshot, back}) {
      if (back.kind !== 'packages') return no('the last run left nothing to take back');
      if (manager.neverRoot && system.uid === 0) return no(`${manager.program} refuses to be run by root`);
      const {packages} = back;
      const {software} = snapshot;
      const items = packages.map(({id}) => software.find((item) => item.id === id));
      const valid = packages.every(
        ({name, from, to}, i) =>
          manager.name.test(name) && manager.version.test(from) && items[i]?.version === to,
      );
      if (!valid) return no('the packages have changed since');
      const own = items.some((item) => item !== undefined && manager.isOwn?.(item));
      return {
        ok: true,
        plan: {
          program: manager.program,
          args: way.args(packages),
          privileged: !own,
          changes: packages.map(({name, from, to}) => ({name, from: to, to: from, archive: ''})),
          downloadBytes: null,
          undo: null,
          command: way.command(packages),
          targets: new Map(packages.map(({name, from}) => [name, from])),
        },
      };
    },
    proved: (back, {software}) =>
      back.kind === 'packages' &&
      back.packages.every(({id, from}) => software.find((item) => item.id === id)?.version === from),
  };
}

/** What a program said when it ended as it should, else why it did not, for people. */
export function saidBy(
  program: string,
  result: RunResult,
  codes: readonly number[] = [0],
): {readonly ok: true; readonly text: string} | {readonly ok: false; readonly why: string} {
  const {outcome, code, stdout, stderr} = result;
  if (outcome === 'missing') return no(`${program} is missing or not protected against changes by others`);
  if (outcome === 'exited' && code !== null && codes.includes(code)) return {ok: true, text: stdout};
  const last = `${stdout}\n${stderr}`.split('\n').findLast((line) => line.trim() !== '');
  return no(`${program} would not say: ${last?.trim().slice(0, 300) ?? `${outcome}, code ${code}`}`);
}

/** For managers whose versions have no order: exactly what was offered is installed. */
export function isWanted(installed: string, wanted: string): boolean {
  return installed === wanted;
}
