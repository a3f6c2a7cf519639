import type {HeldException} from '@plimsoll/shared/exceptions';
import type {Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import type {Happening} from '../state/index.ts';
import {Unwritten} from './unwritten.ts';

/** As SQLite says it. */
const FULL = Object.assign(new Error('database or disk is full'), {errcode: 13});

function setUp() {
  const written: Happening[] = [];
  const told: unknown[] = [];
  let trouble: Error | undefined;
  const unwritten = new Unwritten({
    record(happening) {
      if (trouble) throw trouble;
      written.push(happening);
      return written.length;
    },
    late: ({snapshot}, newest) => told.push([snapshot?.seq, newest]),
    trouble: (error) => told.push(error),
  });
  return {unwritten, written, told, disk: (error: Error | undefined) => void (trouble = error)};
}

function line(subject: string): Happening['events'][number] {
  return {at: '2026-11-25T10:00:00Z', kind: 'detection', subject, data: {}};
}

function numbered(seq: number): Snapshot {
  return {seq} as Snapshot;
}

function ended(id: string): HeldException {
  return {exception: {id}} as HeldException;
}

test('what the disk does not take waits, and is written with what comes next, in order', () => {
  const {unwritten, written, told, disk} = setUp();
  expect(unwritten.record({snapshot: numbered(1), events: [line('a')]})).toBe(1);
  disk(FULL);
  const first = {snapshot: numbered(2), events: [line('b')], exceptions: [ended('x')]};
  expect(unwritten.record(first)).toBeUndefined();
  expect(unwritten.record({events: [line('c')]})).toBeUndefined();
  expect([unwritten.hasEnded('x'), unwritten.hasEnded('y')]).toEqual([true, false]);
  expect(unwritten.problem?.what).toContain('database or disk is full');

  disk(undefined);
  expect(unwritten.record({snapshot: numbered(3), events: []})).toBe(2);
  expect(written[1]).toEqual({
    snapshot: numbered(3),
    events: [line('b'), line('c')],
    exceptions: [ended('x')],
  });
  // It is said once, however often it is tried.
  expect(told).toEqual([FULL, [3, 2]]);
  expect([unwritten.hasEnded('x'), unwritten.problem]).toEqual([false, undefined]);
});

test('it is tried again without anything new', () => {
  const {unwritten, written, disk} = setUp();
  expect(unwritten.retry()).toBe(true);
  disk(FULL);
  unwritten.record({snapshot: numbered(2), events: [line('b')]});
  expect(unwritten.retry()).toBe(false);
  disk(undefined);
  expect([unwritten.retry(), unwritten.retry()]).toEqual([true, true]);
  expect(written).toEqual([{snapshot: numbered(2), events: [line('b')], exceptions: []}]);
});

test('a mistake of ours is thrown, and does not keep the rest from the disk', () => {
  const {unwritten, written, disk} = setUp();
  disk(new TypeError('not a number'));
  expect(() => unwritten.record({events: [line('bad')]})).toThrow('not a number');
  disk(undefined);
  unwritten.record({events: [line('good')]});
  expect(written).toEqual([{events: [line('good')]}]);
});

test('more lines than it can hold are given up from the oldest on', () => {
  const {unwritten, written, disk} = setUp();
  disk(FULL);
  unwritten.record({events: Array.from({length: 9_999}, (_, index) => line(String(index)))});
  unwritten.record({events: [line('x'), line('y')]});
  disk(undefined);
  unwritten.retry();
  const subjects = written[0]?.events.map(({subject}) => subject);
  expect([subjects?.length, subjects?.[0], subjects?.at(-1)]).toEqual([10_000, '1', 'y']);
});
