import {expect, test} from 'vitest';

import {parseSysctl, valueOf} from './sysctl-conf.ts';

test.for([
  ['kernel.kptr_restrict=2', 'kernel.kptr_restrict', '2'],
  ['kernel/kptr_restrict = 2', 'kernel.kptr_restrict', '2'],
  ['-kernel.kptr_restrict = 2', 'kernel.kptr_restrict', '2'],
  ['a.b = 1\na.b = 2', 'a.b', '2'],
  ['# a.b = 1\n; a.b = 2', 'a.b', undefined],
  ['net.ipv4.conf.*.rp_filter = 2', 'net.ipv4.conf.all.rp_filter', '2'],
  ['net.ipv4.conf.*.rp_filter = 2\n-net.ipv4.conf.all.rp_filter', 'net.ipv4.conf.all.rp_filter', undefined],
  ['a.b = 1\na.* = 2', 'a.b', '1'],
  ['a.* = 2', 'a.b.c', undefined],
  ['a.(.*)+ = 2', 'a.b', undefined],
  ['', 'a.b', undefined],
] as const)('%j gives %s the value %s', ([text, key, value]) => {
  expect(valueOf(parseSysctl(text), key)).toBe(value);
});
