import {circles} from './circles.ts';
import type {Collector} from './collector.ts';
import {clamav} from './detections/clamav.ts';
import {defender} from './detections/defender.ts';
import {falco} from './detections/falco.ts';
import {reported, reportedIn, SYSTEM_FOLDER} from './detections/reported.ts';
import {wazuh} from './detections/wazuh.ts';
import {device} from './device.ts';
import {hardware} from './hardware.ts';
import {helped} from './helped.ts';
import {osMacos} from './os-macos.ts';
import {osWindows} from './os-windows.ts';
import {postureCollectors} from './posture/index.ts';
import {runtime} from './runtime.ts';
import {apk} from './software/apk.ts';
import {appimage} from './software/appimage.ts';
import {aptCandidates} from './software/apt-candidates.ts';
import {browsers} from './software/browsers.ts';
import {cargo} from './software/cargo.ts';
import {chocolatey} from './software/chocolatey.ts';
import {chromiumExtensions} from './software/chromium-extensions.ts';
import {dpkg} from './software/dpkg.ts';
import {firefoxExtensions} from './software/firefox-extensions.ts';
import {flatpak} from './software/flatpak.ts';
import {gems} from './software/gems.ts';
import {homebrew} from './software/homebrew.ts';
import {hotfixes} from './software/hotfixes.ts';
import {jetbrainsPlugins} from './software/jetbrains-plugins.ts';
import {macosApps} from './software/macos-apps.ts';
import {macosReceipts} from './software/macos-receipts.ts';
import {msix} from './software/msix.ts';
import {npm} from './software/npm.ts';
import {opt} from './software/opt.ts';
import {pacman} from './software/pacman.ts';
import {python} from './software/python.ts';
import {rpm} from './software/rpm.ts';
import {snap} from './software/snap.ts';
import {vscodeExtensions} from './software/vscode-extensions.ts';
import {windowsPrograms} from './software/windows-programs.ts';

const registered: readonly Collector[] = [
  apk,
  appimage,
  aptCandidates,
  browsers,
  cargo,
  chocolatey,
  chromiumExtensions,
  clamav,
  defender,
  device,
  dpkg,
  falco,
  firefoxExtensions,
  flatpak,
  gems,
  hardware,
  homebrew,
  hotfixes,
  jetbrainsPlugins,
  macosApps,
  macosReceipts,
  msix,
  npm,
  opt,
  osMacos,
  osWindows,
  pacman,
  ...postureCollectors,
  python,
  reported,
  rpm,
  runtime,
  snap,
  vscodeExtensions,
  wazuh,
  windowsPrograms,
];

/**
 * Every collector; each says itself where it applies. Ids are unique. What it is refused, the root helper may tell; links that
 * lead in a circle are named.
 */
export const collectors: readonly Collector[] = registered.map((one) => circles(helped(one)));

/** The same, where programs of one person report what they saw as well: in a folder of the companion's state. */
export function collectorsWith(folder: string): readonly Collector[] {
  return collectors.map((one) =>
    one.id === reported.id ? circles(reportedIn([SYSTEM_FOLDER, folder])) : one,
  );
}
