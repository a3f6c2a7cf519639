import type {Os} from '@plimsoll/shared/inventory';

import type {System} from '../system/system.ts';
import type {Collected, Collector} from './collector.ts';
import {queryRegistry} from './windows/registry.ts';
import {numberOf, type RegistryKey, textOf} from './windows/registry-text.ts';

const VERSION = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const NAMES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName';
const ENVIRONMENT = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';

/** Windows' release with build and revision, and the device's name, from the registry. */
export const osWindows: Collector = {
  id: 'os-windows',
  platforms: ['win32'],
  foreign: false,
  // Cumulative updates leave a folder here; whatever else changes is seen with the next look.
  watches: [{folder: 'C:/Windows/servicing/LCU'}],
  pollSeconds: 3600,
  async collect(system, signal): Promise<Collected> {
    const key = await read(system, VERSION, signal);
    const os = key && toWindows(key, await readArch(system, signal));
    if (!os) throw new Error(`${VERSION} does not tell which Windows this is`);
    const name = await read(system, NAMES, signal);
    const told = name && textOf(name, 'ComputerName');
    return {device: {os, ...(told === undefined ? {} : {name: told.slice(0, 256)})}};
  },
};

async function read(system: System, key: string, signal: AbortSignal): Promise<RegistryKey | undefined> {
  const answer = await queryRegistry(system, key, {signal});
  return answer?.keys.find(({values}) => values.size > 0);
}

/** In the words of Node and inventories. */
const ARCHITECTURES: Readonly<Partial<Record<string, string>>> = {AMD64: 'x64', ARM64: 'arm64', x86: 'x86'};

async function readArch(system: System, signal: AbortSignal): Promise<string> {
  const key = await read(system, ENVIRONMENT, signal);
  const told = key && textOf(key, 'PROCESSOR_ARCHITECTURE');
  return told === undefined ? 'unknown' : (ARCHITECTURES[told] ?? told).slice(0, 64);
}

const BUILD = /^\d{4,5}$/;
/** The first build of Windows 11, whose `ProductName` still says 10 (learn.microsoft.com/windows/release-health). */
const FIRST_OF_11 = 22_000;
const VERSIONS_BEFORE_10 = /^6\.[0-3]$/;

/**
 * What the key `CurrentVersion` tells: build `10.0.19045.4046` from `CurrentBuild` and `UBR`, the number updates raise;
 * before Windows 10 there is no such number, and no build is told. Undefined without a build number.
 */
export function toWindows(key: RegistryKey, arch: string): Os | undefined {
  const number = textOf(key, 'CurrentBuild') ?? textOf(key, 'CurrentBuildNumber') ?? '';
  if (!BUILD.test(number)) return undefined;
  const version = `${majorMinor(key)}.${number}`;
  const revision = numberOf(key, 'UBR');
  const release = textOf(key, 'DisplayVersion') ?? textOf(key, 'ReleaseId');
  return {
    family: 'windows',
    id: 'windows',
    name: nameOf(key, Number(number)),
    version,
    ...(release === undefined ? {} : {codename: release.slice(0, 256)}),
    ...(revision === undefined ? {} : {build: `${version}.${revision}`}),
    arch,
  };
}

/** `CurrentVersion` stays 6.3 since Windows 10; there two numbers of their own tell. */
function majorMinor(key: RegistryKey): string {
  const major = numberOf(key, 'CurrentMajorVersionNumber');
  if (major !== undefined) return `${major}.${numberOf(key, 'CurrentMinorVersionNumber') ?? 0}`;
  const older = textOf(key, 'CurrentVersion') ?? '';
  return VERSIONS_BEFORE_10.test(older) ? older : '10.0';
}

/** `Windows 11 Pro`, `Windows Server 2019 Standard`: what is a server must say so, its updates are others. */
function nameOf(key: RegistryKey, build: number): string {
  const told = (textOf(key, 'ProductName') ?? 'Windows').slice(0, 200);
  const isServer = /^server/i.test(textOf(key, 'InstallationType') ?? '') || /server/i.test(told);
  if (isServer) return /server/i.test(told) ? told : `${told} Server`;
  return build >= FIRST_OF_11 ? told.replace(/^Windows 10\b/, 'Windows 11') : told;
}
