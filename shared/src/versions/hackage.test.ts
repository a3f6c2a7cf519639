import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// Haskell Package Versioning Policy.
test.for([
  ['1.0', '<', '1.0.0'],
  ['1.9', '<', '1.10'],
  ['1.0.1.0', '>', '1.0.0.0'],
  ['01', '=', '1'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('hackage', a, b)).toBe(sign);
  expect(relation('hackage', b, a)).toBe(back[sign]);
});

test.for(['', '1-2', '1.', 'v1'])('%j is no version', (text) => {
  expect(relation('hackage', text, text)).toBeUndefined();
});
