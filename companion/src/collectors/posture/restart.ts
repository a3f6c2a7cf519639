import type {RestartFact} from '@plimsoll/shared/inventory';
import {compareDpkg} from '@plimsoll/shared/versions';

import type {Collector} from '../collector.ts';
import {clip, contentLines} from './formats/read.ts';

/** Whether an update waits for a restart: the system's own mark, and kernels on disk against the booted one. */
export const restart: Collector = {
  id: 'restart',
  platforms: ['linux'],
  foreign: false,
  watches: [
    {folder: '/run', names: /^reboot-required(?:\.pkgs)?$/},
    {folder: '/boot', names: /^vmlinuz-/},
  ],
  async collect(system) {
    const booted = (await system.readText('/proc/sys/kernel/osrelease'))?.trim();
    if (booted === undefined) return undefined;
    const [mark, packages, boot] = await Promise.all([
      system.stat('/run/reboot-required'),
      system.readText('/run/reboot-required.pkgs'),
      system.list('/boot'),
    ]);
    const newest = newestKernel(boot ?? [], booted);
    const fact: RestartFact = {
      requested: mark !== undefined,
      packages: [...new Set(contentLines(packages ?? ''))].slice(0, 100).map(clip),
      booted: clip(booted),
      ...(newest === undefined ? {} : {newest: clip(newest)}),
    };
    return {facts: {restart: fact}};
  },
};

const IMAGE = 'vmlinuz-';
const FLAVOUR = /-(?<flavour>[a-z][a-z0-9-]*)$/;

/** The newest kernel image of the booted one's flavour (`amd64`, `generic`); undefined when the booted one is not kept. */
export function newestKernel(names: readonly string[], booted: string): string | undefined {
  const kernels = names.filter((name) => name.startsWith(IMAGE)).map((name) => name.slice(IMAGE.length));
  // A kernel from elsewhere (a container's or a cloud's) says nothing about the ones on this disk.
  if (!kernels.includes(booted)) return undefined;
  const own = kernels.filter((name) => flavourOf(name) === flavourOf(booted));
  return own.toSorted((a, b) => compareDpkg(a, b) ?? 0).at(-1);
}

function flavourOf(release: string): string | undefined {
  return FLAVOUR.exec(release)?.groups?.['flavour'];
}
