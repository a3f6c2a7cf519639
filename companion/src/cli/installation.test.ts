import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {HelperReply} from '../system/helper-answer.ts';
import type {System} from '../system/system.ts';
import {examineInstallation} from './installation.ts';
import {cliTexts} from './texts/index.ts';

const UNIT = '/home/mia/.config/systemd/user';
const installed: Readonly<Record<string, FakeEntry>> = {
  [`${UNIT}/plimsoll.service`]: '',
  [`${UNIT}/default.target.wants/plimsoll.service`]: '',
  '/proc/sys/fs/inotify/max_user_watches': '65536\n',
  '/proc/sys/fs/inotify/max_user_instances': '128\n',
  '/usr/bin/pkexec': '',
  '/proc/77/comm': 'gnome-shell\n',
};

function examine(system: System, desktop = true): ReturnType<typeof examineInstallation> {
  const person = {home: '/home/mia', name: 'mia', uid: '1000'};
  return examineInstallation({person, kind: 'user-unit', desktop, system, words: cliTexts('en')});
}

function withHelper(files: Readonly<Record<string, FakeEntry>>, reply: HelperReply): System {
  return fakeSystem(files, {helper: async () => reply});
}

test('a device where nothing is missing', async () => {
  expect(await examine(withHelper(installed, {ok: true, value: {}}))).toEqual([
    {id: 'service', state: 'ok', what: 'The companion starts by itself (Service of your session (systemd)).'},
    {
      id: 'linger',
      state: 'ok',
      what: 'The companion ends when you log out.',
      next: 'If it should keep running: sudo loginctl enable-linger mia',
    },
    {id: 'helper', state: 'ok', what: 'The helper answers: protected settings are judged too.'},
    {id: 'inotify', state: 'ok', what: 'The kernel watches up to 65536 folders a user.'},
    {id: 'consent', state: 'ok', what: 'Fixes can ask for consent through polkit.'},
  ]);
});

test('a device where all is missing: each with its next step', async () => {
  const bare = withHelper(
    {'/proc/sys/fs/inotify/max_user_watches': '100\n', '/proc/sys/fs/inotify/max_user_instances': '8\n'},
    {ok: false, why: 'absent'},
  );

  expect((await examine(bare)).map(({id, state, next}) => [id, state, next])).toEqual([
    ['service', 'warning', 'plimsoll service install'],
    ['helper', 'warning', 'sudo plimsoll service install --helper'],
    ['inotify', 'warning', 'sudo sysctl fs.inotify.max_user_watches=65536 fs.inotify.max_user_instances=512'],
    [
      'consent',
      'warning',
      'Install pkexec and the polkit agent of your desktop, or run the commands shown yourself.',
    ],
  ]);
});

test.for([
  ['refused', 'sudo adduser mia plimsoll, then log out everywhere and in again'],
  ['failed', 'Look with: systemctl status plimsoll-helper.socket plimsoll-helper.service'],
] as const)('a helper that %s: %s', async ([why, next]) => {
  const found = await examine(withHelper(installed, {ok: false, why}));

  expect(found.find(({id}) => id === 'helper')?.next).toBe(next);
});

test('services that outlive the session keep the groups they had: only a restart helps', async () => {
  const lingering = {...installed, '/var/lib/systemd/linger/mia': ''};
  const found = await examine(withHelper(lingering, {ok: false, why: 'refused'}));

  expect(found.find(({id}) => id === 'helper')?.next).toBe(
    'sudo adduser mia plimsoll, then restart the device (or, and all your services begin anew: sudo systemctl restart user@1000)',
  );
});

/** What `systemctl --user show-environment` says after a desktop has told the service manager of its screen. */
function onScreen(): ReturnType<System['run']> {
  return Promise.resolve({outcome: 'exited', code: 0, stdout: 'DISPLAY=:0\n', stderr: '', truncated: false});
}

test('started before the desktop, it asks the session for a screen', async () => {
  const found = await examine(fakeSystem(installed, {run: onScreen}), false);

  expect(found.find(({id}) => id === 'consent')?.what).toBe('Fixes can ask for consent through polkit.');
});

test('under NoNewPrivileges nobody can be asked for consent', async () => {
  const boxed = {...installed, '/proc/self/status': 'Name:\tnode\nNoNewPrivs:\t1\n'};
  const found = await examine(fakeSystem(boxed));

  expect(found.find(({id}) => id === 'consent')).toEqual({
    id: 'consent',
    state: 'warning',
    what: 'The sandbox of the service (NoNewPrivileges) lets nobody be asked for consent: fixes only show the command.',
    next: 'Run the commands shown yourself, or: plimsoll service uninstall && plimsoll service install',
  });
});

test('installed but not switched on', async () => {
  const found = await examine(fakeSystem({[`${UNIT}/plimsoll.service`]: ''}));

  expect(found[0]).toEqual({
    id: 'service',
    state: 'warning',
    what: 'The service is installed, but does not start by itself.',
    next: 'plimsoll service install',
  });
});

test('root needs neither helper nor dialog; without a desktop no dialog is missing', async () => {
  const root = await examine(fakeSystem(installed, {uid: 0}));
  const server = await examine(fakeSystem({}), false);

  expect(root.map(({id}) => id)).toEqual(['service', 'linger', 'inotify']);
  expect(server.find(({id}) => id === 'consent')).toEqual({
    id: 'consent',
    state: 'ok',
    what: 'There is no desktop: fixes show the command for you to run.',
  });
});
