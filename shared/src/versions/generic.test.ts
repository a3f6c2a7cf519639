import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// The rule in its doc comment, on names upstreams have given.
test.for([
  ['1.1.1', '<', '1.1.1a'],
  ['1.1.1v', '<', '1.1.1w'],
  ['1.0.2z', '<', '1.0.2zh'],
  ['1.0.2zh', '>', '1.0.2za'],
  ['9.6', '<', '9.6p1'],
  ['9.6p1', '<', '9.7'],
  ['9.9p1', '<', '9.9p2'],
  ['4.2.8p9', '<', '4.2.8p15'],
  ['2.4.0-rc1', '<', '2.4.0'],
  ['2.4.0-beta2', '<', '2.4.0-rc1'],
  ['3.12.0a7', '<', '3.12.0b2'],
  ['3.12.0b2', '<', '3.12.0rc1'],
  ['3.12.0rc1', '<', '3.12.0'],
  ['9.0.0.M1', '<', '9.0.0'],
  ['16beta1', '<', '16'],
  ['1.8.0_202', '<', '1.8.0_211'],
  ['8u202', '<', '8u211'],
  ['9.16.1-P1', '>', '9.16.1'],
  ['22.01 beta', '<', '22.01'],
  ['v1.2', '=', '1.2.0'],
  ['1.0-rc.2', '<', '1.0-rc.10'],
  ['1.0.2b', '>', '1.0.2'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('generic', a, b)).toBe(sign);
  expect(relation('generic', b, a)).toBe(back[sign]);
});

test.for(['', '4.17.12-Debian', '1.0+dfsg', '1..2', 'latest', '1.0-', '1.0 (1234)', '1.1.1abc'])(
  '%j is no version',
  (text) => {
    expect(relation('generic', text, text)).toBeUndefined();
  },
);
