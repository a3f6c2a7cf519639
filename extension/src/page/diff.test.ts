import {expect, test} from 'vitest';

import {diffLines} from './diff.ts';

test.for([
  {given: 'the same', before: {a: 1}, after: {a: 1}, lines: []},
  {given: 'another value', before: {a: 1, b: 2}, after: {a: 1, b: 3}, lines: ['-   "b": 2', '+   "b": 3']},
  {given: 'one of two equal lines gone', before: ['x', 'x'], after: ['x'], lines: ['-   "x"']},
  {given: 'a comma that moved', before: ['x'], after: ['x', 'y'], lines: ['+   "y"']},
])('$given', ({before, after, lines}) => {
  const diff = diffLines(JSON.stringify(before), JSON.stringify(after));
  expect(diff?.map(({sign, text}) => `${sign} ${text}`)).toEqual(lines);
});

test('gives up where nobody would read', () => {
  expect(diffLines('[]', JSON.stringify(Array.from({length: 3000}, (_, index) => index)))).toBeUndefined();
});
