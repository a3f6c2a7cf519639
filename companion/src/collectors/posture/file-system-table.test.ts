import {expect, test} from 'vitest';

import {parseFstab} from './file-system-table.ts';

test('lines with a folder, a type and options', () => {
  const text =
    '# x\nUUID=1 / ext4 errors=remount-ro 0 1\n/dev/sdb1 /mnt/my\\040disk xfs nodev,nosuid\nUUID=2 none swap sw 0 0\nshort /x\n';

  expect(parseFstab(text)).toEqual([
    {point: '/', type: 'ext4', options: ['errors=remount-ro']},
    {point: '/mnt/my disk', type: 'xfs', options: ['nodev', 'nosuid']},
  ]);
});
