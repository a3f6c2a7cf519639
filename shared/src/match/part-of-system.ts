import {macosKey, windowsKey} from '../advisories/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import type {MatchDevice, Subject} from './matcher.ts';

/** Comes with macOS and has releases of its own for older ones (support.apple.com/100100). */
const APART: ReadonlySet<string> = new Set(['com.apple.Safari']);

/** Whether Windows or macOS brings and updates the item itself; their updates are such items too. */
export function isPartOfSystem({type, origin, bundleId}: Software, {family}: Pick<Os, 'family'>): boolean {
  if (family !== 'windows' && family !== 'macos') return false;
  return type === 'hotfix' || (origin === 'distribution' && type !== 'os' && !APART.has(bundleId ?? ''));
}

/** How such an item counts: the version of the system answers for it, where that one can be judged. */
export function partOfSystem(device: Pick<MatchDevice, 'os' | 'knows'>): Subject {
  const {os} = device;
  const key = os.family === 'macos' ? macosKey(os.version) : windowsSource(os);
  return {kind: key !== undefined && device.knows(os.family, key) ? 'covered' : 'unknown'};
}

/** Without its revision a build is not judged. */
function windowsSource({build, name}: Os): string | undefined {
  return build === undefined ? undefined : windowsKey(build, /server/i.test(name) ? 'server' : 'client');
}
