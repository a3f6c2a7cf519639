import type {FixPreview} from '@plimsoll/shared/protocol';

import type {FixChannel} from '../services.ts';
import {mayGainRights} from '../system/new-rights.ts';
import {hasScreen} from '../system/screen.ts';
import type {System} from '../system/system.ts';

/** What the owner of the device decided, never somebody over a wire. */
export interface FixConfig {
  /** False: nothing is ever run, whoever asks. The local word wins over every other. */
  readonly enabled?: boolean;
  /** A companion that runs as root may act for a paired browser without a dialog; root alone can write this down. */
  readonly unattendedConsent?: boolean;
  /** This process was started on a screen, where the system's own dialog can be shown; else the session is asked each time. */
  readonly display?: boolean;
}

export interface Consent {
  readonly kind: FixPreview['consent'];
  /** Why it is not possible. */
  readonly why?: string;
  /** What polkit's dialog is asked to let root run. */
  readonly forRoot?: readonly string[];
}

const PKEXEC = '/usr/bin/pkexec';
const BUS = '/run/dbus/system_bus_socket';
const SETUID = 0o4000;

/** Whose rights a run takes, and how root would be asked to give them. */
export interface Needs {
  readonly privileged: boolean;
  /** Path and arguments as root would run them; undefined when somebody else could change any of it. */
  readonly forRoot: readonly string[] | undefined;
}

/** Who can consent to a change on this device, for this asker: the system's own dialog, a person at a terminal, or nobody. */
export async function consentFor(
  system: System,
  channel: FixChannel,
  config: FixConfig,
  needs: Needs,
): Promise<Consent> {
  if (config.enabled === false) return none('fixes are switched off on this device');
  if (system.foreign) return none('another root directory is judged');
  if (system.platform === 'win32') return none('Windows has no dialog that could ask for this');
  if (!needs.privileged) return ownConsent(system, channel);
  if (system.uid === 0) {
    if (channel.kind === 'cli' && channel.uid === 0) return {kind: 'root-cli'};
    if (channel.kind === 'browser' && config.unattendedConsent === true) return {kind: 'unattended'};
    return none('the companion runs as root and cannot ask you for consent');
  }
  return consentByDialog(system, config, needs);
}

/** The system's dialog: it needs a screen, polkit, and a companion that may start what is setuid. */
async function consentByDialog(system: System, config: FixConfig, needs: Needs): Promise<Consent> {
  if (config.display !== true && !(await hasScreen(system)))
    return none('there is no screen on which the system could ask for consent');
  if (!(await mayGainRights(system)))
    return none(
      'the companion runs in a sandbox (NoNewPrivileges) under which nobody can be asked for consent',
    );
  const pkexec = await system.stat(PKEXEC).catch(() => undefined);
  const usable = pkexec?.uid === 0 && (pkexec.mode & SETUID) !== 0;
  if (!usable || !(await system.stat(BUS).catch(() => undefined)))
    return none('polkit is not there to ask for consent');
  if (!needs.forRoot) return none('what would be run is not protected against changes by others');
  return {kind: 'polkit', forRoot: needs.forRoot};
}

/** What is the user's own needs no other rights than theirs: at their own command line they say so themselves. */
function ownConsent(system: System, channel: FixChannel): Consent {
  if (channel.kind === 'cli' && channel.uid === system.uid) return {kind: 'own-cli'};
  return none('the system has no dialog for this; agree at your own command line: plimsoll fix');
}

function none(why: string): Consent {
  return {kind: 'unavailable', why};
}
