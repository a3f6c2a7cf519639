import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// R's package_version.
test.for([
  ['0.1-1', '=', '0.1.1'],
  ['1.0-9', '<', '1.0-10'],
  ['0.3.2', '<', '0.3.2.0'],
  ['0.9', '<', '0.75'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('cran', a, b)).toBe(sign);
  expect(relation('cran', b, a)).toBe(back[sign]);
});

test.for(['', '1.', '1.a', '-1'])('%j is no version', (text) => {
  expect(relation('cran', text, text)).toBeUndefined();
});
