import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {createLooking} from './looking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const POLLS = [
  {id: 'sockets', seconds: 1},
  {id: 'mounts', seconds: 1},
  {id: 'browsers', seconds: 3},
];

test('polls while at least one somebody looks, each in its rhythm', async () => {
  const polled: string[][] = [];
  const looking = createLooking(async (due) => void polled.push(due.map(({id}) => id)));
  looking.plan(POLLS);
  await vi.advanceTimersByTimeAsync(5000);
  expect(polled).toEqual([]);

  const [one, two] = [looking.begin(), looking.begin()];
  await vi.advanceTimersByTimeAsync(3000);
  expect(polled.filter((ids) => ids.includes('sockets'))).toHaveLength(3);
  expect(polled.filter((ids) => ids.includes('browsers'))).toEqual([['browsers']]);

  one();
  // The same end twice is one end.
  one();
  polled.length = 0;
  await vi.advanceTimersByTimeAsync(1000);
  expect(polled).toEqual([['sockets', 'mounts']]);
  two();
  polled.length = 0;
  await vi.advanceTimersByTimeAsync(5000);
  expect(polled).toEqual([]);
});

test('who looked before it was known what at is not forgotten, and a poll that fails is not the last', async () => {
  let polls = 0;
  const looking = createLooking(async () => {
    polls += 1;
    throw new Error('once');
  });
  looking.begin();
  await vi.advanceTimersByTimeAsync(3000);
  looking.plan([{id: 'sockets', seconds: 1}]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(polls).toBe(2);
  looking.stop();
});
