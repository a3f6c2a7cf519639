import {expect, test} from 'vitest';

import {clean, columns, printJson, style} from './output.ts';

test.for([
  {given: 'an escape sequence', text: 'a\u001B[2Jb', cleaned: 'a[2Jb'},
  {given: 'a turned direction', text: 'a\u202Eb\u2066c', cleaned: 'abc'},
  {given: 'C1 controls', text: 'a\u009B31mb', cleaned: 'a31mb'},
  {given: 'line feeds and tabs', text: 'a\nb\tc', cleaned: 'a b c'},
  {given: 'letters of any script', text: 'größer 漢字', cleaned: 'größer 漢字'},
])('clean takes out $given', ({text, cleaned}) => {
  expect(clean(text)).toBe(cleaned);
});

test('JSON stays exact and prints no control character', () => {
  const said: string[] = [];
  const value = {name: 'a\u001B[2J\u009B\u202Eb'};

  printJson({out: (text) => void said.push(text), terminal: false}, value);

  expect(said.join('')).toBe('{"name":"a\\u001b[2J\\u009b\\u202eb"}\n');
  expect(JSON.parse(said.join(''))).toEqual(value);
});

test.for([
  {given: 'an empty object', value: {}},
  {given: 'an empty list', value: []},
  {given: 'null', value: null},
  {given: 'a long list', value: Array.from({length: 1000}, (_, i) => ({i}))},
  {
    given: 'long and short lists in an object',
    value: {a: undefined, b: [], c: Array.from({length: 400}, String), d: {e: [1]}},
  },
])('JSON in pieces is JSON: $given', ({value}) => {
  const said: string[] = [];

  printJson({out: (text) => void said.push(text), terminal: false}, value);

  expect(said.join('')).toBe(`${JSON.stringify(value)}\n`);
});

test('colour is only where it is wanted', () => {
  expect(style({colour: false}, 'red', 'x')).toBe('x');
  expect(style({colour: true}, 'red', 'x\u001B')).toBe('\u001B[31mx\u001B[39m');
});

test('columns line up', () => {
  expect(
    columns([
      ['a', 'bb', 'c'],
      ['aaa', 'b', ''],
    ]),
  ).toEqual(['a    bb  c', 'aaa  b']);
});
