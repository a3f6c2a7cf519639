import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {RunResult} from '../system/system.ts';
import {type Person, stateOf} from './state.ts';

const mia: Person = {home: '/home/mia', name: 'mia', uid: '1000'};

function says(stdout: string, code = 0): () => Promise<RunResult> {
  return async () => ({outcome: 'exited', code, stdout, stderr: '', truncated: false});
}

test('files tell without a service manager', async () => {
  const own = '/home/mia/.config/systemd/user';
  const system = fakeSystem({
    [`${own}/plimsoll.service`]: '',
    [`${own}/default.target.wants/plimsoll.service`]: '',
    '/var/lib/systemd/linger/mia': '',
  });

  expect(await stateOf('user-unit', mia, system)).toEqual({
    kind: 'user-unit',
    file: `${own}/plimsoll.service`,
    packaged: false,
    enabled: true,
    linger: true,
  });
});

test('the package’s unit counts, and what the manager says', async () => {
  const system = fakeSystem({'/usr/lib/systemd/user/plimsoll.service': ''}, {run: says('inactive\n', 3)});

  expect(await stateOf('user-unit', mia, system)).toEqual({
    kind: 'user-unit',
    file: '/usr/lib/systemd/user/plimsoll.service',
    packaged: true,
    enabled: false,
    active: false,
    linger: false,
  });
});

test.for(['user-unit', 'system-unit', 'helper', 'launch-agent', 'logon-task'] as const)(
  'where there is nothing, %s is nowhere',
  async (kind) => {
    const {file, packaged, active} = await stateOf(kind, mia, fakeSystem({}));

    expect({file, packaged, active}).toEqual({file: undefined, packaged: false, active: undefined});
  },
);

test('the logon task is known to the Task Scheduler or not at all', async () => {
  expect(await stateOf('logon-task', mia, fakeSystem({}, {run: says('')}))).toEqual({
    kind: 'logon-task',
    packaged: false,
    file: 'Plimsoll',
    enabled: true,
  });
});
