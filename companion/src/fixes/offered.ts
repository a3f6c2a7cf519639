import type {Software} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import {type Change, type Fix, type FixFacts, no, type Plan, type Planned} from './fix.ts';
import {type ManagerFix, nameOf, type Offer, type Target} from './manager.ts';
import {changesOf, type Rehearsal, rehearse, wouldRemove} from './rehearsal.ts';
import {undoOf} from './taken-back.ts';

const MINUTE = 60_000;
/** What fits into a preview (FixPreview.argv) beside the options. */
const MAX_PACKAGES = 200;

/** Makes a fix of a package manager's description: everything they have in common, once. */
export function managerFix(manager: ManagerFix): Fix {
  const {id, collectors, back} = manager;
  return {
    id,
    collectors,
    timeoutMs: 30 * MINUTE,
    plan: (facts) => plan(manager, facts),
    proved: (done, snapshot) => isProved(manager, done, snapshot),
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
  const targets = targetsOf(manager, items, offers);
  if (targets.length === 0) return no('no installed package of it has an update in the configured archives');
  if (!targets.every(({version}) => manager.version.test(version)))
    return no('a version offered is not a valid one');
  const lost = lostTo(manager, targets, snapshot);
  if (lost.length > 0) return no(wouldRemove(lost));
  const args = manager.args(targets, system.uid);
  const wanted = new Map(targets.map(({name, version}) => [name, version]));
  const rehearsal = await rehearse(manager, {system, args, wanted, signal});
  if (typeof rehearsal === 'string') return no(rehearsal);
  // What stays beside the new version needs no way back.
  const one = targets.length === items.filter((item) => offers.has(nameOf(manager, item))).length;
  const way = one && (targets.length === 1 || manager.back?.single !== true);
  return {
    ok: true,
    plan: describe(manager, {args, targets, rehearsal, snapshot, way, privileged: own.length === 0}),
  };
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

/** Each name once: several versions of a kernel stay side by side. */
function targetsOf(
  manager: ManagerFix,
  items: readonly Software[],
  offers: ReadonlyMap<string, Offer>,
): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const item of items) {
    const name = nameOf(manager, item);
    const offer = offers.get(name);
    if (offer && offer.version !== item.version) targets.set(name, {item, name, ...offer});
  }
  return [...targets.values()];
}

/** Installed packages that the targets take the place of. */
function lostTo({type}: ManagerFix, targets: readonly Target[], {software}: Snapshot): readonly string[] {
  const replaced = new Set(targets.flatMap(({replaces = []}) => replaces));
  for (const {item} of targets) replaced.delete(item.name);
  const lost = software.filter((item) => item.type === type && replaced.has(item.name));
  return [...new Set(lost.map(({name}) => name))];
}

interface Parts {
  readonly args: readonly string[];
  readonly targets: readonly Target[];
  readonly rehearsal: Rehearsal | undefined;
  readonly snapshot: Snapshot;
  /** The manager can take it back. */
  readonly way: boolean;
  readonly privileged: boolean;
}

function describe(manager: ManagerFix, parts: Parts): Plan {
  const {args, targets, rehearsal, snapshot, privileged} = parts;
  const known: Change[] = targets.map(({item, name, version, archive}) => ({
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
  const back = packages.every(({from}) => manager.version.test(from)) && parts.way ? manager.back : undefined;
  return {
    program: manager.program,
    args,
    privileged,
    changes: rehearsal ? changesOf(manager, rehearsal, known, snapshot) : known,
    downloadBytes: rehearsal?.downloadBytes ?? null,
    undo: back?.command(packages) ?? null,
    command: manager.command(targets),
    targets: new Map(targets.map(({name, version}) => [name, version])),
    ...(back === undefined ? {} : {back: {kind: 'packages', packages}}),
  };
}

function isProved(manager: ManagerFix, {targets, changes, privileged}: Plan, {software}: Snapshot): boolean {
  return [...targets].every(([name, wanted]) => {
    const from = changes.find((change) => change.name === name)?.from ?? '';
    return software.some(
      (item) =>
        item.type === manager.type &&
        item.state === 'installed' &&
        nameOf(manager, item) === name &&
        // Somebody's own and the system's may be there at once; of a kernel, several versions: one that is new enough will do.
        (manager.isOwn?.(item) !== true) === privileged &&
        manager.reached(item.version, wanted, from),
    );
  });
}
