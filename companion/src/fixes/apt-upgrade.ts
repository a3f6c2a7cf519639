import type {Software} from '@plimsoll/shared/inventory';
import {isGathered, type Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';
import {compareDpkg} from '@plimsoll/shared/versions';

import {askOffers, type Offers} from '../system/apt-offers.ts';
import {APT_OPTIONS, aptName, operandOf, simulate} from './apt-command.ts';
import {aptDowngrade} from './apt-downgrade.ts';
import type {Simulation} from './apt-simulation.ts';
import {type Fix, type FixFacts, no, type Plan, type Planned} from './fix.ts';

const MINUTE = 60_000;

/** Updates the installed packages of one source package to what the device's own channel offers. */
export const aptUpgrade: Fix = {
  id: 'apt-upgrade',
  collectors: ['dpkg', 'apt-candidates', 'runtime'],
  timeoutMs: 30 * MINUTE,
  plan,
  proved,
  undo: aptDowngrade,
};

/** No new package unless one already there needs it. */
const UPGRADE = ['install', '--only-upgrade', ...APT_OPTIONS] as const;

/** What fits into a preview (FixPreview.argv) beside the options. */
const MAX_PACKAGES = 200;

interface Target {
  readonly item: Software;
  readonly version: string;
  readonly bytes: number | undefined;
}

async function plan({system, snapshot, recommendation, signal}: FixFacts): Promise<Planned> {
  if (recommendation.kind !== 'update') return no('it is not an update');
  const offers = await askOffers(system, signal);
  if (!offers) return no('apt has no package lists');
  const targets = targetsOf(snapshot, recommendation, offers);
  if (targets.length === 0) return no('no installed package of it has an update in the configured archives');
  if (targets.length > MAX_PACKAGES) return no('it touches too many packages');
  const operands = targets.map(({item, version}) => operand(item, version));
  if (!operands.every((text) => text !== undefined))
    return no('a package name or version is not a valid one');

  const args = [...UPGRADE, '--', ...operands];
  const simulation = await simulate(system, args, signal);
  if (typeof simulation === 'string') return no(simulation);
  return {ok: true, plan: describe({args, operands, targets, simulation, offers})};
}

/** Only what is installed, not held, and offered both in the snapshot people saw and in the lists as they are now. */
function targetsOf({software}: Snapshot, wanted: Recommendation, {candidates}: Offers): readonly Target[] {
  const offered = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  return software.flatMap((item): Target[] => {
    if (item.type !== 'deb' || item.held || !item.candidate || !isOf(item, wanted)) return [];
    const offer = offered.get(`${item.name}:${item.arch ?? ''}`);
    return offer ? [{item, version: offer.version, bytes: offer.bytes}] : [];
  });
}

/** A distribution's update is of a source package; a vendor's application and gathered updates name their packages. */
function isOf({name, source}: Software, {id, vendor, product, packages}: Recommendation): boolean {
  const named = vendor === 'apps' || isGathered(id);
  return named ? packages.includes(name) : source?.name === product;
}

function operand({name, arch = ''}: Software, version: string): string | undefined {
  const called = aptName(name, arch);
  return called === undefined ? undefined : operandOf(called, version);
}

interface Parts {
  readonly args: readonly string[];
  readonly operands: readonly string[];
  readonly targets: readonly Target[];
  readonly simulation: Simulation;
  readonly offers: Offers;
}

function describe({args, operands, targets, simulation, offers}: Parts): Plan {
  const {changes} = simulation;
  const sizes = targets.map(({bytes}) => bytes);
  // Other packages that come along have sizes nobody told us.
  const known = sizes.every((size) => size !== undefined) && changes.length === targets.length;
  return {
    program: 'apt-get',
    args,
    privileged: true,
    changes,
    downloadBytes: known ? sizes.reduce((sum, size) => sum + size, 0) : null,
    command: `sudo apt-get install --only-upgrade ${operands.join(' ')}`,
    targets: new Map(targets.map(({item, version}) => [item.id, version])),
    ...wayBack(targets, offers),
  };
}

/** The way back, when an archive still carries each version that is replaced: apt installs nothing it has no list of. */
function wayBack(targets: readonly Target[], {provenance}: Offers): Pick<Plan, 'undo' | 'back'> {
  const carried = new Set(provenance.map(({key}) => key));
  const operands = targets.map(({item}) => operand(item, item.version));
  const all = targets.every(({item}, i) => carried.has(`${item.name}:${item.arch ?? ''}`) && operands[i]);
  if (!all) return {undo: null};
  const packages = targets.map(({item, version}) => ({
    id: item.id,
    name: aptName(item.name, item.arch ?? '') ?? '',
    from: item.version,
    to: version,
  }));
  return {
    undo: `sudo apt-get install --allow-downgrades ${operands.join(' ')}`,
    back: {kind: 'packages', packages},
  };
}

function proved({targets}: Plan, {software}: Snapshot): boolean {
  return [...targets].every(([id, version]) => {
    const item = software.find((one) => one.id === id);
    if (item?.state !== 'installed') return false;
    return (compareDpkg(item.version, version) ?? -1) >= 0;
  });
}
