import {homedir} from 'node:os';
import process from 'node:process';

import {type Person, type ServiceKind, SYSTEM_STATE} from '../../service/index.ts';
import type {System} from '../../system/system.ts';
import {userName} from '../../system/user-name.ts';
import type {Installation} from '../installation.ts';

/** The account this process runs as, and where its services lie. */
export function thisPerson(): Person {
  const username = userName();
  if (process.platform === 'win32') {
    const {USERDOMAIN, LOCALAPPDATA} = process.env;
    const home = LOCALAPPDATA ?? `${homedir()}\\AppData\\Local`;
    return {home, name: username, uid: USERDOMAIN ? `${USERDOMAIN}\\${username}` : username};
  }
  return {home: homedir(), name: username, uid: String(process.getuid?.() ?? '')};
}

const OF_PLATFORM: Readonly<Record<System['platform'], ServiceKind>> = {
  linux: 'user-unit',
  darwin: 'launch-agent',
  win32: 'logon-task',
};

/** What starts a person's own companion on this system. */
export function ownKind(platform: System['platform']): ServiceKind {
  return OF_PLATFORM[platform];
}

/** This installation, for the doctor; a companion that keeps things where the system unit does is started by that. */
export function thisInstallation(platform: System['platform'], stateFolder: string): Installation {
  const {DISPLAY, WAYLAND_DISPLAY} = process.env;
  return {
    person: thisPerson(),
    kind: stateFolder === SYSTEM_STATE ? 'system-unit' : ownKind(platform),
    desktop: Boolean(DISPLAY || WAYLAND_DISPLAY),
  };
}
