import {expect, test} from 'vitest';

import {accounts, parsePasswd} from './accounts.ts';
import {fakeSystem} from './formats/fake.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
anna:x:1000:1000:Anna,,,:/home/anna:/bin/bash
ben:x:1001:1001::/home/ben:/bin/bash
`;
const signal = AbortSignal.any([]);

test('reads accounts, homes of people and the files that hold them', async () => {
  const system = fakeSystem({
    '/etc/passwd': {text: PASSWD, stat: {mode: 0o100_644}},
    '/etc/shadow': {text: '', stat: {mode: 0o100_640, uid: 0}},
    '/etc/shadow-': {text: '', stat: {mode: 0o100_600, uid: 0}},
    '/etc/group': 'root:x:0:\ndocker:x:998:anna,ben\nbad:x:y:\n+:::\n',
    '/home/anna': {stat: {kind: 'directory', mode: 0o40_700}},
  });

  expect(await accounts.collect(system, signal)).toEqual({
    facts: {
      users: [
        {name: 'root', uid: 0, home: '/root', shell: '/bin/bash'},
        {name: 'nobody', uid: 65_534, home: '/nonexistent', shell: '/usr/sbin/nologin'},
        {name: 'anna', uid: 1000, home: '/home/anna', shell: '/bin/bash'},
        {name: 'ben', uid: 1001, home: '/home/ben', shell: '/bin/bash'},
      ],
      groups: [
        {name: 'root', gid: 0, members: []},
        {name: 'docker', gid: 998, members: ['anna', 'ben']},
      ],
      homes: [{user: 'anna', path: '/home/anna', mode: 0o700}],
      accountFiles: [
        {path: '/etc/passwd', mode: 0o644, uid: 0},
        {path: '/etc/group', mode: 0o644, uid: 0},
        {path: '/etc/shadow', mode: 0o640, uid: 0},
        {path: '/etc/shadow-', mode: 0o600, uid: 0},
      ],
    },
    notes: [],
  });
});

test('homes behind a closed door are unknown, not absent', async () => {
  const closed = {refused: 'EACCES', hidden: true} as const;
  const system = fakeSystem({'/etc/passwd': PASSWD, '/home/anna': closed, '/home/ben': closed});

  const collected = await accounts.collect(system, signal);

  expect(collected?.facts?.homes).toBeUndefined();
  expect(collected?.notes).toEqual(['/home/anna: EACCES', '/home/ben: EACCES']);
});

test.for([
  '',
  'anna',
  'anna:x:1000:1000::/home/anna',
  ':x:0:0::/root:/bin/sh',
  'anna:x:1e3:1000::/home/anna:/bin/sh',
  'anna:x:-1:1000::/home/anna:/bin/sh',
  'anna:x:1000:1000::/home/anna:/bin/sh:more',
  '+::::::',
])('%j is no account', (line) => {
  expect(parsePasswd(line)).toEqual([]);
});
