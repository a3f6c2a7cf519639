import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {sshd} from './sshd.ts';

const MAIN = '/etc/ssh/sshd_config';
const signal = AbortSignal.any([]);
const safe = {
  installed: true,
  rootLogin: 'prohibit-password',
  passwords: 'yes',
  emptyPasswords: 'no',
  conditional: [],
  settings: {},
};

const rows: [name: string, files: Record<string, FakeEntry>, over: object][] = [
  ['defaults of OpenSSH', {}, {}],
  ['the first value', {[MAIN]: 'PermitRootLogin no\nPermitRootLogin yes\n'}, {rootLogin: 'no'}],
  ['any case, an equals sign and quotes', {[MAIN]: 'permitrootlogin="YES"\n'}, {rootLogin: 'yes'}],
  [
    'an included folder in order of names, before the rest',
    {
      [MAIN]: 'Include /etc/ssh/sshd_config.d/*.conf\nPasswordAuthentication yes\n',
      '/etc/ssh/sshd_config.d/50-cloud.conf': 'PasswordAuthentication yes\n',
      '/etc/ssh/sshd_config.d/00-plimsoll-passwords.conf': 'PasswordAuthentication no\n',
      '/etc/ssh/sshd_config.d/00-a.conf.bak': 'PasswordAuthentication maybe\n',
    },
    {passwords: 'no'},
  ],
  [
    'Match as a condition, to the end of its file',
    {
      [MAIN]:
        'Include sshd_config.d/a.conf\nPermitRootLogin no\nMatch Address 10.0.0.0/8\nPermitRootLogin yes\n',
      '/etc/ssh/sshd_config.d/a.conf': 'Match User x\nPermitEmptyPasswords yes\n',
    },
    {rootLogin: 'no', conditional: ['permitemptypasswords yes', 'permitrootlogin yes']},
  ],
  [
    'Match all as no condition',
    {[MAIN]: 'Match User x\nMatch all\nPermitRootLogin yes\n'},
    {rootLogin: 'yes'},
  ],
  [
    'a file that includes itself to an end',
    {[MAIN]: 'Include sshd_config\nPermitRootLogin no\n'},
    {rootLogin: 'no'},
  ],
  [
    'further settings in lower case, the first value of each',
    {[MAIN]: 'X11Forwarding Yes\nMaxAuthTries 3\nMaxAuthTries 9\nBanner none\nMatch User x\nCiphers none\n'},
    {settings: {x11forwarding: 'yes', maxauthtries: '3'}},
  ],
  ['nonsense as nothing', {[MAIN]: '\0\0\nPermitRootLogin\n= yes\nInclude\nInclude ../../*\n'}, {}],
];

test.for(rows)('takes %s', async ([, files, over]) => {
  const system = fakeSystem({'/usr/sbin/sshd': '', ...files});

  expect(await sshd.collect(system, signal)).toEqual({facts: {sshd: {...safe, ...over}}});
});

test('a closed configuration is unknown', async () => {
  const system = fakeSystem({'/usr/sbin/sshd': '', [MAIN]: {refused: 'EACCES'}});

  expect(await sshd.collect(system, signal)).toEqual({notes: ['/etc/ssh/sshd_config: EACCES']});
});

test('a client alone is no server', async () => {
  const system = fakeSystem({[MAIN]: 'PermitRootLogin yes\n'});

  expect(await sshd.collect(system, signal)).toEqual({facts: {sshd: {installed: false}}});
});
