import type {FixPreview} from '@plimsoll/shared/protocol';

import type {FixChannel} from '../services.ts';
import type {System} from '../system/system.ts';

/** What the owner of the device decided, never somebody over a wire. */
export interface FixConfig {
  /** False: nothing is ever run, whoever asks. The local word wins over every other. */
  readonly enabled?: boolean;
  /** A companion that runs as root may act for a paired browser without a dialog; root alone can write this down. */
  readonly unattendedConsent?: boolean;
  /** Somebody sits before a screen of this session, so that the system's own dialog can be shown. */
  readonly display?: boolean;
}

export interface Consent {
  readonly kind: FixPreview['consent'];
  /** Why it is not possible. */
  readonly why?: string;
}

const PKEXEC = '/usr/bin/pkexec';
const BUS = '/run/dbus/system_bus_socket';
const SETUID = 0o4000;

/** Who can consent to a change on this device, for this asker: the system's own dialog, root at a terminal, or nobody. */
export async function consentFor(system: System, channel: FixChannel, config: FixConfig): Promise<Consent> {
  if (config.enabled === false) return none('fixes are switched off on this device');
  if (system.foreign) return none('another root directory is judged');
  if (system.uid === 0) {
    if (channel.kind === 'cli' && channel.uid === 0) return {kind: 'root-cli'};
    if (channel.kind === 'browser' && config.unattendedConsent === true) return {kind: 'unattended'};
    return none('the companion runs as root and cannot ask you for consent');
  }
  if (config.display !== true) return none('there is no screen on which the system could ask for consent');
  const pkexec = await system.stat(PKEXEC).catch(() => undefined);
  const usable = pkexec?.uid === 0 && (pkexec.mode & SETUID) !== 0;
  if (!usable || !(await system.stat(BUS).catch(() => undefined)))
    return none('polkit is not there to ask for consent');
  return {kind: 'polkit'};
}

function none(why: string): Consent {
  return {kind: 'unavailable', why};
}
