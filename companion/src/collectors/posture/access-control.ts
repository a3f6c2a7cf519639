import type {AccessControlFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';

/** Whether the kernel confines programs by a policy (AppArmor, SELinux). */
export const accessControl: Collector = {
  id: 'access-control',
  platforms: ['linux'],
  foreign: false,
  watches: [{folder: '/sys/fs/selinux', names: /^enforce$/}],
  async collect(system) {
    const apparmor = await system.readText('/sys/module/apparmor/parameters/enabled');
    const fact = {apparmor: apparmor?.trim() === 'Y', selinux: await selinux(system)};
    return {facts: {accessControl: fact}};
  },
};

async function selinux(system: System): Promise<AccessControlFact['selinux']> {
  const enforce = await system.readText('/sys/fs/selinux/enforce');
  if (enforce === undefined) return 'off';
  return enforce.trim() === '1' ? 'enforcing' : 'permissive';
}
