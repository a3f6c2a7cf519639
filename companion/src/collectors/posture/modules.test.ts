import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {barredIn, modules} from './modules.ts';

const signal = AbortSignal.any([]);
const DISK = {
  '/lib/modules/6.1.0-30-amd64/modules.dep':
    'kernel/net/sctp/sctp.ko: kernel/lib/libcrc32c.ko\nkernel/net/tipc/tipc.ko.xz:\nkernel/fs/ext4/ext4.ko:\n',
  '/lib/modules/6.1.0-30-amd64/modules.builtin': 'kernel/fs/udf/udf.ko\n',
  '/etc/modprobe.d/mine.conf': 'install sctp /bin/false\n',
};
const RUNNING = {
  '/proc/sys/kernel/osrelease': '6.1.0-30-amd64\n',
  '/proc/modules': 'tipc 12345 0 - Live 0x0\next4 1 0 - Live 0x0\n',
};

const rows: [given: string, files: Record<string, FakeEntry>, foreign: boolean, facts: unknown][] = [
  [
    'a running system',
    {...DISK, ...RUNNING},
    false,
    [
      {name: 'sctp', builtin: false, barred: true, loaded: false},
      {name: 'tipc', builtin: false, barred: false, loaded: true},
      {name: 'udf', builtin: true, barred: false, loaded: false},
    ],
  ],
  [
    'another root directory',
    DISK,
    true,
    [
      {name: 'sctp', builtin: false, barred: true},
      {name: 'tipc', builtin: false, barred: false},
      {name: 'udf', builtin: true, barred: false},
    ],
  ],
  ['a kernel that loads nothing', {'/proc/sys/kernel/osrelease': '6.1'}, false, []],
  ['a container, whose kernel lies elsewhere', RUNNING, false, undefined],
  ['a release that is a path', {...DISK, ...RUNNING, '/proc/sys/kernel/osrelease': '../x'}, false, undefined],
];

test.for(rows)('%s', async ([, files, foreign, facts]) => {
  const collected = await modules.collect(fakeSystem(files, {foreign}), signal);

  expect(collected?.facts?.modules).toEqual(facts);
});

test.for([
  ['blacklist dccp', ['dccp']],
  ['install usb-storage /usr/bin/true', ['usb_storage']],
  ['install rds /sbin/modprobe rds2', []],
  ['alias net-pf-21 off', ['rds']],
  ['alias net-pf-21 rds', []],
  ['# blacklist dccp', []],
  ['options dccp x=1', []],
] as const)('%j bars %j', ([text, names]) => {
  expect([...barredIn(text)]).toEqual(names);
});
