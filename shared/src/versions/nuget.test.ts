import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// NuGet, "Package versioning".
test.for([
  ['1.0', '=', '1.0.0.0'],
  ['1.0.01', '=', '1.0.1'],
  ['1.0.0-BETA', '=', '1.0.0-beta'],
  ['1.0.0-beta.2', '<', '1.0.0-beta.11'],
  ['1.0.0-rc', '<', '1.0.0'],
  ['1.0.0', '<', '1.0.0.1-alpha'],
  ['1.0.0+a', '=', '1.0.0+b'],
  ['1.0.9007199254740992', '<', '1.0.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('nuget', a, b)).toBe(sign);
  expect(relation('nuget', b, a)).toBe(back[sign]);
});

test.for(['', '1.2.3.4.5', '1.x', '1.0.0-'])('%j is no version', (text) => {
  expect(relation('nuget', text, text)).toBeUndefined();
});
