import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// vercmp(8); test/oracles holds the order against vercmp itself.
test.for([
  ['1.0a', '<', '1.0'],
  ['1.0rc1', '<', '1.0'],
  ['1.0', '<', '1.0.a'],
  ['1.0', '<', '1.0.1'],
  ['1.0-1', '<', '1.0-2'],
  ['1.0', '=', '1.0-3'],
  ['1:1.0-1', '>', '2.0-1'],
  ['0:1-1', '=', '1-1'],
  ['1.1', '<', '1..1'],
  ['1.001', '=', '1.1'],
  ['1.0+5+gabc-1', '<', '1.0+12+gabc-1'],
  ['2.38.r7-1', '>', '2.38-1'],
  ['1.0-1', '<', '1.0-1.1'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('pacman', a, b)).toBe(sign);
  expect(relation('pacman', b, a)).toBe(back[sign]);
});

test.for(['', '-1', '1/2', 'x:1', '1-a'])('%j is no version', (text) => {
  expect(relation('pacman', text, text)).toBeUndefined();
});
