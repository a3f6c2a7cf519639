import type {AutomaticLoginFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {parseIni} from './formats/ini.ts';
import {clip, type NamedText, readAll, readFolder} from './formats/read.ts';

const GETTY = '/etc/systemd/system/getty@tty1.service.d';
const FILES = [
  '/etc/gdm3/daemon.conf',
  '/etc/gdm3/custom.conf',
  '/etc/lightdm/lightdm.conf',
  '/etc/sddm.conf',
];
const FOLDERS = [
  '/usr/share/lightdm/lightdm.conf.d',
  '/etc/lightdm/lightdm.conf.d',
  '/etc/sddm.conf.d',
  GETTY,
];

/** Accounts that are logged in without asking when the device starts: display managers and the console. */
export const automaticLogin: Collector = {
  id: 'automatic-login',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/gdm3', names: /\.conf$/},
    {folder: '/etc/lightdm', names: /\.conf$/},
    ...FOLDERS.map((folder) => ({folder, names: /\.conf$/})),
    {folder: '/etc', names: /^sddm\.conf$/},
  ],
  async collect(system) {
    const texts = [...(await readAll(system, FILES))];
    for (const folder of FOLDERS) texts.push(...(await readFolder(system, folder, ['.conf'])));
    return {facts: {automaticLogins: texts.flatMap(loginOf)}};
  },
};

const AUTOLOGIN = /--autologin[ =](?<user>[\w.-]+)/;

/** The account a file logs in by itself, in the words of the program that reads it. */
export function loginOf({path, text}: NamedText): AutomaticLoginFact[] {
  const user = path.startsWith(GETTY) ? AUTOLOGIN.exec(text)?.groups?.['user'] : iniUser(path, text);
  return user === undefined || user === '' ? [] : [{user: clip(user), file: path}];
}

function iniUser(path: string, text: string): string | undefined {
  const values = parseIni(text);
  if (path.startsWith('/etc/gdm3')) {
    if (values.get('daemon/automaticloginenable')?.toLowerCase() === 'true')
      return values.get('daemon/automaticlogin');
    if (values.get('daemon/timedloginenable')?.toLowerCase() === 'true')
      return values.get('daemon/timedlogin');
    return undefined;
  }
  if (path.includes('sddm')) return values.get('autologin/user');
  return [...values].find(([key]) => key.startsWith('seat') && key.endsWith('/autologin-user'))?.[1];
}
