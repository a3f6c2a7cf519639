import {expect, test} from 'vitest';

import {createBackOff} from './back-off.ts';

test('doubles up to the limit, and begins again after a success', () => {
  const backOff = createBackOff({first: 1000, most: 6000, random: () => 1});

  expect([backOff.next(), backOff.next(), backOff.next(), backOff.next()]).toEqual([1000, 2000, 4000, 6000]);
  backOff.reset();
  expect(backOff.next()).toBe(1000);
});

test('waits at least half', () => {
  expect(createBackOff({first: 1000, most: 6000, random: () => 0}).next()).toBe(500);
});
