import {accountFiles} from './account-files.ts';
import {accountLockout} from './account-lockout.ts';
import {addressLayout} from './address-layout.ts';
import {agentForwarding} from './agent-forwarding.ts';
import {antivirus} from './antivirus.ts';
import {apparmorProfiles} from './apparmor-profiles.ts';
import {auditLog} from './audit-log.ts';
import {auditRules} from './audit-rules.ts';
import {automaticLogin} from './automatic-login.ts';
import {automaticUpdates} from './automatic-updates.ts';
import {backup} from './backup.ts';
import {bootLoaderFiles} from './boot-loader-files.ts';
import {bootLoaderPassword} from './boot-loader-password.ts';
import {bpfCompiler} from './bpf-compiler.ts';
import {browserExtensions} from './browser-extensions.ts';
import type {BoundCheck} from './check.ts';
import {connectionFloods} from './connection-floods.ts';
import {coreDumps} from './core-dumps.ts';
import {credentialFiles} from './credential-files.ts';
import {cronFiles} from './cron-files.ts';
import {dataFileSystems} from './data-file-systems.ts';
import {defaultPermissions} from './default-permissions.ts';
import {diskEncryption} from './disk-encryption.ts';
import {dnfSignatures} from './dnf-signatures.ts';
import {dockerSocket} from './docker-socket.ts';
import {duplicateAccounts} from './duplicate-accounts.ts';
import {emptyPasswordLogins} from './empty-password-logins.ts';
import {emptyPasswords} from './empty-passwords.ts';
import {exposedServices} from './exposed-services.ts';
import {extensionSources} from './extension-sources.ts';
import {fileIntegrity} from './file-integrity.ts';
import {firewall} from './firewall.ts';
import {flatpakSignatures} from './flatpak-signatures.ts';
import {foreignRepositories} from './foreign-repositories.ts';
import {homeFolders} from './home-folders.ts';
import {incomingRedirects} from './incoming-redirects.ts';
import {ipv6Firewall} from './ipv6-firewall.ts';
import {kernelLockdown} from './kernel-lockdown.ts';
import {kernelMessages} from './kernel-messages.ts';
import {kernelPointers} from './kernel-pointers.ts';
import {kernelReplacement} from './kernel-replacement.ts';
import {legacyServices} from './legacy-services.ts';
import {linkProtection} from './link-protection.ts';
import {logFiles} from './log-files.ts';
import {logRetention} from './log-retention.ts';
import {loginProtection} from './login-protection.ts';
import {magicKeys} from './magic-keys.ts';
import {mandatoryAccessControl} from './mandatory-access-control.ts';
import {martianPackets} from './martian-packets.ts';
import {nfsExports} from './nfs-exports.ts';
import {outgoingRedirects} from './outgoing-redirects.ts';
import {packageLists} from './package-lists.ts';
import {packetForwarding} from './packet-forwarding.ts';
import {pageFaults} from './page-faults.ts';
import {passwordHashing} from './password-hashing.ts';
import {passwordQuality} from './password-quality.ts';
import {pendingRestart} from './pending-restart.ts';
import {performanceEvents} from './performance-events.ts';
import {printerDiscovery} from './printer-discovery.ts';
import {privilegedGroups} from './privileged-groups.ts';
import {processTracing} from './process-tracing.ts';
import {processorMitigations} from './processor-mitigations.ts';
import {programFolders} from './program-folders.ts';
import {rareFileSystems} from './rare-file-systems.ts';
import {rareProtocols} from './rare-protocols.ts';
import {releaseSupport} from './release-support.ts';
import {repositorySignatures} from './repository-signatures.ts';
import {repositoryTransport} from './repository-transport.ts';
import {safeBrowsing} from './safe-browsing.ts';
import {sambaGuests} from './samba-guests.ts';
import {screenLock} from './screen-lock.ts';
import {secureBoot} from './secure-boot.ts';
import {securityRepository} from './security-repository.ts';
import {senderVerification} from './sender-verification.ts';
import {sharedFiles} from './shared-files.ts';
import {sharedFolders} from './shared-folders.ts';
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
import {storedPasswords} from './stored-passwords.ts';
import {sudoFiles} from './sudo-files.ts';
import {sudoPasswords} from './sudo-passwords.ts';
import {sudoTerminal} from './sudo-terminal.ts';
import {superusers} from './superusers.ts';
import {swapEncryption} from './swap-encryption.ts';
import {systemAccounts} from './system-accounts.ts';
import {temporaryFolders} from './temporary-folders.ts';
import {terminalDisciplines} from './terminal-disciplines.ts';
import {terminalInjection} from './terminal-injection.ts';
import {timeSynchronisation} from './time-synchronisation.ts';
import {trustFiles} from './trust-files.ts';
import {unprivilegedBpf} from './unprivileged-bpf.ts';
import {updateOrigins} from './update-origins.ts';
import {updateRestart} from './update-restart.ts';
import {usbDevices} from './usb-devices.ts';
import {userNamespaces} from './user-namespaces.ts';
import {virusSignatures} from './virus-signatures.ts';
import {workspaceTrust} from './workspace-trust.ts';

export type {BoundCheck, Category, CheckText, Remedy, Verdict} from './check.ts';
export {remedyFor} from './kit/remedy.ts';
export {CheckResult} from './result.ts';

/** Every check, alphabetical. */
export const checks: readonly BoundCheck[] = [
  accountFiles,
  accountLockout,
  addressLayout,
  agentForwarding,
  antivirus,
  apparmorProfiles,
  auditLog,
  auditRules,
  automaticLogin,
  automaticUpdates,
  backup,
  bootLoaderFiles,
  bootLoaderPassword,
  bpfCompiler,
  browserExtensions,
  connectionFloods,
  coreDumps,
  credentialFiles,
  cronFiles,
  dataFileSystems,
  defaultPermissions,
  diskEncryption,
  dnfSignatures,
  dockerSocket,
  duplicateAccounts,
  emptyPasswordLogins,
  emptyPasswords,
  exposedServices,
  extensionSources,
  fileIntegrity,
  firewall,
  flatpakSignatures,
  foreignRepositories,
  homeFolders,
  incomingRedirects,
  ipv6Firewall,
  kernelLockdown,
  kernelMessages,
  kernelPointers,
  kernelReplacement,
  legacyServices,
  linkProtection,
  logFiles,
  logRetention,
  loginProtection,
  magicKeys,
  mandatoryAccessControl,
  martianPackets,
  nfsExports,
  outgoingRedirects,
  packageLists,
  packetForwarding,
  pageFaults,
  passwordHashing,
  passwordQuality,
  pendingRestart,
  performanceEvents,
  printerDiscovery,
  privilegedGroups,
  processTracing,
  processorMitigations,
  programFolders,
  rareFileSystems,
  rareProtocols,
  releaseSupport,
  repositorySignatures,
  repositoryTransport,
  safeBrowsing,
  sambaGuests,
  screenLock,
  secureBoot,
  securityRepository,
  senderVerification,
  sharedFiles,
  sharedFolders,
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
  storedPasswords,
  sudoFiles,
  sudoPasswords,
  sudoTerminal,
  superusers,
  swapEncryption,
  systemAccounts,
  temporaryFolders,
  terminalDisciplines,
  terminalInjection,
  timeSynchronisation,
  trustFiles,
  unprivilegedBpf,
  updateOrigins,
  updateRestart,
  usbDevices,
  userNamespaces,
  virusSignatures,
  workspaceTrust,
];
