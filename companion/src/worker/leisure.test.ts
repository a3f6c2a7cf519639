import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {Leisure} from './leisure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const rests: number[] = [];
  let [busy, ready, alive] = [false, true, 0];
  const leisure = new Leisure({
    isBusy: () => busy,
    alive: () => void (alive += 1),
    rest(taken) {
      if (!ready) return false;
      rests.push(taken);
      return true;
    },
    now: () => Date.now(),
  });
  return {
    leisure,
    rests,
    signs: () => alive,
    work: (is: boolean) => void (busy = is),
    makeReady: (is: boolean) => void (ready = is),
  };
}

test('rests once nothing has happened for a while, and says so once', () => {
  const {leisure, rests} = setUp();
  leisure.took();
  vi.advanceTimersByTime(2500);
  leisure.took();
  vi.advanceTimersByTime(2500);
  expect(rests).toEqual([]);

  vi.advanceTimersByTime(10_000);
  expect(rests).toEqual([2]);
  leisure.took();
  vi.advanceTimersByTime(10_000);
  expect(rests).toEqual([2, 3]);
  leisure.stop();
});

test('not while something runs, somebody waits, or what is in memory may be wanted', async () => {
  const {leisure, rests, work} = setUp();
  work(true);
  vi.advanceTimersByTime(60_000);
  const asked = Promise.withResolvers<void>();
  const answered = leisure.during(asked.promise);
  work(false);
  vi.advanceTimersByTime(60_000);
  leisure.hold(30_000);
  asked.resolve();
  await answered;
  vi.advanceTimersByTime(29_000);
  expect(rests).toEqual([]);

  vi.advanceTimersByTime(2000);
  expect(rests).toEqual([0]);
  leisure.stop();
});

test('work that came by itself after a rest ends in another one', () => {
  const {leisure, rests, work} = setUp();
  vi.advanceTimersByTime(5000);
  work(true);
  vi.advanceTimersByTime(5000);
  work(false);
  vi.advanceTimersByTime(5000);
  expect(rests).toEqual([0, 0]);
  leisure.stop();
});

test('tells that it lives', () => {
  const {leisure, signs, work} = setUp();
  work(true);
  vi.advanceTimersByTime(35_000);
  expect(signs()).toBe(3);
  leisure.stop();
});

test('where it cannot rest, it tries again after a while', () => {
  const {leisure, rests, makeReady} = setUp();
  makeReady(false);
  vi.advanceTimersByTime(60_000);
  makeReady(true);
  vi.advanceTimersByTime(5_500);
  expect(rests).toEqual([0]);
  vi.advanceTimersByTime(60_000);
  expect(rests).toEqual([0]);
  leisure.stop();
});
