import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// rpm-version(7) and rpm's own tests; test/oracles holds the order against rpm itself.
test.for([
  ['1.0~rc1', '<', '1.0'],
  ['1.0', '<', '1.0^git1'],
  ['1.0^git1', '<', '1.0.1'],
  ['1.0^', '>', '1.0'],
  ['1.0^git1~pre', '<', '1.0^git1'],
  ['2.0', '<', '2.0.1'],
  ['5.5p2', '<', '5.5p10'],
  ['xyz.4', '<', '8'],
  ['6.0', '<', '6.0.rc1'],
  ['1.0a', '<', '1.0aa'],
  ['10.0001', '=', '10.1'],
  ['2_0', '=', '2.0'],
  ['1:1', '>', '2'],
  ['0:1-1', '=', '1-1'],
  ['1', '<', '1-0'],
  ['1', '<', '1-'],
  ['1-1.el9', '<', '1-1.el10'],
  ['1-2-3', '>', '1-1-4'],
  ['3.10.0-229.1.2.ael7b', '<', '3.10.0-229.1.2.el7'],
  ['9007199254740992', '<', '9007199254740993'],
  ['4.18.0-513.el8_9', '<', '4.18.0-513.5.1.el8_9'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('rpm', a, b)).toBe(sign);
  expect(relation('rpm', b, a)).toBe(back[sign]);
});

test.for(['', '1 0', '1\n'])('%j is no version', (text) => {
  expect(relation('rpm', text, text)).toBeUndefined();
});
