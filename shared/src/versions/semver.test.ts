import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// semver.org's §11; test/oracles holds the order against npm's own.
test.for([
  ['1.0.0-alpha', '<', '1.0.0-alpha.1'],
  ['1.0.0-alpha.1', '<', '1.0.0-alpha.beta'],
  ['1.0.0-beta.2', '<', '1.0.0-beta.11'],
  ['1.0.0-rc.1', '<', '1.0.0'],
  ['1.2.3-r100', '<', '1.2.3-r2'],
  ['1.2.3+a', '=', '1.2.3+b'],
  ['v1.2.3', '=', '1.2.3'],
  ['1.2', '=', '1.2.0'],
  ['1', '<', '1.0.1'],
  ['1.2-rc.1', '<', '1.2'],
  ['1.2.3', '<', '1.2.3.4'],
  ['1.2.3--1', '>', '1.2.3-1'],
  ['1.2.3-1+x-y', '=', '1.2.3-1'],
  ['0.0.9007199254740992', '<', '0.0.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('semver', a, b)).toBe(sign);
  expect(relation('semver', b, a)).toBe(back[sign]);
});

test.for(['', 'v', '1..2', '1.2.3-', '1.2.3+', '1.2.3-a..b', '1.x', 'latest', '1.2.3 '])(
  '%j is no version',
  (text) => {
    expect(relation('semver', text, text)).toBeUndefined();
  },
);
