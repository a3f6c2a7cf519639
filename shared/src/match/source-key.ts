import type {Software} from '../inventory/index.ts';

/** What advisories are looked up by. */
export interface SourceKey {
  readonly source: string;
  readonly version: string;
}

/**
 * Debian writes advisories against the source package and its version (policy 5.6.1). The binary name misses
 * 96 % of them, and the binary version may carry a rebuild's `+bN`, which no advisory ever names.
 *
 * Signed kernels are built from `linux-signed-amd64 (6.1.187+1)`, whose own version means nothing to the
 * tracker: there it is `linux` with the version of the binary, `6.1.187-1` (formats.md).
 */
export function sourceKey(software: Software): SourceKey | undefined {
  if (software.type !== 'deb' || software.source === undefined) return undefined;
  const {name, version} = software.source;
  if (!name.startsWith('linux-signed')) return {source: name, version};
  // Ubuntu's are versioned as what they sign: `linux-signed-hwe-6.5 (6.5.0-14.14~22.04.1)` is `linux-hwe-6.5`.
  if (version.includes('-') && !SIGNED.test(name))
    return {source: name.replace('linux-signed', 'linux'), version};
  const branch = SIGNED.exec(name)?.groups?.['branch'];
  if (branch === undefined) return {source: name, version};
  return {source: `linux${branch}`, version: software.version.replace(REBUILD, '')};
}

/** `linux-signed-amd64`, and `linux-signed-6.1-arm64` of the long-term-support archive. */
const SIGNED = /^linux-signed(?<branch>(?:-\d{1,2}\.\d{1,3})?)-[a-z0-9]{1,16}$/;
const REBUILD = /\+b\d{1,4}$/;
