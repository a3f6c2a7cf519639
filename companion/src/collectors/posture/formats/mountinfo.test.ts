import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseMountInfo} from './mountinfo.ts';

test('reads a line with any number of optional fields, and octal blanks', () => {
  const text =
    '36 35 98:0 /mnt1 /mnt\\0402 rw,noatime master:1 shared:2 - ext3 /dev/root rw,errors=continue\n' +
    '37 35 0:5 / /dev/shm rw - tmpfs tmpfs rw\n' +
    '38 37 0:6 / /dev/shm ro,nodev - tmpfs tmpfs ro\n';

  expect(parseMountInfo(text)).toEqual([
    {device: '98:0', point: '/mnt 2', options: ['rw', 'noatime'], type: 'ext3', source: '/dev/root'},
    {device: '0:6', point: '/dev/shm', options: ['ro', 'nodev'], type: 'tmpfs', source: 'tmpfs'},
  ]);
});

test('ends on any input', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', ' ', '-', ':', '/', 'a', ' - ', '\n')), (parts) => {
      expect(Array.isArray(parseMountInfo(parts.join('')))).toBe(true);
    }),
  );
});
