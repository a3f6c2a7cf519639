import {settingFixes} from '@plimsoll/shared/recommend';

import {automaticUpdatesSetting} from './automatic-updates.ts';
import {firewallSetting} from './firewall.ts';
import {screenLockSetting} from './screen-lock.ts';
import type {Setting} from './setting.ts';
import {sysctlSetting} from './sysctl.ts';

const BY_FIX: Readonly<Record<string, Setting>> = {
  'automatic-updates': automaticUpdatesSetting,
  firewall: firewallSetting,
  'screen-lock': screenLockSetting,
  'sysctl-dropin': sysctlSetting,
};

/** The compiled table: what may be set at all, by the id of the check it satisfies. Everything else is refused. */
export const settings: ReadonlyMap<string, Setting> = new Map(
  [...settingFixes].flatMap(([check, fix]) => {
    const setting = BY_FIX[fix];
    return setting ? [[check, setting] as const] : [];
  }),
);
