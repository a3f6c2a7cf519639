import {homedir, userInfo} from 'node:os';
import process from 'node:process';

import type {Person, ServiceKind} from '../../service/index.ts';
import type {System} from '../../system/system.ts';

/** The account this process runs as, and where its services lie. */
export function thisPerson(): Person {
  const {username} = userInfo();
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
