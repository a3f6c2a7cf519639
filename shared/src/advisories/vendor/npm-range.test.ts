import * as fc from 'fast-check';
import semver from 'semver';
import {expect, test} from 'vitest';

import {type Interval, joined, readNpmRange, subtract, versionKey, versionOfKey} from './npm-range.ts';

const RANGES = [
  '4.x || 5.x || 6.x',
  '^4.8.2 || ^6.10.2  || 8.x',
  ' 12.x || 14.x || 15.x',
  ' ^12.19.1 || ^14.15.1 || 15.2.1',
  '>=6.0.0 <6.2.0 || 5.x || 4.x',
  '0.10.x || 0.12.x || 4.x',
  '^0.10.48 || ^0.12.17 || ^4.6.1',
  '<= 10',
  '^6.14.4 || ^8.11.4 || >= 10.9.0',
  '9.7.x || 10.x',
  '8.5.0',
  '=8.5',
  'v8.5.0',
  '^0.0.3',
  '^0.0.x',
  '^0.x',
  '^0',
  '^1.2.x',
  '^8',
  '~8',
  '~8.5',
  '~8.5.2',
  '~0.0.2',
  '> 8',
  '>8.5',
  '>8.5.2',
  '<8',
  '<8.5.2',
  '<=8.5',
  '>=8.x <10.X',
  '>=1.0.0 >=2.0.0 <3.0.0 <=2.5.0',
  '>2.0.0 <1.0.0',
];

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 15, 16, 19, 48];
const GRID = NUMBERS.flatMap((major) =>
  NUMBERS.flatMap((minor) => NUMBERS.map((patch) => versionKey(major, minor, patch))),
);

function holds(intervals: readonly Interval[] | undefined, key: number): boolean {
  return intervals?.some(({from, to}) => from <= key && key < to) ?? false;
}

test.for(RANGES)('%j holds what npm says it holds', (range) => {
  const read = readNpmRange(range);

  const differences = GRID.filter(
    (key) => holds(read, key) !== semver.satisfies(versionOfKey(key), range),
  ).map(versionOfKey);

  expect({read: read !== undefined, differences}).toEqual({read: true, differences: []});
});

test.for([
  [''],
  ['||'],
  ['4.x ||'],
  ['latest'],
  ['1.2.3-rc.1'],
  ['1.0.0 - 2.0.0'],
  ['=>1'],
  ['1.2.3.4'],
  ['123456.0.0'],
  ['1 '.repeat(2000)],
])('%j is not read', ([text = '']) => {
  expect(readNpmRange(text)).toBeUndefined();
});

const interval = fc
  .tuple(fc.nat(50), fc.integer({min: 1, max: 50}))
  .map(([from, length]) => ({from, to: from + length}));
const intervals = fc.array(interval, {maxLength: 8}).map(joined);

test('what is left holds what was in and not taken out', () => {
  fc.assert(
    fc.property(intervals, intervals, fc.nat(120), (all, without, key) => {
      expect(holds(subtract(all, without), key)).toBe(holds(all, key) && !holds(without, key));
    }),
  );
});

test('whatever text comes, it answers', () => {
  const piece = fc.constantFrom(
    '^',
    '~',
    '>=',
    '<',
    '=',
    ' ',
    '||',
    'x',
    '.',
    '1',
    '20',
    'v',
    '-',
    '*',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        for (const {from, to} of readNpmRange(text) ?? []) expect(from).toBeLessThan(to);
      },
    ),
  );
});
