import {deflateRawSync} from 'node:zlib';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {dayOf, NO_USAGE, noteUse, readUsage, type Usage, useOf, writeUsage} from './usage.ts';

function watch(days: readonly number[], inUse: (day: number) => readonly string[], complete = true): Usage {
  let usage = NO_USAGE;
  for (const day of days) usage = noteUse(usage, {day, inUse: inUse(day), complete});
  return usage;
}

function range(from: number, count: number): number[] {
  return Array.from({length: count}, (_none, index) => from + index);
}

test('days are those of UTC', () => {
  expect(dayOf('1970-01-02T00:00:00.000Z')).toBe(1);
  expect(dayOf('2026-11-25T23:59:59.999Z')).toBe(20_782);
});

test.for([
  ['seen today', 1, 0, 'used'],
  ['seen 30 days ago', 31, 30, 'used'],
  ['seen 31 days ago', 32, 31, 'unused'],
  ['never seen, watched for 30 days', 30, undefined, 'unused'],
  ['never seen, watched for 29 days', 29, undefined, undefined],
] as const)('%s', ([, days, ago, expected]) => {
  const last = 20_000;
  const usage = watch(range(last - days + 1, days), (day) => (day === last - (ago ?? -1) ? ['deb:x'] : []));
  expect(useOf(usage, 'deb:x')).toBe(expected);
});

test('days nobody could see everything do not count as watched', () => {
  expect(
    useOf(
      watch(range(20_000, 60), () => [], false),
      'deb:x',
    ),
  ).toBeUndefined();
});

test('thirty days watched must be found within the last ninety', () => {
  const usage = watch([...range(20_000, 30), 20_119], () => []);
  expect(useOf(usage, 'deb:x')).toBeUndefined();
});

test('nothing new is the same object', () => {
  const usage = noteUse(NO_USAGE, {day: 20_000, inUse: ['deb:x'], complete: true});
  expect(noteUse(usage, {day: 20_000, inUse: ['deb:x'], complete: false})).toBe(usage);
});

const history = fc.array(
  fc.record({
    step: fc.nat(120),
    inUse: fc.uniqueArray(fc.constantFrom('a', 'b', '__proto__'), {maxLength: 3}),
    complete: fc.boolean(),
  }),
  {maxLength: 60},
);

test('the masks say what a plain list of days says; text keeps them', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let day = 20_000;
      let usage = NO_USAGE;
      const seen: {day: number; id: string}[] = [];
      const watched = new Set<number>();
      for (const {step, inUse, complete} of steps) {
        day += step > 100 ? step : step % 3;
        usage = noteUse(usage, {day, inUse, complete});
        seen.push(...inUse.map((id) => ({day, id})));
        if (complete) watched.add(day);
      }
      const lately = [...watched]
        .filter((one) => one > day - 90)
        .toSorted((a, b) => b - a)
        .slice(0, 30);
      for (const id of ['a', 'b', '__proto__']) {
        const days = seen.filter((one) => one.id === id).map((one) => one.day);
        const used = days.some((one) => one >= day - 30);
        const unused = lately.length === 30 && !lately.some((one) => days.includes(one));
        expect(useOf(usage, id)).toBe(used ? 'used' : unused ? 'unused' : undefined);
      }
      expect(readUsage(writeUsage(usage))).toEqual(usage);
    }),
  );
});

test('a clock set back forgets what has not been yet', () => {
  const usage = watch(range(20_000, 10), () => ['a']);
  expect(writeUsage(noteUse(usage, {day: 20_004, inUse: [], complete: false}))).toBe('20004\tv\na\tv');
});

test('any text is read without a throw, in time that grows with its length', () => {
  fc.assert(fc.property(fc.string(), (text) => void readUsage(text)));
  expect(readUsage(`5\t1\n${'x'.repeat(1_000_000)}\nok\t1\nbad\t!\n\t1`)).toEqual({
    day: 5,
    watched: 1n,
    seen: new Map([['ok', 1n]]),
  });
  expect(readUsage('')).toEqual(NO_USAGE);
});

test('2,000 components over 90 days pack into a few kilobytes when used as things are: always, or now and then', () => {
  const usage = watch(range(20_000, 90), (day) =>
    range(0, 2000)
      .filter((index) => index % 3 > 0 || (index * 7 + day) % 11 === 0)
      .map((index) => `deb:lib${index.toString(36)}:amd64`),
  );
  expect(usage.seen.size).toBe(2000);
  expect(deflateRawSync(writeUsage(usage), {level: 9}).length).toBeLessThan(8000);
});
