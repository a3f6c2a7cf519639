import {settingsFile} from '@plimsoll/shared/checks';

import type {Fix} from './fix.ts';
import {settingFix} from './setting-fix.ts';
import {ROOT_FOLDER, readFormer} from './settings/former.ts';
import {presentSettings} from './settings/sysctl.ts';

/** Sets the kernel settings a check asks for, now and for every start, in a file of the check's own (sysctl.d(5)). */
export const sysctlDropin: Fix = settingFix({
  id: 'sysctl-dropin',
  collectors: ['sysctl'],
  async describe({system}, {id}) {
    const settings = await presentSettings(system, id);
    if (settings.length === 0) return 'this kernel has no such setting';
    return settings.map(({key, allowed, now = '?'}) => ({
      name: key,
      from: now,
      to: allowed[0],
      archive: settingsFile(id),
    }));
  },
  async describeUndo(system, check) {
    const former = await readFormer(system, ROOT_FOLDER, check);
    const settings = await presentSettings(system, check);
    return settings.map(({key, now = '?'}) => ({
      name: key,
      from: now,
      to: former?.values[key] ?? '?',
      archive: settingsFile(check),
    }));
  },
});
