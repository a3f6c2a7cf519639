import fc from 'fast-check';
import {expect, test} from 'vitest';

import {afterBranch, bareVersion, branchOf, dotted, isAddress, isFirst, isNothing} from './bound.ts';

test.for([
  ['1.2.3', '1.2.3'],
  [' v4.31.0 ', '4.31.0'],
  ['version 17.6', '17.6'],
  ['Version v2.0', '2.0'],
  ['< 24.2.5', '24.2.5'],
  ['24.08 (x64)', '24.08'],
  ['7.00 beta 4 (64-bit)', '7.00 beta 4'],
  ['3.0 (macOS) ', '3.0'],
  ['SaaS\t', 'SaaS'],
  ['vim', 'vim'],
])('the version in %o is %o', ([text, bare]) => {
  expect(bareVersion(text ?? '')).toBe(bare);
});

test.for(['0', '*', '-', 'n/a', 'N/A', ' ', 'unspecified', 'All versions'])(
  '%o is a first version',
  (text) => {
    expect(isFirst(text)).toBe(true);
  },
);

test.for(['n/a', 'unspecified', 'None', 'see references', 'See reference', '-', ''])(
  '%o is nothing',
  (text) => {
    expect(isNothing(text)).toBe(true);
  },
);

test('versions are neither first nor nothing, addresses are addresses', () => {
  expect([
    isFirst('0.1'),
    isNothing('0.1'),
    isAddress('0.1'),
    isAddress('https://aka.ms/OfficeSecurityReleases'),
  ]).toEqual([false, false, false, true]);
});

test.for([
  ['6.1.*', '6.1', '6.2'],
  ['17.x', '17', '18'],
  ['8.0.X', '8.0', '8.1'],
  ['6.1.8', undefined, undefined],
  ['x', undefined, undefined],
])('the branch of %o is %o, and %o follows', ([text, branch, after]) => {
  const found = branchOf(text ?? '');

  expect([found, found === undefined ? undefined : afterBranch(found)]).toEqual([branch, after]);
});

test('dotted numbers are numbers and dots alone', () => {
  expect([dotted('10.0.19045.1'), dotted('1.0.2k'), dotted(''), dotted('1..2')]).toEqual([
    [10, 0, 19045, 1],
    undefined,
    undefined,
    undefined,
  ]);
});

test('any text is read without throwing, and never grows', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 400}), (text) => {
      expect(bareVersion(text).length).toBeLessThanOrEqual(128);
      branchOf(text);
      dotted(text);
    }),
  );
});
