import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {systemFiles} from './system-files.ts';

const signal = AbortSignal.any([]);

test('owner and rights of what exists; a closed folder is said', async () => {
  const system = fakeSystem({
    '/etc/crontab': {stat: {mode: 0o100_644, uid: 0}},
    '/run/docker.sock': {stat: {mode: 0o140_666, uid: 0, kind: 'other'}},
    '/var/spool/cron/crontabs': {refused: 'EACCES', hidden: true},
  });

  expect(await systemFiles.collect(system, signal)).toEqual({
    facts: {
      systemFiles: [
        {path: '/etc/crontab', mode: 0o644, uid: 0},
        {path: '/run/docker.sock', mode: 0o666, uid: 0},
      ],
    },
    notes: ['/var/spool/cron/crontabs: EACCES'],
  });
});

test('nothing is known of a folder that holds no system', async () => {
  expect(await systemFiles.collect(fakeSystem({}), signal)).toBeUndefined();
});
