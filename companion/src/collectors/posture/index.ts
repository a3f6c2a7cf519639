import type {Collector} from '../collector.ts';
import {accessControl} from './access-control.ts';
import {accounts} from './accounts.ts';
import {apt} from './apt.ts';
import {automaticLogin} from './automatic-login.ts';
import {browserProfiles} from './browser-profiles.ts';
import {firewall} from './firewall.ts';
import {listeners} from './listeners.ts';
import {logging} from './logging.ts';
import {mitigations} from './mitigations.ts';
import {mounts} from './mounts.ts';
import {passwordPolicy} from './password-policy.ts';
import {passwords} from './passwords.ts';
import {programs} from './programs.ts';
import {release} from './release.ts';
import {restart} from './restart.ts';
import {secureBoot} from './secure-boot.ts';
import {services} from './services.ts';
import {sshd} from './sshd.ts';
import {sudo} from './sudo.ts';
import {sysctl} from './sysctl.ts';
import {virusSignatures} from './virus-signatures.ts';

/** Everything that fills facts for checks, alphabetical. */
export const postureCollectors: readonly Collector[] = [
  accessControl,
  accounts,
  apt,
  automaticLogin,
  browserProfiles,
  firewall,
  listeners,
  logging,
  mitigations,
  mounts,
  passwordPolicy,
  passwords,
  programs,
  release,
  restart,
  secureBoot,
  services,
  sshd,
  sudo,
  sysctl,
  virusSignatures,
];
