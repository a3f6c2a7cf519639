import {accountFiles} from './account-files.ts';
import {addressLayout} from './address-layout.ts';
import {antivirus} from './antivirus.ts';
import {auditLog} from './audit-log.ts';
import {automaticLogin} from './automatic-login.ts';
import {automaticUpdates} from './automatic-updates.ts';
import {backup} from './backup.ts';
import type {BoundCheck} from './check.ts';
import {connectionFloods} from './connection-floods.ts';
import {coreDumps} from './core-dumps.ts';
import {defaultPermissions} from './default-permissions.ts';
import {diskEncryption} from './disk-encryption.ts';
import {emptyPasswords} from './empty-passwords.ts';
import {exposedServices} from './exposed-services.ts';
import {fileIntegrity} from './file-integrity.ts';
import {firewall} from './firewall.ts';
import {foreignRepositories} from './foreign-repositories.ts';
import {homeFolders} from './home-folders.ts';
import {incomingRedirects} from './incoming-redirects.ts';
import {kernelMessages} from './kernel-messages.ts';
import {kernelPointers} from './kernel-pointers.ts';
import {kernelReplacement} from './kernel-replacement.ts';
import {legacyServices} from './legacy-services.ts';
import {linkProtection} from './link-protection.ts';
import {logRetention} from './log-retention.ts';
import {loginProtection} from './login-protection.ts';
import {mandatoryAccessControl} from './mandatory-access-control.ts';
import {outgoingRedirects} from './outgoing-redirects.ts';
import {packageLists} from './package-lists.ts';
import {packetForwarding} from './packet-forwarding.ts';
import {passwordHashing} from './password-hashing.ts';
import {passwordQuality} from './password-quality.ts';
import {pendingRestart} from './pending-restart.ts';
import {processTracing} from './process-tracing.ts';
import {processorMitigations} from './processor-mitigations.ts';
import {releaseSupport} from './release-support.ts';
import {repositorySignatures} from './repository-signatures.ts';
import {repositoryTransport} from './repository-transport.ts';
import {safeBrowsing} from './safe-browsing.ts';
import {secureBoot} from './secure-boot.ts';
import {securityRepository} from './security-repository.ts';
import {senderVerification} from './sender-verification.ts';
import {sourceRouting} from './source-routing.ts';
import {sshEmptyPasswords} from './ssh-empty-passwords.ts';
import {sshPasswords} from './ssh-passwords.ts';
import {sshRootLogin} from './ssh-root-login.ts';
import {storedPasswords} from './stored-passwords.ts';
import {sudoPasswords} from './sudo-passwords.ts';
import {superusers} from './superusers.ts';
import {temporaryFolders} from './temporary-folders.ts';
import {timeSynchronisation} from './time-synchronisation.ts';
import {unprivilegedBpf} from './unprivileged-bpf.ts';
import {virusSignatures} from './virus-signatures.ts';

export type {BoundCheck, Category, CheckText, Verdict} from './check.ts';
export {CheckResult} from './result.ts';

/** Every check, alphabetical. */
export const checks: readonly BoundCheck[] = [
  accountFiles,
  addressLayout,
  antivirus,
  auditLog,
  automaticLogin,
  automaticUpdates,
  backup,
  connectionFloods,
  coreDumps,
  defaultPermissions,
  diskEncryption,
  emptyPasswords,
  exposedServices,
  fileIntegrity,
  firewall,
  foreignRepositories,
  homeFolders,
  incomingRedirects,
  kernelMessages,
  kernelPointers,
  kernelReplacement,
  legacyServices,
  linkProtection,
  logRetention,
  loginProtection,
  mandatoryAccessControl,
  outgoingRedirects,
  packageLists,
  packetForwarding,
  passwordHashing,
  passwordQuality,
  pendingRestart,
  processTracing,
  processorMitigations,
  releaseSupport,
  repositorySignatures,
  repositoryTransport,
  safeBrowsing,
  secureBoot,
  securityRepository,
  senderVerification,
  sourceRouting,
  sshEmptyPasswords,
  sshPasswords,
  sshRootLogin,
  storedPasswords,
  sudoPasswords,
  superusers,
  temporaryFolders,
  timeSynchronisation,
  unprivilegedBpf,
  virusSignatures,
];
