import type {ScreenLockFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {HOME_POLL_SECONDS, homeWatches} from '../software/homes.ts';
import {type DconfValue, parseGvdb} from './formats/gvdb.ts';
import {homePaths} from './formats/homes.ts';
import {parseIni} from './formats/ini.ts';
import {clip, refusal} from './formats/read.ts';

/** Defaults an administrator sets for GNOME (dconf(7), profile `user`). */
const SYSTEM_DCONF = '/etc/dconf/db/local';

/** How the desktops people use lock themselves. */
export const screenLocks: Collector = {
  id: 'screen-locks',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/dconf/db', names: /^local$/},
    ...homeWatches(['.config/dconf'], /^user$/),
    ...homeWatches(['.config'], /^kscreenlockerrc$/),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const notes: string[] = [];
    const facts: ScreenLockFact[] = [];
    const has = {
      gnome: (await system.stat('/usr/bin/gnome-shell')) !== undefined,
      kde: (await system.stat('/usr/bin/plasmashell')) !== undefined,
    };
    for (const {user, home} of has.gnome || has.kde ? await homePaths(system) : []) {
      try {
        if (has.gnome) facts.push(...(await gnome(system, user, home)));
        if (has.kde) facts.push(...(await kde(system, user, home)));
      } catch (error) {
        notes.push(clip(refusal(home, error)));
      }
    }
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {screenLocks: facts}, notes};
  },
};

async function gnome(system: System, user: string, home: string): Promise<ScreenLockFact[]> {
  // GNOME makes the file at the first login; without it nobody uses it.
  const own = await system.readBytes(`${home}/.config/dconf/user`);
  if (own === undefined) return [];
  const defaults = await system.readBytes(SYSTEM_DCONF);
  const values = new Map([...(defaults === undefined ? [] : parseGvdb(defaults)), ...parseGvdb(own)]);
  return [{user: clip(user), desktop: 'GNOME', minutes: gnomeMinutes(values)}];
}

const GNOME = '/org/gnome/desktop';

/** GNOME's own defaults: lock at once when the screen blanks, after five minutes (gsettings-desktop-schemas). */
export function gnomeMinutes(values: ReadonlyMap<string, DconfValue>): number {
  const idle = values.get(`${GNOME}/session/idle-delay`) ?? 300;
  const delay = values.get(`${GNOME}/screensaver/lock-delay`) ?? 0;
  const off =
    values.get(`${GNOME}/screensaver/lock-enabled`) === false ||
    values.get(`${GNOME}/lockdown/disable-lock-screen`) === true;
  if (off || typeof idle !== 'number' || typeof delay !== 'number' || idle === 0) return 0;
  return (idle + delay) / 60;
}

async function kde(system: System, user: string, home: string): Promise<ScreenLockFact[]> {
  const used = await system.stat(`${home}/.config/plasma-org.kde.plasma.desktop-appletsrc`);
  if (used === undefined) return [];
  const text = (await system.readText(`${home}/.config/kscreenlockerrc`)) ?? '';
  return [{user: clip(user), desktop: 'KDE', minutes: kdeMinutes(text)}];
}

/** KDE's own defaults: locks by itself after five minutes (kscreenlocker's settings). */
export function kdeMinutes(text: string): number {
  const values = parseIni(text);
  if (values.get('daemon/autolock')?.toLowerCase() === 'false') return 0;
  const minutes = Number(values.get('daemon/timeout') ?? '5');
  return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
}
