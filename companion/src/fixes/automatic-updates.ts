import type {Fix} from './fix.ts';
import {settingFix} from './setting-fix.ts';
import {hasProgram, PACKAGE, PATH} from './settings/automatic-updates.ts';

/** Lets Debian's own unattended-upgrades install security updates; the package is added where it is missing. */
export const automaticUpdates: Fix = settingFix({
  id: 'automatic-updates',
  collectors: ['apt', 'programs', 'dpkg'],
  async describe({system}) {
    if ((await system.stat('/usr/bin/apt-get')) === undefined) return 'apt is not the package manager here';
    const setting = {name: 'APT::Periodic::Unattended-Upgrade', from: '?', to: '1', archive: PATH};
    const list = {name: 'APT::Periodic::Update-Package-Lists', from: '?', to: '1', archive: PATH};
    const added = {name: PACKAGE, from: '–', to: '+', archive: 'apt-get install'};
    return [...((await hasProgram({system})) ? [] : [added]), list, setting];
  },
});
