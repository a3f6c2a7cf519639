import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {compareDpkg} from '@plimsoll/shared/versions';

import {askOffers, type Offers} from '../system/apt-offers.ts';
import type {System} from '../system/system.ts';
import {parseSimulation, type Simulation} from './apt-simulation.ts';
import type {Fix, FixFacts, Plan, Planned} from './fix.ts';

const MINUTE = 60_000;

/** Updates the installed packages of one source package to what the device's own channel offers. */
export const aptUpgrade: Fix = {
  id: 'apt-upgrade',
  collectors: ['dpkg', 'apt-candidates', 'runtime'],
  timeoutMs: 30 * MINUTE,
  plan,
  proved,
};

/** No question, no removal, nothing unsigned, no new package unless one already there needs it; own settings stay. */
const INSTALL = [
  'install',
  '--only-upgrade',
  '-y',
  '--no-remove',
  '-o',
  'DPkg::Lock::Timeout=60',
  '-o',
  'Dpkg::Use-Pty=0',
  '-o',
  'Dpkg::Options::=--force-confdef',
  '-o',
  'Dpkg::Options::=--force-confold',
  '-o',
  'APT::Get::AllowUnauthenticated=false',
] as const;

/** Names (Debian policy 5.6.1), versions (5.6.12) and architectures; apt takes a last `+` or `-` for an order of its own. */
const NAME = /^[a-z0-9][a-z0-9+.-]{1,100}$/;
const VERSION = /^(?:\d{1,9}:)?\d[A-Za-z0-9.+~-]{0,98}$/;
const ARCH = /^[a-z0-9][a-z0-9-]{0,30}$/;
/** What fits into a preview (FixPreview.argv) beside the options. */
const MAX_PACKAGES = 40;

interface Target {
  readonly item: Software;
  readonly version: string;
  readonly bytes: number | undefined;
}

async function plan({system, snapshot, recommendation, signal}: FixFacts): Promise<Planned> {
  if (recommendation.kind !== 'update') return no('it is not an update');
  const offers = await askOffers(system, signal);
  if (!offers) return no('apt has no package lists');
  const targets = targetsOf(snapshot, recommendation.product, offers);
  if (targets.length === 0) return no('no installed package of it has an update in the configured archives');
  if (targets.length > MAX_PACKAGES) return no('it touches too many packages');
  const operands = targets.map(operand);
  if (!operands.every((text) => text !== undefined))
    return no('a package name or version is not a valid one');

  const args = [...INSTALL, '--', ...operands];
  const simulation = await simulate(system, args, signal);
  if (typeof simulation === 'string') return no(simulation);
  if (simulation.removals.length > 0) return no(`it would remove ${simulation.removals.join(', ')}`);
  return {ok: true, plan: await describe({system, args, operands, targets, simulation, offers})};
}

function no(why: string): Planned {
  return {ok: false, why};
}

/** Only what is installed, not held, and offered both in the snapshot people saw and in the lists as they are now. */
function targetsOf({software}: Snapshot, source: string, {candidates}: Offers): readonly Target[] {
  const offered = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  return software.flatMap((item): Target[] => {
    if (item.type !== 'deb' || item.held || !item.candidate || item.source?.name !== source) return [];
    const offer = offered.get(`${item.name}:${item.arch ?? ''}`);
    return offer ? [{item, version: offer.version, bytes: offer.bytes}] : [];
  });
}

/** `name=version`, with the architecture where a package may be installed for several. */
function operand({item: {name, arch = ''}, version}: Target): string | undefined {
  if (!NAME.test(name) || !VERSION.test(version) || !ARCH.test(arch) || /[+-]$/.test(version))
    return undefined;
  return arch === 'all' ? `${name}=${version}` : `${name}:${arch}=${version}`;
}

async function simulate(
  system: System,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Simulation | string> {
  const {outcome, code, stdout, stderr} = await system.run('apt-get', ['--simulate', ...args], {
    signal,
    timeoutMs: MINUTE,
  });
  if (outcome === 'missing') return 'apt-get is missing or not protected against changes by others';
  if (outcome === 'exited' && code === 0) return parseSimulation(stdout);
  const said = stderr.split('\n').findLast((line) => line.startsWith('E: '));
  return `apt-get would not do it: ${said?.slice(3, 300) ?? `${outcome}, code ${code}`}`;
}

interface Parts {
  readonly system: System;
  readonly args: readonly string[];
  readonly operands: readonly string[];
  readonly targets: readonly Target[];
  readonly simulation: Simulation;
  readonly offers: Offers;
}

async function describe({system, args, operands, targets, simulation, offers}: Parts): Promise<Plan> {
  const {changes} = simulation;
  const sizes = targets.map(({bytes}) => bytes);
  // Other packages that come along have sizes nobody told us.
  const known = sizes.every((size) => size !== undefined) && changes.length === targets.length;
  return {
    program: 'apt-get',
    args,
    changes,
    downloadBytes: known ? sizes.reduce((sum, size) => sum + size, 0) : null,
    undo: await undo(system, targets, offers),
    command: `sudo apt-get install --only-upgrade ${operands.join(' ')}`,
    targets: new Map(targets.map(({item, version}) => [item.id, version])),
  };
}

/** The way back, when the version that is replaced can still be had: from an archive or from apt's own cache. */
async function undo(
  system: System,
  targets: readonly Target[],
  {provenance}: Offers,
): Promise<string | null> {
  const carried = new Set(provenance.map(({key}) => key));
  const cached = new Set(await system.list('/var/cache/apt/archives').catch(() => undefined));
  const back: string[] = [];
  for (const {item} of targets) {
    const {name, version, arch = ''} = item;
    const file = `${name}_${version.replaceAll(':', '%3a')}_${arch}.deb`;
    const text = operand({item, version, bytes: undefined});
    if (text === undefined || !(carried.has(`${name}:${arch}`) || cached.has(file))) return null;
    back.push(text);
  }
  return `sudo apt-get install --allow-downgrades ${back.join(' ')}`;
}

function proved({targets}: Plan, {software}: Snapshot): boolean {
  return [...targets].every(([id, version]) => {
    const item = software.find((one) => one.id === id);
    if (item?.state !== 'installed') return false;
    return (compareDpkg(item.version, version) ?? -1) >= 0;
  });
}
