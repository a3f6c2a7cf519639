import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
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
import {createInterface} from 'node:readline';
import {DatabaseSync} from 'node:sqlite';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {openState, type State, stateFolder} from './index.ts';

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
      symlinkSync('/dev/null', join(folder, 'deviceSign.key'));
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
  expect(clients.expire(new Date('2027-03-02T00:00:00Z'))).toHaveLength(14);
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

const WRITER = `
  import {openState} from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
  const opened = openState({folder: process.argv[1], now: new Date('2026-11-20T12:00:00Z')});
  if (!opened.ok) throw new Error(opened.message);
  const {outbox, timeline} = opened.value;
  for (;;) {
    const {seq} = outbox.allocate();
    const id = timeline.append([{at: '2026-11-20T12:00:00.000Z', kind: 'installed', subject: String(seq), data: {}}]);
    process.stdout.write(seq + ' ' + id + '\\n');
  }`;

async function writeUntilKilled(lines: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({input: child.stdout})) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return said;
}

test('kill -9 at any point loses nothing that was acknowledged and starts again by itself', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 20; round++) {
    // oxlint-disable-next-line no-await-in-loop -- one process after the other is the point
    acknowledged.push(...(await writeUntilKilled(1 + ((round * 7) % 23))));
  }

  const state = open();
  const numbers = acknowledged.map((line) => Number(line.split(' ')[0]));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(state.outbox.lastSeq()).toBeGreaterThanOrEqual(Math.max(...numbers));
  const kept = new Set<string>();
  for (let before: number | undefined; ; ) {
    const {events, more} = state.timeline.list({limit: 500, ...(before === undefined ? {} : {before})});
    for (const {id, subject} of events) kept.add(`${subject} ${id}`);
    before = events.at(-1)?.id;
    if (!more) break;
  }
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
  expect(state.problems).toEqual([]);
  state.close();
});
