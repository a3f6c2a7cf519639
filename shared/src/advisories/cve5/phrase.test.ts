import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readPhrase} from './phrase.ts';

test.for([
  ['before 5.15.0', {fixed: '5.15.0'}],
  ['before version 2023.3', {fixed: '2023.3'}],
  ['prior to 5.0.32', {fixed: '5.0.32'}],
  ['Versions prior to 5.5.51.0', {fixed: '5.5.51.0'}],
  ['Before v2.24.1', {fixed: '2.24.1'}],
  ['Fixed in 7.83.1', {fixed: '7.83.1'}],
  ['All versions up to and including v1.16.1', {lastAffected: '1.16.1'}],
  ['2.6.9 and earlier', {lastAffected: '2.6.9'}],
  ['9.26 or earlier', {lastAffected: '9.26'}],
  ['5.5.58 and prior', {lastAffected: '5.5.58'}],
  ['9.0.0.M1 to 9.0.0.M11', {introduced: '9.0.0.M1', lastAffected: '9.0.0.M11'}],
  ['< 2.43.7', {fixed: '2.43.7'}],
  ['< v9.1.0689', {fixed: '9.1.0689'}],
  ['<= 8.5.6', {lastAffected: '8.5.6'}],
  ['= 2.45.0', {introduced: '2.45.0', lastAffected: '2.45.0'}],
  ['>= 2.44.0-rc0, < 2.44.4', {introduced: '2.44.0-rc0', fixed: '2.44.4'}],
  ['>=1.0.0 <=1.2.3', {introduced: '1.0.0', lastAffected: '1.2.3'}],
  ['> 1.0, < 2.0', {introduced: '1.0', fixed: '2.0', strictly: true}],
  ['>= 3.0', {introduced: '3.0'}],
] as const)('%o is %o', ([text, range]) => {
  expect(readPhrase(text)).toEqual(range);
});

test.for([
  'see references',
  'before file date 07/24/2023',
  'All versions prior to and including 13.8, 15.3, 16.1 and all versions prior to and including September 2023 release',
  'All versions up to and including the June 2024 release',
  '2024, 2023, 2022, 2021',
  '10 Version 1803 for ARM64-based Systems',
  '< 1.0, < 2.0',
  '>= 1.0, >= 2.0',
  '< ',
  '1.2.3',
  '',
])('%o is no range in words', (text) => {
  expect(readPhrase(text)).toBeUndefined();
});

test('any text is read in bounded time without throwing', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('<', '=', '>', ' ', ',', '1', '.', 'v', 'before ', 'and ')}),
      (text) => {
        readPhrase(text);
      },
    ),
  );
  expect(readPhrase('< '.repeat(1_000_000))).toBeUndefined();
});
