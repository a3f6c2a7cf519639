import type {HeldException} from '@plimsoll/shared/exceptions';
import type {Software} from '@plimsoll/shared/inventory';
import type {Event} from '@plimsoll/shared/protocol';
import {applyDelta, type KnowledgeState, type Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import type {Collected, Collector} from '../collectors/collector.ts';
import type {System} from '../system/system.ts';
import {createEngine} from './engine.ts';
import type {NewEvent} from './history.ts';
import type {Memory} from './memory.ts';

const KNOWLEDGE: KnowledgeState = {state: 'none', slices: [], sources: []};

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
  now: () => new Date('2026-11-20T12:00:00Z'),
};

function deb(name: string, version: string): Software {
  return {
    id: `deb:${name}:amd64`,
    type: 'deb',
    name,
    version,
    arch: 'amd64',
    source: {name, version},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
  };
}

interface Fake {
  readonly collector: Collector;
  runs: number;
  answer: () => Promise<Collected | undefined>;
}

function fake(id: string, answer: Fake['answer'], more: Partial<Collector> = {}): Fake {
  const made: Fake = {
    runs: 0,
    answer,
    collector: {
      id,
      platforms: ['linux'],
      foreign: true,
      watches: [],
      ...more,
      collect() {
        made.runs += 1;
        return made.answer();
      },
    },
  };
  return made;
}

function memory(
  stored?: Snapshot,
): Memory & {events: NewEvent[]; held: HeldException[]; kept: Snapshot | undefined} {
  const made = {
    events: [] as NewEvent[],
    kept: stored,
    load: () => stored,
    held: [] as HeldException[],
    keep({snapshot, events, exceptions}: Parameters<Memory['keep']>[0]) {
      made.kept = snapshot;
      made.events.push(...events);
      const over = new Set(exceptions.map(({exception}) => exception.id));
      made.held = made.held.filter(({exception}) => !over.has(exception.id));
      return made.events.length;
    },
    exceptions: () => made.held,
    fixedBefore: () => false,
  };
  return made;
}

function setUp(fakes: readonly Fake[], store = memory()) {
  const engine = createEngine({
    system,
    collectors: fakes.map(({collector}) => collector),
    knowledge: {state: () => KNOWLEDGE, slice: () => undefined},
    deviceId: 'd1',
    memory: store,
    timeoutMs: 200,
  });
  const events: Event[] = [];
  engine.onEvent((event) => events.push(event));
  return {engine, events, store, change: (ids: readonly string[]) => engine.changed(ids)};
}

/** Waits for changes to be gathered and for the runs they cause. */
async function settle(engine: {rejudge(): Promise<unknown>}): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await engine.rejudge();
}

test('a change runs the collector it names and no other', async () => {
  const software = fake('software', async () => ({software: [deb('bash', '5.2')]}));
  const device = fake('device', async () => ({device: {name: 'host'}}));
  const {engine, change} = setUp([device, software]);
  const first = await engine.rescan();

  software.answer = async () => ({software: [deb('bash', '5.3')]});
  change(['software']);
  await settle(engine);

  expect([software.runs, device.runs]).toEqual([2, 1]);
  expect(engine.current()?.software).toEqual([{...deb('bash', '5.3'), assessment: 'unknown'}]);
  expect(engine.current()?.device).toBe(first.device);
  engine.stop();
});

test('changes that come in a burst are one run', async () => {
  const software = fake('software', async () => ({software: [deb('bash', '5.2')]}));
  const {engine, change} = setUp([software]);
  await engine.rescan();

  for (let i = 0; i < 40; i++) change(['software']);
  await settle(engine);

  expect(software.runs).toBe(2);
  engine.stop();
});

