import type {System} from '../system/system.ts';
import {parseSimulation, type Simulation} from './apt-simulation.ts';

const MINUTE = 60_000;

/** No question, no removal, nothing unsigned; own settings stay. */
export const APT_OPTIONS = [
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

/** `name`, or `name:arch` where a package may be installed for several; undefined when apt could read it as something else. */
export function aptName(name: string, arch: string): string | undefined {
  if (!NAME.test(name) || !ARCH.test(arch)) return undefined;
  return arch === 'all' ? name : `${name}:${arch}`;
}

/** `name=version`, from a name of `aptName`'s. */
export function operandOf(name: string, version: string): string | undefined {
  const [plain = '', arch = 'all', ...more] = name.split(':');
  const valid = aptName(plain, arch) === name && more.length === 0;
  return valid && VERSION.test(version) && !/[+-]$/.test(version) ? `${name}=${version}` : undefined;
}

/** What apt would do, or why it would not. Nothing is changed, and no rights are needed. */
export async function simulate(
  system: System,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Simulation | string> {
  const {outcome, code, stdout, stderr} = await system.run('apt-get', ['--simulate', ...args], {
    signal,
    timeoutMs: MINUTE,
  });
  if (outcome === 'missing') return 'apt-get is missing or not protected against changes by others';
  if (outcome !== 'exited' || code !== 0) {
    const said = stderr.split('\n').findLast((line) => line.startsWith('E: '));
    return `apt-get would not do it: ${said?.slice(3, 300) ?? `${outcome}, code ${code}`}`;
  }
  const simulation = parseSimulation(stdout);
  if (simulation.removals.length > 0)
    return `it would remove ${simulation.removals.join(', ').slice(0, 300)}`;
  return simulation;
}
