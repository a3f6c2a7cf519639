import type {BoundCheck} from '../check.ts';
import {antivirusOnWindows} from './antivirus.ts';
import {automaticLoginOnWindows} from './automatic-login.ts';
import {automaticUpdatesOnWindows} from './automatic-updates.ts';
import {diskEncryptionOnWindows} from './disk-encryption.ts';
import {exposedServicesOnWindows} from './exposed-services.ts';
import {firewallOnWindows} from './firewall.ts';
import {incomingRedirectsOnWindows} from './incoming-redirects.ts';
import {pendingRestartOnWindows} from './pending-restart.ts';
import {processorMitigationsOnWindows} from './processor-mitigations.ts';
import {releaseSupportOnWindows} from './release-support.ts';
import {screenLockOnWindows} from './screen-lock.ts';
import {secureBootOnWindows} from './secure-boot.ts';
import {sourceRoutingOnWindows} from './source-routing.ts';
import {timeSynchronisationOnWindows} from './time-synchronisation.ts';
import {virusSignaturesOnWindows} from './virus-signatures.ts';

/** What Windows asks and says under the id of a check first written for another system, alphabetical. */
export const onWindows: readonly BoundCheck[] = [
  antivirusOnWindows,
  automaticLoginOnWindows,
  automaticUpdatesOnWindows,
  diskEncryptionOnWindows,
  exposedServicesOnWindows,
  firewallOnWindows,
  incomingRedirectsOnWindows,
  pendingRestartOnWindows,
  processorMitigationsOnWindows,
  releaseSupportOnWindows,
  screenLockOnWindows,
  secureBootOnWindows,
  sourceRoutingOnWindows,
  timeSynchronisationOnWindows,
  virusSignaturesOnWindows,
];
