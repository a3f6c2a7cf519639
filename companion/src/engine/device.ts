import type {Device, Os, Software} from '@plimsoll/shared/inventory';

import type {Collected, Platform} from '../collectors/collector.ts';

interface Input {
  readonly id: string;
  readonly platform: Platform;
  readonly results: readonly Collected[];
  readonly software: readonly Software[];
}

export interface Described {
  readonly device: Device;
  /** What had to be inferred, for people. */
  readonly notes: readonly string[];
}

/** The device as its collectors describe it; the release is inferred from a package when nothing says it. */
export function describe({id, platform, results, software}: Input): Described {
  const told: Partial<Device> = Object.assign({}, ...results.map((result) => result.device ?? {}));
  const {os, name = 'device', ...rest} = told;
  if (os && os.version !== '' && os.id !== 'unknown') return {device: {...rest, id, name, os}, notes: []};

  const inferred = debianOf(software);
  if (inferred) {
    const note = `No os-release: taken as Debian ${inferred.version} from the version of base-files`;
    const kernel = os?.kernel === undefined ? {} : {kernel: os.kernel};
    return {device: {...rest, id, name, os: {...inferred, ...kernel}}, notes: [note]};
  }
  return {
    device: {...rest, id, name, os: os ?? unknownOs(platform)},
    notes: os ? [] : ['Operating system unknown'],
  };
}

/** base-files carries the release as its version: `12.4+deb12u13` is Debian 12. Ubuntu and others number it differently. */
const DEBIAN_BASE_FILES = /^(?<major>\d+)(?:\.\d+)?(?:\+deb\d+u\d+)?$/;

function debianOf(software: readonly Software[]): Os | undefined {
  const base = software.find(({type, name}) => type === 'deb' && name === 'base-files');
  const major = base && DEBIAN_BASE_FILES.exec(base.version)?.groups?.['major'];
  if (!major) return undefined;
  return {
    family: 'linux',
    id: 'debian',
    name: 'Debian GNU/Linux',
    version: major,
    arch: architecture(software) ?? 'unknown',
  };
}

function architecture(software: readonly Software[]): string | undefined {
  return software.find(({type, name}) => type === 'deb' && name === 'dpkg')?.arch;
}

function unknownOs(platform: Platform): Os {
  const family = {linux: 'linux', darwin: 'macos', win32: 'windows'} as const;
  return {family: family[platform], id: 'unknown', name: 'unknown', version: '', arch: 'unknown'};
}
