import fc from 'fast-check';
import {expect, test} from 'vitest';

import {schemes} from '../../versions/index.ts';
import type {Range} from '../reading.ts';
import {separateBranches} from './branches.ts';
import {countSkips, type Span} from './span.ts';
import {complement, cutUnaffected} from './unaffected.ts';

const order = schemes.generic;

function spans(ranges: readonly Range[], affected = true): Span[] {
  return ranges.map((range) => ({...range, affected, trust: 'confirmed'}));
}

function plain(found: readonly Span[]): string[] {
  return found.map(({introduced = '', fixed, lastAffected}) =>
    fixed === undefined ? `[${introduced}, ${lastAffected ?? ''}]` : `[${introduced}, ${fixed})`,
  );
}

test.for<[string, readonly Range[], readonly string[]]>([
  ['VirtualBox', [{fixed: '7.0.10'}, {fixed: '6.1.46'}], ['[, 6.1.46)', '[7, 7.0.10)']],
  [
    'IntelliJ IDEA',
    [
      {introduced: '2023.1', fixed: '2023.1.7'},
      {introduced: '2023.1', fixed: '2023.2.7'},
      {introduced: '2023.1', fixed: '2024.1.3'},
    ],
    ['[2023.1, 2023.1.7)', '[2023.2, 2023.2.7)', '[2024, 2024.1.3)'],
  ],
  [
    'Visual Studio, a branch without a fix between',
    [
      {introduced: '17.6.0', fixed: '17.6.13'},
      {introduced: '17.0', fixed: '17.8.8'},
      {introduced: '17.0', fixed: '17.9.3'},
    ],
    ['[17.6.0, 17.6.13)', '[17.7, 17.8.8)', '[17.9, 17.9.3)'],
  ],
  ['last affected', [{lastAffected: '5.6.38'}, {lastAffected: '5.7.19'}], ['[, 5.6.38]', '[5.7, 5.7.19]']],
  ['two fixes in one branch', [{fixed: '24.002.20991'}, {fixed: '24.002.20964'}], ['[, 24.002.20964)']],
  ['the same twice', [{fixed: '1.2'}, {introduced: '1.0', fixed: '1.2'}], ['[, 1.2)']],
  [
    'apart already',
    [{fixed: '3.8.20'}, {introduced: '3.9.0', fixed: '3.9.20'}],
    ['[, 3.8.20)', '[3.9.0, 3.9.20)'],
  ],
  ['single versions', [{introduced: '1.0', lastAffected: '1.0'}, {fixed: '1.5'}], ['[1.0, 1.0]', '[, 1.5)']],
  ['no end over an end', [{fixed: '1.5'}, {introduced: '1.0'}], ['[, 1.5)']],
])('branches: %s', ([, ranges, expected]) => {
  expect(plain(separateBranches(spans(ranges), order, countSkips()))).toEqual(expected);
});

test('what contradicts is counted', () => {
  const skips = countSkips();

  separateBranches(spans([{fixed: '1.5'}, {fixed: '1.6'}, {}]), order, skips);

  expect(skips.counts().overlap).toBe(2);
});

test.for<[string, readonly Range[], readonly Range[], readonly string[]]>([
  ['nothing', [{fixed: '2.0'}], [], ['[, 2.0)']],
  ['its beginning (curl)', [{fixed: '8.4.0'}], [{fixed: '7.69.0'}], ['[7.69.0, 8.4.0)']],
  [
    'its middle',
    [{introduced: '1.0', fixed: '2.0'}],
    [{introduced: '1.5', fixed: '1.7'}],
    ['[1.0, 1.5)', '[1.7, 2.0)'],
  ],
  ['its end', [{introduced: '1.0', lastAffected: '2.0'}], [{introduced: '1.8'}], ['[1.0, 1.8)']],
  ['all of it', [{introduced: '1.0', fixed: '2.0'}], [{}], []],
  [
    'a version behind it',
    [{introduced: '1.60', fixed: '1.70'}],
    [{introduced: '1.70', lastAffected: '1.70'}],
    ['[1.60, 1.70)'],
  ],
  [
    'a version below it',
    [{introduced: '1.5.5', fixed: '2.0'}],
    [{introduced: '1.5.3', lastAffected: '1.5.3'}],
    ['[1.5.5, 2.0)'],
  ],
  [
    'a version in it',
    [{introduced: '1.0', fixed: '2.0'}],
    [{introduced: '1.5.3', lastAffected: '1.5.3'}],
    ['[1.0, 1.5.3)', '[1.6, 2.0)'],
  ],
  [
    'the version itself',
    [{introduced: '1.0', lastAffected: '1.0'}],
    [{introduced: '1.0', lastAffected: '1.0'}],
    [],
  ],
])('unaffected cuts out %s', ([, affected, unaffected, expected]) => {
  const rest = cutUnaffected(spans(affected), spans(unaffected, false), order, countSkips());

  expect(plain(rest)).toEqual(expected);
});

test('more unaffected ranges than are looked at leave a hint', () => {
  const many = Array.from({length: 130}, (_, at) => ({introduced: `${at}.1`, fixed: `${at}.2`}));

  const rest = cutUnaffected(
    spans([{introduced: '500', fixed: '501'}]),
    spans(many, false),
    order,
    countSkips(),
  );

  expect(rest).toEqual([{introduced: '500', fixed: '501', affected: true, trust: 'possible'}]);
});

test.for<[string, readonly Range[], readonly string[]]>([
  [
    'the kernel',
    [{fixed: '4.4'}, {introduced: '6.1.77', fixed: '6.2'}, {introduced: '6.8'}],
    ['[4.4, 6.1.77)', '[6.2, 6.8)'],
  ],
  ['one fix', [{introduced: '19.5.4', lastAffected: '19.5.4'}], ['[, 19.5.4)']],
  ['an early branch', [{fixed: '4.4'}], ['[4.4, ]']],
  ['none', [], []],
])('affected by default: %s', ([, unaffected, expected]) => {
  expect(plain(complement(spans(unaffected, false), order))).toEqual(expected);
});

const version = fc.array(fc.nat(3), {minLength: 1, maxLength: 3}).map((parts) => parts.join('.'));
const range = fc
  .tuple(fc.option(version, {nil: undefined}), version)
  .filter(([introduced, fixed]) => introduced === undefined || order.compareValid(introduced, fixed) < 0)
  .map(([introduced, fixed]): Range => ({introduced, fixed}));

function holds(found: readonly Range[], at: string): boolean {
  return found.some(
    ({introduced, fixed}) =>
      (introduced === undefined || order.compareValid(introduced, at) <= 0) &&
      (fixed === undefined || order.compareValid(at, fixed) < 0),
  );
}

test('separating only takes away, and leaves no version in two ranges', () => {
  fc.assert(
    fc.property(fc.array(range, {maxLength: 6}), version, (ranges, at) => {
      const kept = separateBranches(spans(ranges), order, countSkips());

      expect(holds(kept, at) && !holds(ranges, at)).toBe(false);
      expect(kept.filter((span) => holds([span], at)).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('cutting takes away exactly what is unaffected', () => {
  fc.assert(
    fc.property(
      fc.array(range, {maxLength: 4}),
      fc.array(range, {maxLength: 4}),
      version,
      (ranges, cuts, at) => {
        const rest = cutUnaffected(spans(ranges), spans(cuts, false), order, countSkips());

        expect(holds(rest, at)).toBe(holds(ranges, at) && !holds(cuts, at));
      },
    ),
  );
});
