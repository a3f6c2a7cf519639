import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {openState, type State, stateFolder} from './index.ts';
import {migrations} from './migrations.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const AT = NOW.toISOString();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-state-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

function open(): State {
  const opened = openState({folder, now: NOW});
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

test('keeps everything private', () => {
  open().close();

  const modes = ['', 'state.db', 'deviceSign.key', 'chanStatic.key'].map(
    (name) => statSync(join(folder, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o600, 0o600, 0o600]);
});

test('keys are made once', () => {
  const first = open();
  const {keys} = first;
  first.close();
  const second = open();

  expect(second.keys).toEqual(keys);
  expect(Buffer.from(keys.deviceSign).equals(Buffer.from(keys.chanStatic))).toBe(false);
  second.close();
});

test.for([
  {given: 'a folder open to others', spoil: () => chmodSync(folder, 0o755), says: 'is open to others'},
  {
    given: 'a key open to others',
    spoil: () => chmodSync(join(folder, 'deviceSign.key'), 0o644),
    says: 'is open to others',
  },
  {
    given: 'a link in place of a key',
    spoil() {
      rmSync(join(folder, 'deviceSign.key'));
      symlinkSync(join(folder, 'chanStatic.key'), join(folder, 'deviceSign.key'));
    },
    says: 'ELOOP',
  },
])('refuses $given', ({spoil, says}) => {
  open().close();
  spoil();

  expect(() => open()).toThrow(says);
  chmodSync(folder, 0o700);
});

test('two companions never share a folder', () => {
  const first = open();

  expect(openState({folder, now: NOW})).toEqual({
    ok: false,
    code: 'busy',
    message: `another companion uses ${folder}`,
  });
  first.close();
  open().close();
});

test('a corrupt database is set aside under a name that is told', () => {
  open().close();
  writeFileSync(
    join(folder, 'state.db'),
    'this is not a database, and long enough to be taken for one'.repeat(100),
  );

  const state = open();

  const aside = join(folder, 'state.db.corrupt-2026-11-20T120000000Z');
  expect(state.problems).toEqual([
    {
      id: 'state-database',
      state: 'problem',
      what: `The state database could not be read. It was set aside as ${aside} and a new one was started.`,
      next: 'Pair your browsers again.',
    },
  ]);
  expect(readdirSync(folder)).toContain('state.db.corrupt-2026-11-20T120000000Z');
  expect(state.settings.get('x')).toBeUndefined();
  state.close();
});

test('a database whose pages are damaged is set aside too', () => {
  const first = open();
  first.timeline.append(
    Array.from({length: 2000}, (_, n) => ({at: AT, kind: 'installed', subject: `p${n}`, data: {}})),
  );
  first.close();
  const path = join(folder, 'state.db');
  const bytes = readFileSync(path).fill(0x55, 4096 * 6, 4096 * 20);
  writeFileSync(path, bytes);

  const state = open();

  expect(state.problems.map(({id}) => id)).toEqual(['state-database']);
  expect(state.timeline.list({limit: 10})).toEqual({events: [], more: false});
  expect(readFileSync(`${path}.corrupt-2026-11-20T120000000Z`).length).toBe(bytes.length);
  state.close();
});

test('a state of the first version is brought forward with what it holds', () => {
  const database = new DatabaseSync(join(folder, 'state.db'));
  database.exec(`${migrations[0]}; PRAGMA user_version = 1`);
  database.exec(`INSERT INTO timeline (at, kind, subject, data) VALUES ('${AT}', 'installed', 'bash', '{}')`);
  database.close();

  const state = open();

  expect(state.problems).toEqual([]);
  expect(state.timeline.list({subject: 'bash', limit: 1}).events).toHaveLength(1);
  expect(state.exceptions.list()).toEqual([]);
  state.close();
});

test('a state of a newer Plimsoll is left alone', () => {
  open().close();
  const database = new DatabaseSync(join(folder, 'state.db'));
  database.exec('PRAGMA user_version = 999');
  database.close();
  const before = readFileSync(join(folder, 'state.db'));

  expect(() => open()).toThrow('state is of version 999');
  expect(readFileSync(join(folder, 'state.db')).equals(before)).toBe(true);
});

test('the timeline is listed newest first, by kind, by text, page by page', () => {
  const {timeline, close} = open();
  timeline.append([
    {at: AT, kind: 'installed', subject: 'bash', data: {to: '5.2'}},
    {at: AT, kind: 'removed', subject: '100%', data: {from: '1'}},
    {at: AT, kind: 'installed', subject: 'zsh', data: {to: '5.9'}},
  ]);
  function ids(query: Partial<Parameters<typeof timeline.list>[0]>) {
    const {events, more} = timeline.list({limit: 100, ...query});
    return [events.map(({id}) => id), more];
  }

  expect(ids({})).toEqual([[3, 2, 1], false]);
  expect(ids({limit: 2})).toEqual([[3, 2], true]);
  expect(ids({before: 2})).toEqual([[1], false]);
  expect(ids({kinds: ['removed']})).toEqual([[2], false]);
  expect(ids({search: 'ZSH'})).toEqual([[3], false]);
  expect(ids({search: '%'})).toEqual([[2], false]);
  timeline.prune(new Date('2027-12-26T12:00:00Z'));
  expect(ids({})).toEqual([[], false]);
  close();
});

test('reports go out in order, chained, and acknowledged bytes are kept for a while', () => {
  const {outbox, close} = open();
  const report = {
    audience: 'https://p',
    snapshotDigest: 'd',
    disclosure: 'score',
    contentType: 'x',
    createdAt: AT,
  };
  const hashes = ['a', 'b', 'c', 'd', 'e'];
  const chain = hashes.map((payloadSha256) => {
    const {seq, previous} = outbox.allocate();
    outbox.put({...report, seq, payloadSha256, bytes: Uint8Array.of(seq)});
    return [seq, previous];
  });

  expect(chain).toEqual([
    [1, null],
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
    [5, 'd'],
  ]);
  expect([outbox.next()?.seq, outbox.waiting(), outbox.newest()?.bytes]).toEqual([1, 5, Uint8Array.of(5)]);
  outbox.acknowledge(4, AT);
  expect([outbox.next()?.seq, outbox.waiting(), outbox.get(1), outbox.newest(true)?.seq]).toEqual([
    5,
    1,
    undefined,
    4,
  ]);
  outbox.clear();
  expect([outbox.next(), outbox.allocate()]).toEqual([undefined, {seq: 6, previous: null}]);
  close();
});

test('clients are found by key, limited in number, and forgotten when unused', () => {
  const {clients, close} = open();
  const client = {origin: 'o', label: 'l', browser: 'b', scopes: ['all'], createdAt: AT, lastSeen: null};
  const added = Array.from({length: 17}, (_, n) => clients.add({...client, id: `c${n}`, publicKey: `k${n}`}));

  expect(added.lastIndexOf(true)).toBe(15);
  clients.seen('c3', '2027-03-01T00:00:00.000Z');
  clients.rotate('c3', 'new');
  expect(clients.find('new')).toEqual({
    ...client,
    id: 'c3',
    publicKey: 'new',
    lastSeen: '2027-03-01T00:00:00.000Z',
  });
  expect([clients.remove('c4'), clients.remove('c4')]).toEqual([true, false]);
  expect(clients.expire(Date.parse('2027-03-02T00:00:00Z'))).toHaveLength(14);
  expect(clients.list().map(({id}) => id)).toEqual(['c3']);
  close();
});

test.for([
  {option: '/a', env: {PLIMSOLL_STATE: '/b', XDG_STATE_HOME: '/c'}, folder: '/a'},
  {option: undefined, env: {PLIMSOLL_STATE: '/b', XDG_STATE_HOME: '/c'}, folder: '/b'},
  {option: undefined, env: {XDG_STATE_HOME: '/c'}, folder: '/c/plimsoll'},
])('the state folder is $folder', ({option, env, folder: expected}) => {
  expect(stateFolder(option, env)).toBe(expected);
});
