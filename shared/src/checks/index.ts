/* oxlint-disable max-lines -- the registry: two lines a check */
import {accountFiles} from './account-files.ts';
import {accountLockout} from './account-lockout.ts';
import {addressLayout} from './address-layout.ts';
import {agentForwarding} from './agent-forwarding.ts';
import {airdropVisibility} from './airdrop-visibility.ts';
import {anonymousAccess} from './anonymous-access.ts';
import {antivirus} from './antivirus.ts';
import {apparmorProfiles} from './apparmor-profiles.ts';
import {attackSurfaceRules} from './attack-surface-rules.ts';
import {auditLog} from './audit-log.ts';
import {auditRules} from './audit-rules.ts';
import {automaticLogin} from './automatic-login.ts';
import {automaticUpdates} from './automatic-updates.ts';
import {autoplay} from './autoplay.ts';
import {backgroundUpdates} from './background-updates.ts';
import {backup} from './backup.ts';
import {backupEncryption} from './backup-encryption.ts';
import {behaviourMonitoring} from './behaviour-monitoring.ts';
import {blankPasswords} from './blank-passwords.ts';
import {bluetoothSharing} from './bluetooth-sharing.ts';
import {bootArguments} from './boot-arguments.ts';
import {bootLoaderFiles} from './boot-loader-files.ts';
import {bootLoaderPassword} from './boot-loader-password.ts';
import {bpfCompiler} from './bpf-compiler.ts';
import {browserExtensions} from './browser-extensions.ts';
import {cachedLogons} from './cached-logons.ts';
import type {BoundCheck} from './check.ts';
import {clearTextCredentials} from './clear-text-credentials.ts';
import {clearTextShares} from './clear-text-shares.ts';
import {cloudProtection} from './cloud-protection.ts';
import {commandLineLogging} from './command-line-logging.ts';
import {connectionFloods} from './connection-floods.ts';
import {coreDumps} from './core-dumps.ts';
import {credentialDelegation} from './credential-delegation.ts';
import {credentialFiles} from './credential-files.ts';
import {credentialGuard} from './credential-guard.ts';
import {cronFiles} from './cron-files.ts';
import {dataFileSystems} from './data-file-systems.ts';
import {defaultPermissions} from './default-permissions.ts';
import {defenderRealTime} from './defender-real-time.ts';
import {directorySigning} from './directory-signing.ts';
import {diskEncryption} from './disk-encryption.ts';
import {dnfSignatures} from './dnf-signatures.ts';
import {dockerSocket} from './docker-socket.ts';
import {driverBlocklist} from './driver-blocklist.ts';
import {duplicateAccounts} from './duplicate-accounts.ts';
import {earlyLaunch} from './early-launch.ts';
import {emptyPasswordLogins} from './empty-password-logins.ts';
import {emptyPasswords} from './empty-passwords.ts';
import {exceptionChains} from './exception-chains.ts';
import {exposedServices} from './exposed-services.ts';
import {extensionSources} from './extension-sources.ts';
import {fileExtensions} from './file-extensions.ts';
import {fileIntegrity} from './file-integrity.ts';
import {fileSharing} from './file-sharing.ts';
import {firewall} from './firewall.ts';
import {firewallStealth} from './firewall-stealth.ts';
import {flatpakSignatures} from './flatpak-signatures.ts';
import {foreignRepositories} from './foreign-repositories.ts';
import {gatekeeper} from './gatekeeper.ts';
import {guestAccount} from './guest-account.ts';
import {guestShares} from './guest-shares.ts';
import {homeFolders} from './home-folders.ts';
import {hotCorners} from './hot-corners.ts';
import {incomingRedirects} from './incoming-redirects.ts';
import {installerControl} from './installer-control.ts';
import {installerPrivileges} from './installer-privileges.ts';
import {internetSharing} from './internet-sharing.ts';
import {ipv6Firewall} from './ipv6-firewall.ts';
import {kernelExtensions} from './kernel-extensions.ts';
import {kernelLockdown} from './kernel-lockdown.ts';
import {kernelMessages} from './kernel-messages.ts';
import {kernelPointers} from './kernel-pointers.ts';
import {kernelReplacement} from './kernel-replacement.ts';
import {joinVariants} from './kit/platform.ts';
import {lanManagerHashes} from './lan-manager-hashes.ts';
import {lanManagerLevel} from './lan-manager-level.ts';
import {legacyServices} from './legacy-services.ts';
import {librarySearch} from './library-search.ts';
import {libraryValidation} from './library-validation.ts';
import {linkProtection} from './link-protection.ts';
import {localAdministrators} from './local-administrators.ts';
import {logFiles} from './log-files.ts';
import {logRetention} from './log-retention.ts';
import {loginNames} from './login-names.ts';
import {loginProtection} from './login-protection.ts';
import {lsaProtection} from './lsa-protection.ts';
import {onMacos} from './macos/index.ts';
import {magicKeys} from './magic-keys.ts';
import {mandatoryAccessControl} from './mandatory-access-control.ts';
import {martianPackets} from './martian-packets.ts';
import {memoryIntegrity} from './memory-integrity.ts';
import {multicastNames} from './multicast-names.ts';
import {netbiosNames} from './netbios-names.ts';
import {networkProtection} from './network-protection.ts';
import {networkWake} from './network-wake.ts';
import {nfsExports} from './nfs-exports.ts';
import {nfsServer} from './nfs-server.ts';
import {ntlmSessionSecurity} from './ntlm-session-security.ts';
import {officeDataExchange} from './office-data-exchange.ts';
import {officeMacros} from './office-macros.ts';
import {officeProtectedView} from './office-protected-view.ts';
import {outgoingRedirects} from './outgoing-redirects.ts';
import {packageLists} from './package-lists.ts';
import {packetForwarding} from './packet-forwarding.ts';
import {pageFaults} from './page-faults.ts';
import {passwordHashing} from './password-hashing.ts';
import {passwordHints} from './password-hints.ts';
import {passwordQuality} from './password-quality.ts';
import {pendingRestart} from './pending-restart.ts';
import {performanceEvents} from './performance-events.ts';
import {printerDiscovery} from './printer-discovery.ts';
import {printerDrivers} from './printer-drivers.ts';
import {printerSharing} from './printer-sharing.ts';
import {privilegedGroups} from './privileged-groups.ts';
import {processTracing} from './process-tracing.ts';
import {processorMitigations} from './processor-mitigations.ts';
import {programFolders} from './program-folders.ts';
import {proxyDiscovery} from './proxy-discovery.ts';
import {quarantine} from './quarantine.ts';
import {ransomwareFolders} from './ransomware-folders.ts';
import {rareFileSystems} from './rare-file-systems.ts';
import {rareProtocols} from './rare-protocols.ts';
import {releaseSupport} from './release-support.ts';
import {remoteAppleEvents} from './remote-apple-events.ts';
import {remoteDesktop} from './remote-desktop.ts';
import {remoteDesktopEncryption} from './remote-desktop-encryption.ts';
import {remoteDesktopPasswords} from './remote-desktop-passwords.ts';
import {remoteLogin} from './remote-login.ts';
import {remoteManagement} from './remote-management.ts';
import {remoteManagementEncryption} from './remote-management-encryption.ts';
import {remoteRegistry} from './remote-registry.ts';
import {remoteRights} from './remote-rights.ts';
import {removableDriveScans} from './removable-drive-scans.ts';
import {repositorySignatures} from './repository-signatures.ts';
import {repositoryTransport} from './repository-transport.ts';
import {rootLogin} from './root-login.ts';
import {safeBrowsing} from './safe-browsing.ts';
import {sambaGuests} from './samba-guests.ts';
import {scannerExclusions} from './scanner-exclusions.ts';
import {screenLock} from './screen-lock.ts';
import {screenReceiver} from './screen-receiver.ts';
import {screenSharing} from './screen-sharing.ts';
import {scriptBlockLogging} from './script-block-logging.ts';
import {scriptHost} from './script-host.ts';
import {secureBoot} from './secure-boot.ts';
import {securityRepository} from './security-repository.ts';
import {senderVerification} from './sender-verification.ts';
import {sharedFiles} from './shared-files.ts';
import {sharedFolders} from './shared-folders.ts';
import {signedSystemVolume} from './signed-system-volume.ts';
import {smartScreen} from './smart-screen.ts';
import {smb1} from './smb-1.ts';
import {smbSigning} from './smb-signing.ts';
import {sourceRouting} from './source-routing.ts';
import {sshAlgorithms} from './ssh-algorithms.ts';
import {sshAttempts} from './ssh-attempts.ts';
import {sshDisplays} from './ssh-displays.ts';
import {sshEmptyPasswords} from './ssh-empty-passwords.ts';
import {sshEnvironment} from './ssh-environment.ts';
import {sshFolders} from './ssh-folders.ts';
import {sshGraceTime} from './ssh-grace-time.ts';
import {sshHostKeys} from './ssh-host-keys.ts';
import {sshKeyPassphrases} from './ssh-key-passphrases.ts';
import {sshPasswords} from './ssh-passwords.ts';
import {sshRootLogin} from './ssh-root-login.ts';
import {storeUpdates} from './store-updates.ts';
import {storedPasswords} from './stored-passwords.ts';
import {sudoFiles} from './sudo-files.ts';
import {sudoPasswords} from './sudo-passwords.ts';
import {sudoTerminal} from './sudo-terminal.ts';
import {superusers} from './superusers.ts';
import {swapEncryption} from './swap-encryption.ts';
import {systemAccounts} from './system-accounts.ts';
import {systemIntegrity} from './system-integrity.ts';
import {tamperProtection} from './tamper-protection.ts';
import {temporaryFolders} from './temporary-folders.ts';
import {terminalDisciplines} from './terminal-disciplines.ts';
import {terminalEntry} from './terminal-entry.ts';
import {terminalInjection} from './terminal-injection.ts';
import {timeSynchronisation} from './time-synchronisation.ts';
import {trivialFileServer} from './trivial-file-server.ts';
import {trustFiles} from './trust-files.ts';
import {unprivilegedBpf} from './unprivileged-bpf.ts';
import {unquotedServices} from './unquoted-services.ts';
import {unwantedSoftware} from './unwanted-software.ts';
import {updateOrigins} from './update-origins.ts';
import {updateRestart} from './update-restart.ts';
import {usbDevices} from './usb-devices.ts';
import {userAccountControl} from './user-account-control.ts';
import {userNamespaces} from './user-namespaces.ts';
import {virusSignatures} from './virus-signatures.ts';
import {webServer} from './web-server.ts';
import {onWindows} from './windows/index.ts';
import {workspaceTrust} from './workspace-trust.ts';

