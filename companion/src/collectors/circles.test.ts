import {expect, test} from 'vitest';

import {circles} from './circles.ts';
import type {Collected, Collector} from './collector.ts';
import {fakeSystem} from './posture/formats/fake.ts';

const signal = AbortSignal.any([]);

function asking(paths: readonly string[], result?: Collected): Collector {
  return {
    id: 'asking',
    platforms: ['linux'],
    foreign: true,
    watches: [],
    async collect(system) {
      for (const path of paths) await system.readText(path).catch(() => undefined);
      return result;
    },
  };
}

const files = {
  '/etc/circle': {refused: 'ELOOP'},
  '/etc/clo\u202Esed': {refused: 'ELOOP'},
  '/etc/closed': {refused: 'EACCES'},
  '/etc/open': 'x',
} as const;

test('a circle that is passed over is named all the same, once, in what can be shown', async () => {
  const paths = ['/etc/circle', '/etc/circle', '/etc/clo\u202Esed', '/etc/closed', '/etc/open', '/etc/none'];

  expect(await circles(asking(paths)).collect(fakeSystem(files), signal)).toEqual({
    notes: ['/etc/circle: links lead in a circle', '/etc/clo\u{FFFD}sed: links lead in a circle'],
  });
});

test('what the collector says itself is not said twice', async () => {
  const result = {software: [], notes: ['/etc/circle: ELOOP']};

  expect(await circles(asking(['/etc/circle'], result)).collect(fakeSystem(files), signal)).toEqual(result);
});

test('without a circle the answer is the collector’s own', async () => {
  const result = {software: []};

  expect(await circles(asking(['/etc/closed'], result)).collect(fakeSystem(files), signal)).toBe(result);
  expect(await circles(asking([])).collect(fakeSystem(files), signal)).toBeUndefined();
});

test('of very many twenty are named', async () => {
  const many = Object.fromEntries(
    Array.from({length: 50}, (_, at) => [`/etc/${at}`, {refused: 'ELOOP'}] as const),
  );

  const collected = await circles(asking(Object.keys(many))).collect(fakeSystem(many), signal);

  expect(collected?.notes).toHaveLength(20);
});

test('a collector that refuses goes on refusing', async () => {
  const refusing: Collector = {
    ...asking([]),
    collect: async (system) => void (await system.list('/etc/circle')),
  };

  await expect(circles(refusing).collect(fakeSystem(files), signal)).rejects.toThrow('/etc/circle');
});
