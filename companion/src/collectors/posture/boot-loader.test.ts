import {expect, test} from 'vitest';

import {bootLoader} from './boot-loader.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';

const signal = AbortSignal.any([]);
const HASH = 'grub.pbkdf2.sha512.10000.AB.CD';

const rows: [Record<string, FakeEntry>, object][] = [
  [
    {'/boot/grub/grub.cfg': `set superusers="root"\npassword_pbkdf2 root ${HASH}\n`},
    {kind: 'grub', locked: true},
  ],
  [
    {'/boot/grub/grub.cfg': `#set superusers="root"\npassword_pbkdf2 root ${HASH}\n`},
    {kind: 'grub', locked: false},
  ],
  [{'/boot/grub/grub.cfg': 'set superusers="root"\npassword root abc\n'}, {kind: 'grub', locked: false}],
  [
    {'/boot/grub2/grub.cfg': 'set superusers="root"\n', '/boot/grub2/user.cfg': `GRUB2_PASSWORD=${HASH}\n`},
    {kind: 'grub', locked: true},
  ],
  [{'/boot/loader/loader.conf': 'timeout 3\neditor no\n'}, {kind: 'systemd-boot', locked: true}],
  [{'/boot/loader/loader.conf': 'timeout 3\n'}, {kind: 'systemd-boot', locked: false}],
  [{}, {kind: 'none', locked: false}],
];

test.for(rows)('%j is %j', async ([files, fact]) => {
  expect(await bootLoader.collect(fakeSystem(files), signal)).toEqual({facts: {bootLoader: fact}});
});

test.for([['/boot/grub/grub.cfg'], ['/boot/loader/loader.conf']])(
  'without root, %s is unknown and says so',
  async ([path = '']) => {
    expect(await bootLoader.collect(fakeSystem({[path]: {refused: 'EACCES'}}), signal)).toEqual({
      notes: [`${path}: EACCES: only root can tell about the boot loader`],
    });
  },
);
