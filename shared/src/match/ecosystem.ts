import {ecosystemsOfOs, type OsEcosystem} from '../advisories/index.ts';
import type {Os} from '../inventory/index.ts';

/** Where the advisories of a Linux distribution stand; undefined where none are known to be written for it. */
export function releaseOf(
  os: Pick<Os, 'family' | 'id' | 'version' | 'name' | 'ubuntuCodename'>,
): OsEcosystem | undefined {
  return os.family === 'linux' ? ecosystemsOfOs(os) : undefined;
}

/** OSV's name of a distribution with its release, `Debian:12`; undefined as above. */
export function ecosystemOf(
  os: Pick<Os, 'family' | 'id' | 'version' | 'name' | 'ubuntuCodename'>,
): string | undefined {
  return releaseOf(os)?.ecosystem;
}
