import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// apk-package(5) and the version tests of apk-tools.
test.for([
  ['1.2.3-r0', '<', '1.2.3-r1'],
  ['1.2.3-r9', '<', '1.2.3-r10'],
  ['1.2.3', '<', '1.2.3-r0'],
  ['1.2_rc1', '<', '1.2'],
  ['1.2_alpha', '<', '1.2_beta'],
  ['1.2', '<', '1.2_p1'],
  ['1.2_p1', '<', '1.2_p1_p2'],
  ['1.2_p1', '>', '1.2-r5'],
  ['1.2a', '<', '1.2b'],
  ['1.2a', '<', '1.2.1'],
  ['1.05', '<', '1.1'],
  ['1.05', '<', '1.4'],
  ['05.1', '=', '5.1'],
  ['1.2_git20240101', '<', '1.2_p1'],
  ['1.2~abc-r1', '=', '1.2~def-r1'],
  ['1.8.1p1-r1', '<', '1.8.2-r1'],
  ['1.1.1w-r0', '<', '1.1.1x-r0'],
  ['1.2_blah', '<', '1.2'],
  ['2.9.11_pre20051101-r2', '<', '2.9.11_pre20061021-r1'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('apk', a, b)).toBe(sign);
  expect(relation('apk', b, a)).toBe(back[sign]);
});

test.for(['', 'edge', 'unknown', '1 2', '-r1'])('%j is no version', (text) => {
  expect(relation('apk', text, text)).toBeUndefined();
});
