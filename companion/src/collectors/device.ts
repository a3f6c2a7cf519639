import type {Device, Os} from '@plimsoll/shared/inventory';

import type {System} from '../system/system.ts';
import type {Collected, Collector} from './collector.ts';
import {readOsRelease} from './os-release.ts';

/** The device's name, operating system, kernel and start, from files. */
export const device: Collector = {
  id: 'device',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc', names: /^(?:os-release|hostname)$/},
    {folder: '/usr/lib', names: /^os-release$/},
  ],
  async collect(system): Promise<Collected | undefined> {
    const os = await readOs(system);
    const name = await readName(system);
    const bootedAt = await readBoot(system);
    const found: Partial<Device> = {
      ...(name === undefined ? {} : {name}),
      ...(os === undefined ? {} : {os}),
      ...(bootedAt === undefined ? {} : {bootedAt}),
    };
    return Object.keys(found).length > 0 ? {device: found} : undefined;
  },
};

/** Undefined without os-release: others may then infer the release from a package. */
async function readOs(system: System): Promise<Os | undefined> {
  const release = await readOsRelease(system);
  if (!release) return undefined;
  const codename = release.get('VERSION_CODENAME') ?? '';
  const kernel = system.foreign ? '' : ((await system.readText('/proc/sys/kernel/osrelease')) ?? '').trim();
  const id = clip(release.get('ID') ?? 'linux') || 'linux';
  return {
    family: 'linux',
    id,
    name: clip(release.get('PRETTY_NAME') ?? release.get('NAME') ?? '') || id,
    version: (release.get('VERSION_ID') ?? '').slice(0, 128),
    ...(codename === '' ? {} : {codename: clip(codename)}),
    ...(kernel === '' ? {} : {kernel: kernel.slice(0, 128)}),
    arch: await readArch(system),
  };
}

/** Words of uname(1) in the words of dpkg, as software has them. */
const DPKG_WORDS: Readonly<Partial<Record<string, string>>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'armhf',
  i686: 'i386',
  ppc64le: 'ppc64el',
};

/** The machine's architecture; another root's own, as its package manager recorded it, where it did. */
async function readArch(system: System): Promise<string> {
  const recorded = (await system.readText('/var/lib/dpkg/arch'))?.split('\n')[0]?.trim();
  if (recorded !== undefined && recorded !== '') return recorded.slice(0, 64);
  if (system.foreign) return 'unknown';
  const machine = ((await system.readText('/proc/sys/kernel/arch')) ?? '').trim();
  return (DPKG_WORDS[machine] ?? machine).slice(0, 64) || 'unknown';
}

async function readName(system: System): Promise<string | undefined> {
  const live = system.foreign ? undefined : await system.readText('/proc/sys/kernel/hostname');
  const text = (live ?? (await system.readText('/etc/hostname')))?.trim();
  return text === undefined || text === '' ? undefined : clip(text.split('\n')[0] ?? '');
}

async function readBoot(system: System): Promise<string | undefined> {
  if (system.foreign) return undefined;
  const seconds = /^btime (?<seconds>\d{1,12})$/m.exec((await system.readText('/proc/stat')) ?? '')?.groups?.[
    'seconds'
  ];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString();
}

function clip(text: string): string {
  return text.slice(0, 256);
}
