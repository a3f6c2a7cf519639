import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {generateKeyPair} from '@plimsoll/shared/channel';
import {TimelineEvent} from '@plimsoll/shared/protocol';
import * as v from 'valibot';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {keepDiary} from './diary.ts';
import {createClients, createHub, nodeRuntime} from './server/index.ts';
import {type FrontState, openFront, openState} from './state/index.ts';

let folder: string;
let state: FrontState;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-diary-'));
  const opened = openFront({folder, now: Date.parse('2026-11-25T10:00:00Z')});
  if (!opened.ok) throw new Error(opened.message);
  state = opened.value;
});
afterEach(() => {
  vi.restoreAllMocks();
  state.close();
  rmSync(folder, {recursive: true});
});

/** A diary over a real state folder, and what the peers are told of it. */
function setUp(note: FrontState['note'] = state.note) {
  const runtime = nodeRuntime();
  const clients = createClients(state.clients, runtime);
  const hub = createHub();
  const told: unknown[] = [];
  hub.join((name, text) => told.push([name, JSON.parse(text)]));
  const started = keepDiary({state: {note}, clients, hub, version: '1.2.3'});
  async function pair(label: string, keys = generateKeyPair(runtime.crypto.subtle)): Promise<string> {
    const about = {label, browser: 'Chromium 156', extVersion: '0.1.0', capabilities: []};
    const {publicKey} = await keys;
    const client = clients.pair({publicKey, origin: 'chrome-extension://x', about, fingerprint: ''});
    return client?.id ?? '';
  }
  return {clients, told, started, pair, keys: () => generateKeyPair(runtime.crypto.subtle)};
}

/** The history as the half that reads it finds it, without what only the clock knows. */
function history(): unknown[] {
  const opened = openState({folder, now: new Date('2026-11-25T10:00:00Z'), held: true});
  if (!opened.ok) throw new Error(opened.message);
  const {events} = opened.value.timeline.list({limit: 100});
  opened.value.close();
  for (const event of events) expect(v.is(TimelineEvent, event)).toBe(true);
  return events.toReversed().map(({kind, subject, data}) => ({kind, subject, data}));
}

test('the start is noted with the version, when it is told that it serves', () => {
  const {started, told} = setUp();
  expect([history(), told]).toEqual([[], []]);

  started();
  expect(history()).toEqual([{kind: 'companion-started', subject: '1.2.3', data: {}}]);
  expect(told).toEqual([['timeline', {e: 'timeline', p: {newest: 1}}]]);
});

test('a browser that pairs, and one that is removed, stand in the history by name and id', async () => {
  const {clients, told, pair} = setUp();
  const id = await pair('work profile');
  expect(clients.revoke('nobody')).toBe(false);
  expect(clients.revoke(id)).toBe(true);

  expect(history()).toEqual([
    {kind: 'client-paired', subject: 'work profile', data: {id}},
    {kind: 'client-revoked', subject: 'work profile', data: {id}},
  ]);
  expect(told).toEqual([1, 2].map((newest) => ['timeline', {e: 'timeline', p: {newest}}]));
});

test('a profile that pairs anew loses its old pairing first', async () => {
  const {pair, keys} = setUp();
  const own = keys();
  const old = await pair('home', own);
  const next = await pair('home, again', own);

  expect(history()).toEqual([
    {kind: 'client-paired', subject: 'home', data: {id: old}},
    {kind: 'client-revoked', subject: 'home', data: {id: old}},
    {kind: 'client-paired', subject: 'home, again', data: {id: next}},
  ]);
});

test('a line the disk does not take keeps nobody out, and is told to no peer', async () => {
  const said = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const {clients, told, started, pair} = setUp(() => {
    throw Object.assign(new Error('database or disk is full'), {errcode: 13});
  });
  started();
  await pair('work profile');

  expect([clients.list().length, told, history()]).toEqual([1, [], []]);
  expect(said.mock.calls.length).toBe(2);
});
