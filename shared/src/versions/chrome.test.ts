import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// chromium.org, "Version Numbers".
test.for([
  ['120.0.6099.109', '<', '120.0.6099.129'],
  ['120.0.6099.129', '<', '121.0.6167.85'],
  ['99.0.4844.51', '<', '100.0.4896.60'],
  ['120', '=', '120.0.0.0'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('chrome', a, b)).toBe(sign);
  expect(relation('chrome', b, a)).toBe(back[sign]);
});

test.for(['', '1.2.3.4.5', '120.0.6099.x'])('%j is no version', (text) => {
  expect(relation('chrome', text, text)).toBeUndefined();
});
