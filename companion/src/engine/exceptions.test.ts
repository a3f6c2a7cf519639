import type {HeldException} from '@plimsoll/shared/exceptions';
import type {Event} from '@plimsoll/shared/protocol';
import {expect, test} from 'vitest';

import type {Collector} from '../collectors/collector.ts';
import type {Exceptions} from '../services.ts';
import type {System} from '../system/system.ts';
import {createEngine, type RunningEngine} from './engine.ts';
import {createExceptions} from './exceptions.ts';
import type {NewEvent} from './history.ts';
import type {Memory} from './memory.ts';

let now = new Date('2026-11-20T12:00:00Z');

const system: System = {
  foreign: false,
  platform: 'linux',
  uid: 1000,
  readText: async () => undefined,
  readBytes: async () => undefined,
  open: async () => undefined,
  list: async () => undefined,
  stat: async () => undefined,
  readLink: async () => undefined,
  run: async () => ({outcome: 'missing', code: null, stdout: '', stderr: '', truncated: false}),
  now: () => now,
};

/** A device with one setting that is wrong. */
const accounts: Collector = {
  id: 'accounts',
  platforms: ['linux'],
  foreign: true,
  watches: [],
  collect: async () => ({facts: {sysctl: {'kernel.unprivileged_bpf_disabled': {runtime: '0'}}}}),
};

interface Device {
  readonly engine: RunningEngine;
  readonly exceptions: Exceptions;
  readonly lines: NewEvent[];
  readonly told: Event[];
}

async function device(): Promise<Device> {
  now = new Date('2026-11-20T12:00:00Z');
  const book = new Map<string, HeldException>();
  const lines: NewEvent[] = [];
  const memory: Memory = {
    load: () => undefined,
    keep({events, exceptions}) {
      for (const one of exceptions) book.set(one.exception.id, one);
      return lines.push(...events);
    },
    exceptions: () => [...book.values()].filter(({exception}) => exception.state === 'active'),
    fixedBefore: () => false,
  };
  const engine = createEngine({
    system,
    collectors: [accounts],
    knowledge: {state: () => ({state: 'none', slices: [], sources: []}), slice: () => undefined},
    deviceId: 'd1',
    memory,
  });
  let made = 0;
  const exceptions = createExceptions({
    engine,
    memory: {
      list: () => [...book.values()],
      find: (id) => book.get(id),
      keep(held, event) {
        book.set(held.exception.id, held);
        return lines.push(event);
      },
    },
    now: () => now,
    newId: () => `e${(made += 1)}`,
  });
  const told: Event[] = [];
  exceptions.onEvent((event) => told.push(event));
  await engine.rescan();
  lines.length = 0;
  return {engine, exceptions, lines, told};
}

const wish = {
  kind: 'alternate-mitigation',
  scope: {of: 'check', id: 'unprivileged-bpf'},
  reason: 'because',
  days: 10,
} as const;

function standing({engine}: Device): unknown {
  const snapshot = engine.current();
  const check = snapshot?.checks.find(({id}) => id === 'unprivileged-bpf');
  return {
    exposure: (snapshot?.score.exposure ?? 0) > 0,
    toDo: snapshot?.recommendations.length,
    excepted: snapshot?.coverage.excepted,
    mark: check?.exception,
  };
}

const OPEN = {exposure: true, toDo: 1, excepted: undefined, mark: undefined};

test('an exception takes effect with its answer, is told, and ends when it is withdrawn', async () => {
  const here = await device();
  expect(standing(here)).toEqual(OPEN);

  const added = await here.exceptions.add(wish, 'ann');

  const until = '2026-11-30T12:00:00.000Z';
  expect(added).toMatchObject({ok: true, value: {id: 'e1', by: 'ann', covered: 1, until}});
  expect(standing(here)).toEqual({
    exposure: false,
    toDo: 0,
    excepted: {findings: 0, checks: 1},
    mark: {id: 'e1', kind: 'alternate-mitigation', until},
  });
  await here.exceptions.cancel('e1', 'bob');
  expect(standing(here)).toEqual(OPEN);
  expect(here.lines.map(({kind, subject, data}) => [kind, subject, data['cause'] ?? data['by']])).toEqual([
    ['exception-added', 'unprivileged-bpf', 'ann'],
    ['score-moved', 'exposure', 'exceptions-changed'],
    ['exception-cancelled', 'unprivileged-bpf', 'bob'],
    ['score-moved', 'exposure', 'exceptions-changed'],
  ]);
  expect(here.told).toMatchObject([{e: 'timeline'}, {e: 'timeline'}]);
  here.engine.stop();
});

test('an exception ends by its day at the next look', async () => {
  const here = await device();
  await here.exceptions.add(wish, 'ann');
  here.lines.length = 0;

  now = new Date('2026-11-30T11:59:59Z');
  await here.engine.recollect(['accounts']);
  expect(here.lines).toEqual([]);
  now = new Date('2026-11-30T12:00:00Z');
  await here.engine.recollect(['accounts']);

  expect(standing(here)).toEqual(OPEN);
  expect(here.exceptions.list()).toMatchObject([{state: 'expired', endedAt: '2026-11-30T12:00:00.000Z'}]);
  expect(here.lines.map(({kind}) => kind)).toEqual(['exception-expired', 'score-moved']);
  here.engine.stop();
});

test('what is unchanged is not computed again, exceptions or not', async () => {
  const here = await device();
  await here.exceptions.add(wish, 'ann');
  const before = here.engine.current();

  await here.engine.recollect(['accounts']);

  expect(here.engine.current()).toBe(before);
  here.engine.stop();
});

test('what cannot be left is refused with why', async () => {
  const here = await device();
  async function code(asked: Parameters<Exceptions['add']>[0]): Promise<string> {
    const outcome = await here.exceptions.add(asked, 'ann');
    return outcome.ok ? 'ok' : outcome.code;
  }

  expect(await code({...wish, scope: {of: 'check', id: 'antivirus'}})).toBe('not-found');
  expect(await code(wish)).toBe('ok');
  expect(await code(wish)).toBe('refused');
  expect(await here.exceptions.cancel('nobody', 'ann')).toMatchObject({ok: false, code: 'not-found'});
  expect(await here.exceptions.cancel('e2', 'ann')).toMatchObject({ok: true, value: {state: 'cancelled'}});
  expect(await here.exceptions.cancel('e2', 'ann')).toMatchObject({ok: false, code: 'not-found'});
  here.engine.stop();
});
