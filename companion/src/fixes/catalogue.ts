import {apkUpgrade} from './apk-upgrade.ts';
import {aptUpgrade} from './apt-upgrade.ts';
import {automaticUpdates} from './automatic-updates.ts';
import {brewUpgrade} from './brew-upgrade.ts';
import {dnfUpgrade} from './dnf-upgrade.ts';
import {firewall} from './firewall.ts';
import type {Fix} from './fix.ts';
import {flatpakUpdate} from './flatpak-update.ts';
import {pacmanUpgrade} from './pacman-upgrade.ts';
import {screenLock} from './screen-lock.ts';
import {snapRefresh} from './snap-refresh.ts';
import {sysctlDropin} from './sysctl-dropin.ts';
import {wingetUpgrade} from './winget-upgrade.ts';
import {zypperUpdate} from './zypper-update.ts';

/** Every fix there is. */
const fixes: readonly Fix[] = [
  apkUpgrade,
  aptUpgrade,
  automaticUpdates,
  brewUpgrade,
  dnfUpgrade,
  firewall,
  flatpakUpdate,
  pacmanUpgrade,
  screenLock,
  snapRefresh,
  sysctlDropin,
  wingetUpgrade,
  zypperUpdate,
];

/** Every fix Plimsoll can run, by the id a recommendation carries. */
export const catalogue: ReadonlyMap<string, Fix> = new Map(fixes.map((fix) => [fix.id, fix]));
