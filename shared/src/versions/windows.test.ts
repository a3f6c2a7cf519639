import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// File versions and builds with their update revision.
test.for([
  ['10.0', '=', '10.0.0.0'],
  ['10.0.19045.3693', '<', '10.0.19045.3803'],
  ['22631.4317', '<', '22631.10000'],
  ['6.3.9600', '<', '10'],
  ['1.2.3.4.5', '>', '1.2.3.4'],
  ['08.09', '=', '8.9'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('windows', a, b)).toBe(sign);
  expect(relation('windows', b, a)).toBe(back[sign]);
});

test.for(['', '1.', 'v1', '1.0 beta', '1,2'])('%j is no version', (text) => {
  expect(relation('windows', text, text)).toBeUndefined();
});
