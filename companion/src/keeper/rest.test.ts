import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {restAfterWork} from './rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('releases once, when the work has been over for a while', () => {
  const release = vi.fn<() => void>();
  const rest = restAfterWork(release, 100);
  rest.worked();
  vi.advanceTimersByTime(99);
  rest.worked();
  vi.advanceTimersByTime(99);
  expect(release).not.toHaveBeenCalled();

  vi.advanceTimersByTime(500);
  expect(release).toHaveBeenCalledOnce();
});

test('not after the end', () => {
  const release = vi.fn<() => void>();
  const rest = restAfterWork(release, 100);
  rest.worked();
  rest.stop();
  vi.advanceTimersByTime(500);
  expect(release).not.toHaveBeenCalled();
});
