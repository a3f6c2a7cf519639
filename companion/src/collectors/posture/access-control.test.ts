import {expect, test} from 'vitest';

import {accessControl} from './access-control.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';

const APPARMOR = '/sys/module/apparmor/parameters/enabled';
const SELINUX = '/sys/fs/selinux/enforce';

const rows: [Record<string, FakeEntry>, object][] = [
  [{[APPARMOR]: 'Y\n'}, {apparmor: true, selinux: 'off'}],
  [
    {[APPARMOR]: 'N\n', [SELINUX]: '1'},
    {apparmor: false, selinux: 'enforcing'},
  ],
  [{[SELINUX]: '0'}, {apparmor: false, selinux: 'permissive'}],
  [{[SELINUX]: '�\0'}, {apparmor: false, selinux: 'permissive'}],
  [
    {[SELINUX]: '1', '/etc/selinux/config': '# SELINUX=disabled\nSELINUX=Permissive\nSELINUXTYPE=targeted\n'},
    {apparmor: false, selinux: 'enforcing', selinuxAtStart: 'permissive'},
  ],
  [{}, {apparmor: false, selinux: 'off'}],
];

test.for(rows)('%j is %j', async ([files, fact]) => {
  const collected = await accessControl.collect(fakeSystem(files), AbortSignal.any([]));

  expect(collected).toEqual({facts: {accessControl: fact}});
});
