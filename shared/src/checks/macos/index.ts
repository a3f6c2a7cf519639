import type {BoundCheck} from '../check.ts';
import {accountLockoutOnMacos} from './account-lockout.ts';
import {automaticLoginOnMacos} from './automatic-login.ts';
import {automaticUpdatesOnMacos} from './automatic-updates.ts';
import {backupOnMacos} from './backup.ts';
import {diskEncryptionOnMacos} from './disk-encryption.ts';
import {exposedServicesOnMacos} from './exposed-services.ts';
import {fileExtensionsOnMacos} from './file-extensions.ts';
import {firewallOnMacos} from './firewall.ts';
import {guestSharesOnMacos} from './guest-shares.ts';
import {homeFoldersOnMacos} from './home-folders.ts';
import {passwordQualityOnMacos} from './password-quality.ts';
import {programFoldersOnMacos} from './program-folders.ts';
import {releaseSupportOnMacos} from './release-support.ts';
import {remoteLoginOnMacos} from './remote-login.ts';
import {remoteManagementOnMacos} from './remote-management.ts';
import {screenLockOnMacos} from './screen-lock.ts';
import {storeUpdatesOnMacos} from './store-updates.ts';
import {virusSignaturesOnMacos} from './virus-signatures.ts';

/** What macOS asks and says under the id of a check first written for another system, alphabetical. */
export const onMacos: readonly BoundCheck[] = [
  accountLockoutOnMacos,
  automaticLoginOnMacos,
  automaticUpdatesOnMacos,
  backupOnMacos,
  diskEncryptionOnMacos,
  exposedServicesOnMacos,
  fileExtensionsOnMacos,
  firewallOnMacos,
  guestSharesOnMacos,
  homeFoldersOnMacos,
  passwordQualityOnMacos,
  programFoldersOnMacos,
  releaseSupportOnMacos,
  remoteLoginOnMacos,
  remoteManagementOnMacos,
  screenLockOnMacos,
  storeUpdatesOnMacos,
  virusSignaturesOnMacos,
];
