import {expect, test} from 'vitest';

import {Rate} from './rate.ts';

function settings(start?: unknown) {
  const kept = new Map<string, unknown>([['runs', start]]);
  return {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  };
}

test('as often as allowed, and again when the first is long enough ago', () => {
  const rate = new Rate(2, 100);
  expect([0, 10, 20, 99, 100, 105].map((now) => rate.allow(now))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('whoever counts after a restart counts on', () => {
  const store = {settings: settings(), key: 'runs'};
  expect([new Rate(2, 100, store).allow(0), new Rate(2, 100, store).allow(1)]).toEqual([true, true]);
  expect(new Rate(2, 100, store).allow(2)).toBe(false);
  expect(new Rate(2, 100, store).allow(101)).toBe(true);
});

test.for([undefined, 'x', [1, 'x'], {}])('what was kept as %j counts for nothing', (start) => {
  expect(new Rate(1, 100, {settings: settings(start), key: 'runs'}).allow(0)).toBe(true);
});

test('times of a clock that went ahead do not forbid', () => {
  expect(new Rate(1, 100, {settings: settings([5000]), key: 'runs'}).allow(0)).toBe(true);
});
