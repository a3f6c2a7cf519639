import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {restAfterWork} from './rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function resting(): {work: () => void; released: () => number; end: () => void} {
  const listeners = new Set<() => void>();
  const release = vi.fn<() => void>();
  const engine = {
    onWork(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const end = restAfterWork({engine, release, quietMs: 100});
  function work(): void {
    for (const listener of listeners) listener();
  }
  return {work, end, released: () => release.mock.calls.length};
}

test('once, when the work has been over for a while', () => {
  const {work, released} = resting();
  work();
  vi.advanceTimersByTime(99);
  work();
  vi.advanceTimersByTime(99);
  expect(released()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(released()).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(released()).toBe(1);
});

test('not without work, and not after the end', () => {
  const {work, released, end} = resting();
  vi.advanceTimersByTime(10_000);
  work();
  end();
  work();
  vi.advanceTimersByTime(10_000);
  expect(released()).toBe(0);
});
