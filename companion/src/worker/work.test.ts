import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Event} from '@plimsoll/shared/protocol';
import type {KnowledgeState} from '@plimsoll/shared/report';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {fakeServices, SNAPSHOT} from '../../../test/attacks/services.ts';
import type {Hello, KeeperMessage} from '../keeper/index.ts';
import {openState, type State} from '../state/index.ts';
import type {Parts} from './build.ts';
import {Unwritten} from './unwritten.ts';
import {Work} from './work.ts';

let folder: string;
let state: State;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-work-'));
  const opened = openState({folder, now: new Date('2026-11-25T10:00:00Z')});
  if (!opened.ok) throw new Error(opened.message);
  state = opened.value;
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true});
});

const HELLO: Hello = {
  boot: 'b',
  version: '0.1.0',
  uptimeMs: 0,
  startedAt: '2026-11-25T10:00:00Z',
  stateFolder: '/nowhere',
  deviceId: 'd',
  port: null,
  problems: [],
  lang: 'en',
  first: false,
  boots: false,
  summary: 'none',
};

/** Something that tells, and how it is made to. */
function teller() {
  const listeners = new Set<(event: Event) => void>();
  return {
    onEvent: (listener: (event: Event) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (event: Event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

function slice(ecosystem: string, day: number): KnowledgeState['slices'][number] {
  return {
    ecosystem,
    built: `2026-11-${day}T10:00:00Z`,
    expires: `2026-12-${day}T10:00:00Z`,
    advisories: 1,
    cves: 1,
  };
}

/** A worker's work over a real history, with parts that only tell what they are made to. */
function setUp(record: State['record'] = state.record) {
  const [ofFixes, ofKnowledge] = [teller(), teller()];
  let slices: KnowledgeState['slices'] = [slice('Debian:12', 23), slice('apps', 23)];
  const services = fakeServices({list: () => [], revoke: () => false});
  const knowledge = {
    ...services.knowledge,
    state: (): KnowledgeState => ({state: 'current', slices, sources: []}),
    onChange: ofKnowledge.onEvent,
  };
  const idle = {resumed: true, busy: false, changed: () => undefined, leave: () => undefined};
  const engine = {...services.engine, ...idle, current: () => SNAPSHOT, stop: () => undefined};
  const fixes = {...services.fixes, onEvent: ofFixes.onEvent, lingering: undefined};
  const link = {
    ...services.portal,
    carriesItself: () => false,
    setCarriesItself: () => undefined,
    news: () => undefined,
  };
  const ours = {...services, knowledge, engine, fixes, portal: link};
  const parts: Parts = {
    state,
    unwritten: new Unwritten({record, late: () => undefined, trouble: () => undefined}),
    services: ours,
    ofBrowsers: ours,
    engine,
    fixes,
    link,
    plan: {platform: 'linux', watches: [], polls: [], silent: []},
    isUpdating: () => false,
  };
  const told: KeeperMessage[] = [];
  const work = new Work(parts, HELLO, {tell: (message) => told.push(message), release: () => undefined});
  return {
    work,
    fixed: ofFixes.tell,
    /** An update ends, and these are what is known from now on. */
    updated: (known: KnowledgeState['slices']) => {
      slices = known;
      ofKnowledge.tell({e: 'progress', p: null});
    },
    /** The events the peers get. */
    passed: () => told.flatMap((message) => (message.is === 'event' ? [message.value[0]] : [])),
  };
}

function history(): unknown[] {
  return state.timeline
    .list({limit: 100})
    .events.toReversed()
    .map(({kind, subject, data}) => ({kind, subject, data}));
}

function done(result: 'proved' | 'failed'): Event {
  return {e: 'fix.done', p: {recommendation: 'va-_-debian-_-curl', result, exitCode: 0}};
}

test('a fix that ended stands in the history with how it ended, and whoever looks is told', async () => {
  const {work, fixed, passed} = setUp();
  fixed({e: 'progress', p: null});
  fixed(done('failed'));
  fixed(done('proved'));

  expect(history()).toEqual(
    ['failed', 'proved'].map((result) => ({
      kind: 'fix-run',
      subject: 'va-_-debian-_-curl',
      data: {result},
    })),
  );
  expect(passed()).toEqual(['progress', 'fix.done', 'timeline', 'fix.done', 'timeline']);
  await work.stop();
});

test('knowledge that was updated is named, slice by slice; what stayed as it was is not', async () => {
  const {work, updated} = setUp();
  updated([slice('Debian:12', 24), slice('apps', 23)]);
  updated([slice('Debian:12', 24), slice('apps', 23)]);
  updated([slice('apps', 23)]);
  updated([slice('apps', 25), slice('npm', 25)]);

  expect(history()).toEqual([
    {kind: 'knowledge-updated', subject: 'Debian:12', data: {built: '2026-11-24T10:00:00Z'}},
    {kind: 'knowledge-updated', subject: 'apps', data: {built: '2026-11-25T10:00:00Z'}},
    {kind: 'knowledge-updated', subject: 'npm', data: {built: '2026-11-25T10:00:00Z'}},
  ]);
  await work.stop();
});

test('a line the disk does not take waits, and its newest number is told to nobody', async () => {
  let full = true;
  const {work, fixed, passed} = setUp((happening) => {
    if (full) throw Object.assign(new Error('database or disk is full'), {errcode: 13});
    return state.record(happening);
  });
  fixed(done('proved'));
  expect([history(), passed()]).toEqual([[], ['fix.done']]);

  full = false;
  fixed(done('failed'));
  expect(history()).toMatchObject([{data: {result: 'proved'}}, {data: {result: 'failed'}}]);
  await work.stop();
});