test('what is slow does not hold up what is quick', async () => {
  const software = fake('software', async () => ({software: [deb('bash', '5.2')]}));
  const slow = fake('slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return {notes: ['slow']};
  });
  const {engine, events, change} = setUp([slow, software]);
  await engine.rescan();
  const done: string[] = [];
  slow.answer = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    done.push('slow');
    return {notes: ['slower']};
  };
  software.answer = async () => ({software: [deb('bash', '5.3')]});
  engine.onEvent(({e}) => done.push(e));

  change(['slow']);
  change(['software']);

  await expect.poll(() => done).toEqual(['delta', 'timeline', 'slow', 'delta']);
  expect(events.at(-1)).toMatchObject({
    e: 'delta',
    p: {coverage: {notes: expect.arrayContaining(['slower'])}},
  });
  engine.stop();
});

test('a run that finds nothing new publishes nothing and keeps every object', async () => {
  const {engine, events} = setUp([fake('software', async () => ({software: [deb('bash', '5.2')]}))]);
  const first = await engine.rescan();
  events.length = 0;

  const second = await engine.rescan();

  expect(second).toBe(first);
  expect(events.filter(({e}) => e !== 'progress')).toEqual([]);
  engine.stop();
});

test('one failure is that collector’s own, and a slow one is cut off', async () => {
  const bad = fake('bad', async () => {
    throw new Error('/etc/x: permission denied');
  });
  const slow = fake('slow', () => new Promise(() => undefined));
  const {engine} = setUp([bad, slow, fake('software', async () => ({software: [deb('bash', '5.2')]}))]);

  const snapshot = await engine.rescan();

  expect(snapshot.coverage.collectors).toEqual([
    {id: 'bad', state: 'failed', why: '/etc/x: permission denied'},
    {id: 'slow', state: 'failed', why: 'took longer than 0.2 s'},
    {id: 'software', state: 'ok'},
  ]);
  expect(snapshot.software).toEqual([{...deb('bash', '5.2'), assessment: 'unknown'}]);
  engine.stop();
});

test('first snapshot and deltas in order give the newest snapshot', async () => {
  const versions = ['5.2', '5.3', '5.4'];
  const software = fake('software', async () => ({
    software: [deb('bash', versions[0] ?? ''), deb('zsh', '5.9')],
  }));
  const {engine, events} = setUp([software]);
  const first = await engine.rescan();

  versions.shift();
  await engine.recollect(['software']);
  software.answer = async () => ({software: [deb('bash', '5.4')], notes: ['zsh could not be read']});
  await engine.recollect(['software']);

  const deltas = events.flatMap((event) => (event.e === 'delta' ? [event.p] : []));
  let rebuilt: Snapshot | undefined = first;
  for (const delta of deltas) rebuilt = rebuilt && applyDelta(rebuilt, delta);
  expect(deltas.map(({base, seq}) => [base, seq])).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(rebuilt).toEqual(engine.current());
  engine.stop();
});

test('history tells what changed, and nothing of the first scan but its score', async () => {
  const software = fake('software', async () => ({software: [deb('bash', '5.2'), deb('zsh', '5.9')]}));
  const {engine, store} = setUp([software]);
  await engine.rescan();

  software.answer = async () => ({software: [deb('bash', '5.3'), deb('fish', '3.6')]});
  await engine.recollect(['software']);

  const at = '2026-11-20T12:00:00.000Z';
  expect(store.events).toEqual([
    {
      at,
      kind: 'score-moved',
      subject: 'exposure',
      data: {from: null, to: store.events[0]?.data['to'], cause: 'first-scan'},
    },
    {at, kind: 'updated', subject: 'bash', data: {id: 'deb:bash:amd64', from: '5.2', to: '5.3'}},
    {at, kind: 'installed', subject: 'fish', data: {id: 'deb:fish:amd64', to: '3.6'}},
    {at, kind: 'removed', subject: 'zsh', data: {id: 'deb:zsh:amd64', from: '5.9'}},
  ]);
  engine.stop();
});

