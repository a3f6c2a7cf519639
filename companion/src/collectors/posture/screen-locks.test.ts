import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import type {DconfValue} from './formats/gvdb.ts';
import {gnomeMinutes, kdeMinutes, screenLocks} from './screen-locks.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\nben:x:1001:1001::/home/ben:/bin/bash\n';
/** dconf's own database: idle after 900 s, lock switched off. */
const UNLOCKED = new Uint8Array(
  Buffer.from(
    'R1ZhcmlhbnQAAAAAAAAAABgAAAA4AQAAAAAAKAoAAAAAAAAAAQAAAAEAAAADAAAAAwAAAAQAAAAFAAAABQAAAAYAAAAJAAAA1LUCAP////84AQAAAQBMADwBAABAAQAAgj6FjgkAAABAAQAACwB2AFABAABgAQAAzuJdcAkAAABgAQAACgB2AHABAAB2AQAA5skZ1QgAAAB2AQAACgB2AIABAACGAQAAS1CQCwAAAACGAQAABABMAIwBAACQAQAAuYj92gcAAACQAQAACABMAJgBAACgAQAAqs2TYAkAAACgAQAADAB2ALABAACzAQAAsLckMAQAAACzAQAABgBMALwBAADAAQAAjIfdZgUAAADAAQAACABMAMgBAADMAQAAKbkPxgUAAADMAQAADABMANgBAADkAQAALwAAAAQAAABwaWN0dXJlLXVyaQAAAAAAZmlsZTovLy9hLmpwZwAAc2xvY2stZGVsYXkAAAAAAAAeAAAAAHVpZGxlLWRlbGF5hAMAAAB1b3JnLwAABwAAAGRlc2t0b3AvCQAAAAgAAABsb2NrLWVuYWJsZWQAAAAAAABiZ25vbWUvAAAABQAAAHNlc3Npb24vAwAAAHNjcmVlbnNhdmVyLwIAAAAGAAAAAQAAAA==',
    'base64',
  ),
);
const signal = AbortSignal.any([]);
const G = '/org/gnome/desktop';

const gnomeRows: [[string, DconfValue][], number][] = [
  [[], 5],
  [[[`${G}/session/idle-delay`, 600]], 10],
  [[[`${G}/session/idle-delay`, 0]], 0],
  [[[`${G}/screensaver/lock-delay`, 60]], 6],
  [[[`${G}/screensaver/lock-enabled`, false]], 0],
  [[[`${G}/lockdown/disable-lock-screen`, true]], 0],
];

test.for(gnomeRows)('GNOME with %j locks after %d minutes', ([values, minutes]) => {
  expect(gnomeMinutes(new Map(values))).toBe(minutes);
});

test.for([
  ['', 5],
  ['[Daemon]\nTimeout=20\n', 20],
  ['[Daemon]\nAutolock=false\nTimeout=20\n', 0],
  ['[Daemon]\nTimeout=soon\n', 0],
] as const)('KDE with %j locks after %d minutes', ([text, minutes]) => {
  expect(kdeMinutes(text)).toBe(minutes);
});

test('each person who used a desktop', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/usr/bin/gnome-shell': '',
    '/usr/bin/plasmashell': '',
    '/home/anna/.config/dconf/user': UNLOCKED,
    '/home/ben/.config/plasma-org.kde.plasma.desktop-appletsrc': '',
  });

  expect(await screenLocks.collect(system, signal)).toEqual({
    facts: {
      screenLocks: [
        {user: 'anna', desktop: 'GNOME', minutes: 0},
        {user: 'ben', desktop: 'KDE', minutes: 5},
      ],
    },
    notes: [],
  });
});

test('a device without a desktop locks nothing; a closed home is unknown', async () => {
  const closed = {'/home/anna/.config/dconf/user': {refused: 'EACCES'}} as const;

  expect(await screenLocks.collect(fakeSystem({'/etc/passwd': PASSWD, ...closed}), signal)).toEqual({
    facts: {screenLocks: []},
    notes: [],
  });
  expect(
    await screenLocks.collect(
      fakeSystem({'/etc/passwd': PASSWD, '/usr/bin/gnome-shell': '', ...closed}),
      signal,
    ),
  ).toEqual({notes: ['/home/anna: EACCES']});
});
