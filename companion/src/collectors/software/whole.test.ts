import {expect, test} from 'vitest';

import {wholeEntries} from './whole.ts';

test.for([
  ['P:a\nV:1\n\nP:b\nV:1\n', 'P:a\nV:1\n\nP:b\nV:1\n', false],
  ['P:a\nV:1\n\nP:b\nV:1', 'P:a\nV:1\n', true],
  ['P:a\nV:1', '', true],
  ['P', '', true],
  ['', '', false],
  ['\n', '\n', false],
] as const)('of %j this is whole: %j', ([given, text, cut]) => {
  expect(wholeEntries(given)).toEqual({text, cut});
});