test('a restart goes on from the stored snapshot, and tells what happened meanwhile', async () => {
  const before = setUp([fake('software', async () => ({software: [deb('bash', '5.2')]}))]);
  const stored = await before.engine.rescan();
  before.engine.stop();

  const after = setUp([fake('software', async () => ({software: [deb('bash', '5.3')]}))], memory(stored));
  expect(after.engine.current()).toBe(stored);
  await after.engine.rescan();

  expect(after.engine.current()?.seq).toBe(2);
  expect(after.store.events.map(({kind, subject}) => [kind, subject])).toEqual([['updated', 'bash']]);
  after.engine.stop();
});

test('who asks for a scan while one is under way shares the next one, which has seen what changed since', async () => {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let version = '5.2';
  const software = fake('software', async () => {
    const found = {software: [deb('bash', version)]};
    begun.resolve();
    await go.promise;
    return found;
  });
  const {engine} = setUp([software]);
  const first = engine.rescan();
  await begun.promise;
  version = '5.3';
  const later = [engine.rescan(), engine.rescan(), engine.rescan()];
  go.resolve();

  expect((await first).software[0]?.version).toBe('5.2');
  const answers = await Promise.all(later);
  expect(answers.map(({software: [bash]}) => bash?.version)).toEqual(['5.3', '5.3', '5.3']);
  expect(software.runs).toBe(2);

  await engine.rescan();
  expect(software.runs).toBe(3);
  engine.stop();
});

test('a scan that fails fails for all who share it, and for nobody after them', async () => {
  const kept = memory();
  let broken = true;
  const store = {
    ...kept,
    keep(happening: Parameters<Memory['keep']>[0]) {
      if (broken) throw new Error('no');
      return kept.keep(happening);
    },
  };
  const {engine} = setUp([fake('software', async () => ({software: [deb('bash', '5.2')]}))], store);
  const shared = [engine.rescan(), engine.rescan()];
  expect((await Promise.allSettled(shared)).map(({status}) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect((await engine.rescan()).software).toHaveLength(1);
  engine.stop();
});

test('a cancelled scan leaves the last snapshot and its results alone', async () => {
  const software = fake('software', async () => ({software: [deb('bash', '5.2')]}));
  const {engine} = setUp([software]);
  const first = await engine.rescan();
  const stop = new AbortController();
  software.answer = () => new Promise(() => undefined);

  const scan = engine.rescan(stop.signal);
  setTimeout(() => stop.abort(new Error('enough')), 20);

  await expect(scan).rejects.toThrow('enough');
  expect(await engine.rejudge()).toBe(first);
  engine.stop();
});

test('another engine of the same run goes on from what was left, and collects only what changed', async () => {
  let left: unknown;
  const store = {
    ...memory(),
    results: {load: () => left, save: (value: unknown) => void (left = structuredClone(value))},
  };
  const software = fake('software', async () => ({software: [deb('bash', '5.2')]}));
  const device = fake('device', async () => ({device: {name: 'host'}}));
  const first = setUp([device, software], store);
  await first.engine.rescan();
  first.engine.leave();
  first.engine.stop();

  const second = setUp([device, software], store);
  expect([second.engine.resumed, second.engine.busy]).toEqual([true, false]);
  expect(second.engine.current()).toEqual(first.engine.current());
  software.answer = async () => ({software: [deb('bash', '5.3')]});
  second.change(['software']);
  expect(second.engine.busy).toBe(true);
  await settle(second.engine);

  expect([software.runs, device.runs]).toEqual([2, 1]);
  expect(second.engine.current()).toMatchObject({
    seq: 2,
    device: {name: 'host'},
    software: [{name: 'bash', version: '5.3'}],
  });
  expect(second.engine.busy).toBe(false);
  second.engine.stop();
});

test.for([undefined, null, 1, {}, {snapshot: 1}, {snapshot: {}, runs: []}])(
  'what is no engine’s is as good as nothing: %j',
  (value) => {
    const {engine} = setUp([], {...memory(), results: {load: () => value, save: () => undefined}});
    expect([engine.resumed, engine.current()]).toEqual([false, undefined]);
  },
);
