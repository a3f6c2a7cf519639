import type {Collector} from '../collector.ts';
import {accessControl} from './access-control.ts';
import {accounts} from './accounts.ts';
import {appArmorProfiles} from './app-armor-profiles.ts';
import {apt} from './apt.ts';
import {auditRules} from './audit-rules.ts';
import {automaticLogin} from './automatic-login.ts';
import {bootLoader} from './boot-loader.ts';
import {browserProfiles} from './browser-profiles.ts';
import {dnf} from './dnf.ts';
import {editors} from './editors.ts';
import {fileSystemTable} from './file-system-table.ts';
import {firewall} from './firewall.ts';
import {flatpakRemotes} from './flatpak-remotes.ts';
import {homeFiles} from './home-files.ts';
import {listeners} from './listeners.ts';
import {lockdown} from './lockdown.ts';
import {logging} from './logging.ts';
import {macosBackups} from './macos-backups.ts';
import {macosFolders} from './macos-folders.ts';
import {macosListeners} from './macos-listeners.ts';
import {macosMalwareLists} from './macos-malware-lists.ts';
import {macosPreferences} from './macos-preferences.ts';
import {macosRelease} from './macos-release.ts';
import {macosSecurity} from './macos-security.ts';
import {macosSharing} from './macos-sharing.ts';
import {mitigations} from './mitigations.ts';
import {modules} from './modules.ts';
import {mounts} from './mounts.ts';
import {nfsExports} from './nfs-exports.ts';
import {passwordPolicy} from './password-policy.ts';
import {passwords} from './passwords.ts';
import {printerDiscovery} from './printer-discovery.ts';
import {privateKeys} from './private-keys.ts';
import {programs} from './programs.ts';
import {release} from './release.ts';
import {restart} from './restart.ts';
import {samba} from './samba.ts';
import {screenLocks} from './screen-locks.ts';
import {secureBoot} from './secure-boot.ts';
import {services} from './services.ts';
import {sharedFolders} from './shared-folders.ts';
import {sshClient} from './ssh-client.ts';
import {sshd} from './sshd.ts';
import {sudo} from './sudo.ts';
import {swaps} from './swaps.ts';
import {sysctl} from './sysctl.ts';
import {systemFiles} from './system-files.ts';
import {virusSignatures} from './virus-signatures.ts';
import {windowsDefender} from './windows-defender.ts';
import {windowsListeners} from './windows-listeners.ts';
import {windowsRegistry} from './windows-registry.ts';
import {windowsRelease} from './windows-release.ts';
import {windowsRestart} from './windows-restart.ts';
import {windowsServices} from './windows-services.ts';

/** Everything that fills facts for checks, alphabetical. */
export const postureCollectors: readonly Collector[] = [
  accessControl,
  accounts,
  appArmorProfiles,
  apt,
  auditRules,
  automaticLogin,
  bootLoader,
  browserProfiles,
  dnf,
  editors,
  fileSystemTable,
  firewall,
  flatpakRemotes,
  homeFiles,
  listeners,
  lockdown,
  logging,
  macosBackups,
  macosFolders,
  macosListeners,
  macosMalwareLists,
  macosPreferences,
  macosRelease,
  macosSecurity,
  macosSharing,
  mitigations,
  modules,
  mounts,
  nfsExports,
  passwordPolicy,
  passwords,
  printerDiscovery,
  privateKeys,
  programs,
  release,
  restart,
  samba,
  screenLocks,
  secureBoot,
  services,
  sharedFolders,
  sshClient,
  sshd,
  sudo,
  swaps,
  sysctl,
  systemFiles,
  virusSignatures,
  windowsDefender,
  windowsListeners,
  windowsRegistry,
  windowsRelease,
  windowsRestart,
  windowsServices,
];
