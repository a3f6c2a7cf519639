import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// Apple's release names.
test.for([
  ['17.1', '=', '17.1.0'],
  ['13.6.9', '<', '13.6.10'],
  ['16.5.1', '<', '16.5.1 (a)'],
  ['16.5.1 (a)', '<', '16.5.1 (c)'],
  ['16.5.1(a)', '=', '16.5.1 (a)'],
  ['16.5.1 (c)', '<', '16.6'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('apple', a, b)).toBe(sign);
  expect(relation('apple', b, a)).toBe(back[sign]);
});

test.for(['', '(a)', '17.1 (ab)', 'Windows XP', '1 . 2 . 2', '17.1 (a) '])('%j is no version', (text) => {
  expect(relation('apple', text, text)).toBeUndefined();
});
