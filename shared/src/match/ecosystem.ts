import type {Os} from '../inventory/index.ts';

/**
 * OSV's name of the device's ecosystem with its release, `Debian:12`; undefined where no advisories are
 * known to be written for it. Testing and unstable have no release number, and no advisories of their own.
 */
export function ecosystemOf(os: Pick<Os, 'family' | 'id' | 'version'>): string | undefined {
  if (os.family !== 'linux' || os.id !== 'debian') return undefined;
  const release = /^(?<major>\d{1,3})(?:\.\d|$)/.exec(os.version)?.groups?.['major'];
  return release === undefined ? undefined : `Debian:${release}`;
}
