import type {AccessControlFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {clip, contentLines} from './formats/read.ts';

/** Whether the kernel confines programs by a policy (AppArmor, SELinux). */
export const accessControl: Collector = {
  id: 'access-control',
  platforms: ['linux'],
  foreign: false,
  watches: [
    {folder: '/sys/fs/selinux', names: /^enforce$/},
    {folder: '/etc/selinux', names: /^config$/},
  ],
  async collect(system) {
    const apparmor = await system.readText('/sys/module/apparmor/parameters/enabled');
    const atStart = configured((await system.readText('/etc/selinux/config')) ?? '');
    const fact = {
      apparmor: apparmor?.trim() === 'Y',
      selinux: await selinux(system),
      ...(atStart === undefined ? {} : {selinuxAtStart: atStart}),
    };
    return {facts: {accessControl: fact}};
  },
};

async function selinux(system: System): Promise<AccessControlFact['selinux']> {
  const enforce = await system.readText('/sys/fs/selinux/enforce');
  if (enforce === undefined) return 'off';
  return enforce.trim() === '1' ? 'enforcing' : 'permissive';
}

/** `SELINUX=` of selinux(8)'s configuration, lower case. */
function configured(text: string): string | undefined {
  const line = contentLines(text).find((entry) => entry.startsWith('SELINUX='));
  return line === undefined ? undefined : clip(line.slice('SELINUX='.length).trim().toLowerCase());
}
