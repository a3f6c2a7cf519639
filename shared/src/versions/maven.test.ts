import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// POM reference, "Version Order Specification".
test.for([
  ['1.0', '=', '1'],
  ['1.0-ga', '=', '1'],
  ['1.0.Final', '=', '1'],
  ['1-cr1', '=', '1-rc1'],
  ['1a1', '=', '1-alpha-1'],
  ['1.0-alpha-1', '<', '1.0-beta-1'],
  ['1.0-m3', '<', '1.0-rc1'],
  ['1.0-rc1', '<', '1.0-SNAPSHOT'],
  ['1.0-SNAPSHOT', '<', '1.0'],
  ['1.0', '<', '1.0-sp'],
  ['1.0-sp', '<', '1.0-xyz'],
  ['1.0-xyz', '<', '1.0-1'],
  ['1.0-1', '<', '1.0.1'],
  ['1.1.RC2', '<', '1.1-RC3'],
  ['3.0.0', '<', '3.0.0.preview'],
  ['1.0.0-foo.0.0', '=', '1-foo'],
  ['1-1.foo-bar1baz-.1', '=', '1-1.foo-bar-1-baz-0.1'],
  ['42.2.5', '<', '42.2.5.jre8'],
  ['SNAPSHOT', '<', '1'],
  ['9007199254740992', '<', '9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('maven', a, b)).toBe(sign);
  expect(relation('maven', b, a)).toBe(back[sign]);
});

test.for(['', '1 2', '-1'])('%j is no version', (text) => {
  expect(relation('maven', text, text)).toBeUndefined();
});