export type {BoundCheck, Category, CheckText, PlatformName, Remedy, Verdict} from './check.ts';
export {checkOn} from './kit/platform.ts';
export {remedyFor} from './kit/remedy.ts';
export {settingsFile, settingsOf, type WantedSetting} from './kit/sysctl.ts';
export {CheckResult} from './result.ts';

const own: readonly BoundCheck[] = [
  accountFiles,
  accountLockout,
  addressLayout,
  agentForwarding,
  airdropVisibility,
  anonymousAccess,
  antivirus,
  apparmorProfiles,
  attackSurfaceRules,
  auditLog,
  auditRules,
  automaticLogin,
  automaticUpdates,
  autoplay,
  backgroundUpdates,
  backup,
  backupEncryption,
  behaviourMonitoring,
  blankPasswords,
  bluetoothSharing,
  bootArguments,
  bootLoaderFiles,
  bootLoaderPassword,
  bpfCompiler,
  browserExtensions,
  cachedLogons,
  clearTextCredentials,
  clearTextShares,
  cloudProtection,
  commandLineLogging,
  connectionFloods,
  coreDumps,
  credentialDelegation,
  credentialFiles,
  credentialGuard,
  cronFiles,
  dataFileSystems,
  defaultPermissions,
  defenderRealTime,
  directorySigning,
  diskEncryption,
  dnfSignatures,
  dockerSocket,
  driverBlocklist,
  duplicateAccounts,
  earlyLaunch,
  emptyPasswordLogins,
  emptyPasswords,
  exceptionChains,
  exposedServices,
  extensionSources,
  fileExtensions,
  fileIntegrity,
  fileSharing,
  firewall,
  firewallStealth,
  flatpakSignatures,
  foreignRepositories,
  gatekeeper,
  guestAccount,
  guestShares,
  homeFolders,
  hotCorners,
  incomingRedirects,
  installerControl,
  installerPrivileges,
  internetSharing,
  ipv6Firewall,
  kernelExtensions,
  kernelLockdown,
  kernelMessages,
  kernelPointers,
  kernelReplacement,
  lanManagerHashes,
  lanManagerLevel,
  legacyServices,
  librarySearch,
  libraryValidation,
  linkProtection,
  localAdministrators,
  logFiles,
  logRetention,
  loginNames,
  loginProtection,
  lsaProtection,
  magicKeys,
  mandatoryAccessControl,
  martianPackets,
  memoryIntegrity,
  multicastNames,
  netbiosNames,
  networkProtection,
  networkWake,
  nfsExports,
  nfsServer,
  ntlmSessionSecurity,
  officeDataExchange,
  officeMacros,
  officeProtectedView,
  outgoingRedirects,
  packageLists,
  packetForwarding,
  pageFaults,
  passwordHashing,
  passwordHints,
  passwordQuality,
  pendingRestart,
  performanceEvents,
  printerDiscovery,
  printerDrivers,
  printerSharing,
  privilegedGroups,
  processTracing,
  processorMitigations,
  programFolders,
  proxyDiscovery,
  quarantine,
  ransomwareFolders,
  rareFileSystems,
  rareProtocols,
  releaseSupport,
  remoteAppleEvents,
  remoteDesktop,
  remoteDesktopEncryption,
  remoteDesktopPasswords,
  remoteLogin,
  remoteManagement,
  remoteManagementEncryption,
  remoteRegistry,
  remoteRights,
  removableDriveScans,
  repositorySignatures,
  repositoryTransport,
  rootLogin,
  safeBrowsing,
  sambaGuests,
  scannerExclusions,
  screenLock,
  screenReceiver,
  screenSharing,
  scriptBlockLogging,
  scriptHost,
  secureBoot,
  securityRepository,
  senderVerification,
  sharedFiles,
  sharedFolders,
  signedSystemVolume,
  smartScreen,
  smb1,
  smbSigning,
  sourceRouting,
  sshAlgorithms,
  sshAttempts,
  sshDisplays,
  sshEmptyPasswords,
  sshEnvironment,
  sshFolders,
  sshGraceTime,
  sshHostKeys,
  sshKeyPassphrases,
  sshPasswords,
  sshRootLogin,
  storeUpdates,
  storedPasswords,
  sudoFiles,
  sudoPasswords,
  sudoTerminal,
  superusers,
  swapEncryption,
  systemAccounts,
  systemIntegrity,
  tamperProtection,
  temporaryFolders,
  terminalDisciplines,
  terminalEntry,
  terminalInjection,
  timeSynchronisation,
  trivialFileServer,
  trustFiles,
  unprivilegedBpf,
  unquotedServices,
  unwantedSoftware,
  updateOrigins,
  updateRestart,
  usbDevices,
  userAccountControl,
  userNamespaces,
  virusSignatures,
  webServer,
  workspaceTrust,
];

/** Every check, alphabetical, with what Windows and macOS ask and say under the same id. */
export const checks: readonly BoundCheck[] = joinVariants(own, {windows: onWindows, macos: onMacos});
