import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {parseSudoers, ptyOf, sudo} from './sudo.ts';

const signal = AbortSignal.any([]);

test.for([
  ['root ALL=(ALL:ALL) ALL', []],
  ['# anna ALL=(ALL) NOPASSWD: ALL', []],
  ['anna ALL=(ALL) NOPASSWD: ALL', [['anna', true]]],
  ['anna ALL=(ALL) NOPASSWD:ALL', [['anna', true]]],
  ['%ops ALL=(root) NOPASSWD: /usr/bin/apt-get update', [['%ops', false]]],
  ['anna ALL = NOPASSWD: /bin/ls, \\\n  ALL', [['anna', true]]],
  ['Defaults:ben !authenticate', [[':ben', true]]],
  ['Defaults !authenticate', [['ALL', true]]],
  ['Defaults mailbadpass', []],
  ['\0NOPASSWD', []],
] as const)('%j opens %j', ([text, rules]) => {
  expect(parseSudoers(text, '/etc/sudoers')).toEqual(
    rules.map(([subject, all]) => ({subject, file: '/etc/sudoers', all})),
  );
});

test.for([
  ['Defaults use_pty', true],
  ['Defaults\tenv_reset, use_pty', true],
  ['Defaults use_pty\nDefaults !use_pty', false],
  ['# Defaults use_pty', undefined],
  ['Defaults env_reset # use_pty', undefined],
  ['anna ALL=(ALL) /bin/use_pty', undefined],
] as const)('%j gives a terminal: %s', ([text, pty]) => {
  expect(ptyOf([{path: '/etc/sudoers', text}])).toBe(pty);
});

test('reads the folder as sudo does', async () => {
  const system = fakeSystem({
    '/usr/bin/sudo': '',
    '/etc/sudoers': '@includedir /etc/sudoers.d\n',
    '/etc/sudoers.d/90-cloud': 'anna ALL=(ALL) NOPASSWD:ALL\n',
    '/etc/sudoers.d/old.bak': 'ben ALL=(ALL) NOPASSWD:ALL\n',
    '/etc/sudoers.d/carl~': 'carl ALL=(ALL) NOPASSWD:ALL\n',
  });

  expect(await sudo.collect(system, signal)).toEqual({
    facts: {
      sudo: {
        installed: true,
        withoutPassword: [{subject: 'anna', file: '/etc/sudoers.d/90-cloud', all: true}],
      },
    },
  });
});

test('without root it is unknown, and says so', async () => {
  const system = fakeSystem({'/usr/bin/sudo': '', '/etc/sudoers': {refused: 'EACCES'}});

  expect(await sudo.collect(system, signal)).toEqual({
    notes: ['/etc/sudoers: EACCES: only root can tell about sudo'],
  });
});

test('a device without sudo has no rules', async () => {
  expect(await sudo.collect(fakeSystem({'/etc/sudoers': 'x'}), signal)).toEqual({
    facts: {sudo: {installed: false, withoutPassword: []}},
  });
});
