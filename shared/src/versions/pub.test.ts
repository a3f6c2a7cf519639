import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// pub_semver: build metadata counts.
test.for([
  ['1.0.0-pre', '<', '1.0.0-pre+build'],
  ['1.0.0-pre+build', '<', '1.0.0'],
  ['1.0.0', '<', '1.0.0+build'],
  ['1.2.3+9', '<', '1.2.3+a'],
  ['1.2.3+2', '<', '1.2.3+10'],
  ['1.2.3+a', '<', '1.2.3+a1'],
  ['1.2.3-a.5', '<', '1.2.3-a.10'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('pub', a, b)).toBe(sign);
  expect(relation('pub', b, a)).toBe(back[sign]);
});

test.for(['', '1..2', '1.0.0+'])('%j is no version', (text) => {
  expect(relation('pub', text, text)).toBeUndefined();
});
