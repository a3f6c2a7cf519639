import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// The toolkit's version format, with `esr` for a channel.
test.for([
  ['128.0a1', '<', '128.0b1'],
  ['140.0b3', '<', '140.0b10'],
  ['140.0b10', '<', '140.0'],
  ['140', '=', '140.0.0'],
  ['115.10.0esr', '=', '115.10.0'],
  ['115.10.0esr', '<', '115.11.0'],
  ['1.0pre1', '<', '1.0pre2'],
  ['1.0pre1a', '<', '1.0pre1aa'],
  ['1.0pre1b', '<', '1.0pre1'],
  ['102.15.1', '>', '102.15.0esr'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('mozilla', a, b)).toBe(sign);
  expect(relation('mozilla', b, a)).toBe(back[sign]);
});

test.for(['', 'esr', '1.', '1.0 beta', '1.0-1'])('%j is no version', (text) => {
  expect(relation('mozilla', text, text)).toBeUndefined();
});
