import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {swaps} from './swaps.ts';

const SWAPS = `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
/dev/dm-1                               partition\t8388604\t\t0\t\t-2
/dev/zram0                              partition\t4194300\t\t0\t\t100
/dev/sda3                               partition\t1048572\t\t0\t\t-3
/swapfile                               file\t\t2097148\t\t0\t\t-4
`;

test('encrypted devices, memory and files on encrypted file systems are safe', async () => {
  const system = fakeSystem({
    '/proc/swaps': SWAPS,
    '/proc/self/mountinfo': '27 1 254:0 / / rw - ext4 /dev/mapper/root rw\n',
    '/sys/dev/block/254:0': {link: '../../devices/virtual/block/dm-0'},
    '/sys/class/block/dm-0/dm/uuid': 'CRYPT-LUKS2-1\n',
    '/sys/class/block/dm-1/dm/uuid': 'CRYPT-PLAIN-swap\n',
  });

  expect((await swaps.collect(system, AbortSignal.any([])))?.facts?.swaps).toEqual([
    {path: '/dev/dm-1', safe: true},
    {path: '/dev/zram0', safe: true},
    {path: '/dev/sda3', safe: false},
    {path: '/swapfile', safe: true},
  ]);
});

test('no swap is a fact, no list is not', async () => {
  const none = fakeSystem({'/proc/swaps': 'Filename Type Size Used Priority\n'});

  expect(await swaps.collect(none, AbortSignal.any([]))).toEqual({facts: {swaps: []}});
  expect(await swaps.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});
