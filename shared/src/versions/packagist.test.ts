import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// PHP's tests of version_compare and Composer's.
test.for([
  ['1.0-dev', '<', '1.0alpha1'],
  ['1.0a1', '=', '1.0alpha1'],
  ['1.0alpha1', '<', '1.0beta1'],
  ['1.0b1', '<', '1.0RC1'],
  ['1.0RC1', '=', '1.0rc1'],
  ['1.0RC1', '<', '1.0'],
  ['1.0', '<', '1.0pl1'],
  ['1.0', '<', '1.0.0'],
  ['v1.0', '=', '1.0'],
  ['V1.0', '<', '1.1'],
  ['dev-main', '<', '0.1'],
  ['1.25.0beta2.1', '=', '1.25.0-b2.1'],
  ['3.2.0+180206', '<', '3.2.1+180207'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('packagist', a, b)).toBe(sign);
  expect(relation('packagist', b, a)).toBe(back[sign]);
});

test.for(['', 'main', '1 2'])('%j is no version', (text) => {
  expect(relation('packagist', text, text)).toBeUndefined();
});
