import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {programs} from './programs.ts';

test('finds the programs checks know, once each', async () => {
  const system = fakeSystem({
    '/usr/sbin/auditd': '',
    '/sbin/auditd': '',
    '/usr/local/bin/restic': '',
    '/usr/bin/firefox': '',
    '/usr/bin/../restic': '',
  });

  expect(await programs.collect(system, AbortSignal.any([]))).toEqual({
    facts: {programs: ['auditd', 'restic']},
  });
});

test('an empty root directory tells nothing', async () => {
  expect(await programs.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});
