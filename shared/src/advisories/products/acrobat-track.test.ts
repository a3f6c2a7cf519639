import {expect, test} from 'vitest';

import {acrobatTrack} from './acrobat-track.ts';

test.for([
  ['23.008.20421', 'continuous'],
  ['15.007.20033', 'continuous'],
  ['24.001.30225', 'classic'],
  ['20.005.30636', 'classic'],
  ['17.011.30204', 'classic'],
  ['15.006.30527', 'classic'],
  ['11.0.23', 'classic'],
  ['9.4.2', 'classic'],
  ['23.008', undefined],
  ['x', undefined],
  [undefined, undefined],
] as const)('%s: %s', ([version, expected]) => {
  expect(acrobatTrack(version, 'continuous', 'classic')).toBe(expected);
});
