import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// Gem::Version; test/oracles holds the order against it.
test.for([
  ['1.0', '=', '1.0.0'],
  ['1.0.a', '=', '1.a'],
  ['1.0.a2', '=', '1.0.a.2'],
  ['1.0.a9', '<', '1.0.a10'],
  ['1.0.rc1', '<', '1.0'],
  ['1.0.b1', '>', '1.0.a.2'],
  ['0.9', '<', '1.0.a.2'],
  ['1.0-1', '<', '1.0'],
  ['1.0-1', '=', '1.0.pre.1'],
  ['1', '>', '1beta'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('rubygems', a, b)).toBe(sign);
  expect(relation('rubygems', b, a)).toBe(back[sign]);
});

test.for(['', 'a', '1..2', '1.', '.1', '1-', '1.0_1'])('%j is no version', (text) => {
  expect(relation('rubygems', text, text)).toBeUndefined();
});
