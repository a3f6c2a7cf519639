import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {keepRounds} from './rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

/** Rounds every 15 minutes; `sleep` moves the wall's clock alone, as while a device sleeps. */
function going(): {rounds: () => number; sleep: (ms: number) => void; end: () => void} {
  let slept = 0;
  const round = vi.fn<() => void>();
  const end = keepRounds({round, everyMs: 15 * MINUTE, now: () => Date.now() + slept});
  return {
    rounds: () => round.mock.calls.length,
    sleep(ms) {
      slept += ms;
    },
    end,
  };
}

test('goes round every so often', () => {
  const {rounds} = going();
  vi.advanceTimersByTime(15 * MINUTE - 1);
  expect(rounds()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(rounds()).toBe(1);
  vi.advanceTimersByTime(30 * MINUTE);
  expect(rounds()).toBe(3);
});

test('goes round within a minute of waking, and counts from there', () => {
  const {rounds, sleep} = going();
  vi.advanceTimersByTime(5 * MINUTE);
  sleep(8 * 60 * MINUTE);
  vi.advanceTimersByTime(MINUTE);
  expect(rounds()).toBe(1);
  vi.advanceTimersByTime(14 * MINUTE);
  expect(rounds()).toBe(1);
  vi.advanceTimersByTime(MINUTE);
  expect(rounds()).toBe(2);
});

test('a clock set back is a reason too, once', () => {
  const {rounds, sleep} = going();
  sleep(-60 * MINUTE);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(rounds()).toBe(1);
});

test('wakes once a minute, and not after the end', () => {
  const {rounds, end} = going();
  expect(vi.getTimerCount()).toBe(1);
  end();
  vi.advanceTimersByTime(60 * MINUTE);
  expect([rounds(), vi.getTimerCount()]).toEqual([0, 0]);
});
