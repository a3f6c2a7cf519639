import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {homeFiles} from './home-files.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\nben:x:1001:1001::/home/ben:/bin/bash\n';
const signal = AbortSignal.any([]);

test('rights of what lies in homes that are open', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/home/anna/.netrc': {stat: {mode: 0o100_644}},
    '/home/anna/.rhosts': {stat: {mode: 0o100_600}},
    '/home/anna/.ssh': {stat: {kind: 'directory', mode: 0o40_700}},
    '/home/ben/.netrc': {refused: 'EACCES', hidden: true},
  });

  expect(await homeFiles.collect(system, signal)).toEqual({
    facts: {
      homeFiles: [
        {user: 'anna', path: '/home/anna/.netrc', kind: 'credentials', mode: 0o644},
        {user: 'anna', path: '/home/anna/.rhosts', kind: 'trust', mode: 0o600},
        {user: 'anna', path: '/home/anna/.ssh', kind: 'ssh', mode: 0o700},
      ],
    },
    notes: ['/home/ben: EACCES'],
  });
});

test('closed homes alone are unknown', async () => {
  const system = fakeSystem({'/etc/passwd': PASSWD, '/home/ben/.netrc': {refused: 'EACCES', hidden: true}});

  expect(await homeFiles.collect(system, signal)).toEqual({notes: ['/home/ben: EACCES']});
});
