import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';

import type {Event, Status} from '@plimsoll/shared/protocol';
import {applyDelta, type Snapshot} from '@plimsoll/shared/report';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {connectLocal, type LocalConnection} from '../../companion/src/server/index.ts';
import {takeLock} from '../../companion/src/state/index.ts';

/*
 * The real companion, as `plimsoll start` runs it from source: the half that stays, and the one that comes and goes.
 */
const BIN = fileURLToPath(new URL('../../companion/bin/plimsoll.js', import.meta.url));
/** A busy machine takes its time; what is waited for comes in seconds. */
const PATIENCE = {timeout: 90_000, interval: 100};

let folder: string;
let companion: ChildProcess & {readonly pid: number};
let connection: LocalConnection;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-halves-'));
  companion = await start();
  connection = await dial();
}, 60_000);

afterEach(async () => {
  connection.close();
  if (companion.exitCode === null && companion.signalCode === null) {
    const gone = once(companion, 'exit');
    companion.kill('SIGTERM');
    await gone;
  }
  rmSync(folder, {recursive: true, force: true, maxRetries: 10});
}, 60_000);

test.skipIf(process.platform !== 'linux')(
  'the worker goes when all is done, comes for a change, and hands the rest on',
  {timeout: 240_000},
  async () => {
    const first = await snapshot();
    expect(first.coverage.collectors.length).toBeGreaterThan(20);
    await expect.poll(workers, PATIENCE).toEqual([]);

    // Asked again, the half that stays answers by itself.
    const deltas = follow();
    expect(await snapshot()).toMatchObject({seq: expect.any(Number), device: first.device});
    expect(await connection.call('ping', {})).toMatchObject({ok: true});
    expect(workers()).toEqual([]);

    const before = await snapshot();
    report('one');
    await expect.poll(() => deltas.some((delta) => holds(delta, 'one')), PATIENCE).toBe(true);
    const after = deltas.reduce<Snapshot>(
      (old, delta) => (delta.base === old.seq ? applyDelta(old, delta) : undefined) ?? old,
      before,
    );
    expect(after.detections?.map(({rule}) => rule)).toContain('one');
    expect(after.software).toEqual(before.software);
    expect(await snapshot()).toEqual(after);

    await expect.poll(workers, PATIENCE).toEqual([]);
    expect(await connection.call('status', {})).toMatchObject({ok: true, value: {seq: after.seq}});
  },
);

test.skipIf(process.platform !== 'linux')(
  'killed in the middle, the worker is followed by another, and nothing that was told is lost',
  {timeout: 240_000},
  async () => {
    await snapshot();
    const [pid] = workers();
    const asked = connection.call('scan.run', {});
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    expect((await asked).ok).toBe(pid === undefined);

    await expect.poll(async () => (await connection.call('status', {})).ok, PATIENCE).toBe(true);
    const deltas = follow();
    const before = await snapshot();
    report('two');
    await expect.poll(() => deltas.some((delta) => holds(delta, 'two')), PATIENCE).toBe(true);
    expect((await snapshot()).seq).toBeGreaterThan(before.seq);
  },
);

test.skipIf(process.platform !== 'linux')(
  'many who ask for a scan at once share one, or two',
  {timeout: 120_000},
  async () => {
    await snapshot();
    await expect.poll(workers, PATIENCE).toEqual([]);
    let scans = 0;
    connection.onEvent((event) => {
      if (event.e === 'progress' && event.p === null) scans += 1;
    });
    const answers = await Promise.all(Array.from({length: 8}, () => connection.call('scan.run', {})));
    expect(answers.map(({ok}) => ok)).toEqual(Array.from({length: 8}, () => true));
    expect([1, 2]).toContain(scans);
  },
);

test.skipIf(process.platform !== 'linux')(
  'a worker killed after it has told something: the history has it once',
  {timeout: 240_000},
  async () => {
    await snapshot();
    await expect.poll(workers, PATIENCE).toEqual([]);
    const deltas = follow();
    report('once');
    await expect.poll(() => deltas.some((delta) => holds(delta, 'once')), PATIENCE).toBe(true);
    const {seq} = await snapshot();
    for (const pid of workers()) process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await connection.call('scan.run', {})).ok, PATIENCE).toBe(true);

    const history = await connection.call('timeline.list', {kinds: ['detection']});
    expect(history.ok && history.value.events.map(({subject}) => subject)).toEqual(['once']);
    expect((await snapshot()).seq).toBeGreaterThanOrEqual(seq);
  },
);

test.skipIf(process.platform !== 'linux')('ends with its worker, at once', {timeout: 120_000}, async () => {
  const asked = connection.call('scan.run', {});
  await expect.poll(() => workers().length, PATIENCE).toBe(1);
  const [pid = 0] = workers();
  const gone = once(companion, 'exit');
  companion.kill('SIGTERM');

  expect(await gone).toEqual([0, null]);
  expect((await asked).ok).toBe(false);
  await expect.poll(() => isRunning(pid), PATIENCE).toBe(false);
});

test.skipIf(process.platform !== 'linux')(
  'ends though its worker does not, as one that waits for a package manager',
  {timeout: 120_000},
  async () => {
    void connection.call('scan.run', {}).catch(() => undefined);
    await expect.poll(() => workers().length, PATIENCE).toBe(1);
    const [pid = 0] = workers();
    process.kill(pid, 'SIGSTOP');
    const gone = once(companion, 'exit');
    companion.kill('SIGTERM');

    expect(await gone).toEqual([0, null]);
    expect(isRunning(pid)).toBe(true);
    process.kill(pid, 'SIGCONT');
    await expect.poll(() => isRunning(pid), PATIENCE).toBe(false);
  },
);

test.skipIf(process.platform !== 'linux')(
  'plimsoll stop ends both halves in order, and returns when they have gone',
  {timeout: 120_000},
  async () => {
    await snapshot();
    const {port} = await statusNow();
    const gone = once(companion, 'exit');

    expect(await plimsoll('stop', '--json')).toEqual({
      code: 0,
      out: {stateFolder: folder, fixUnderWay: false, startsAgain: false},
    });
    expect(await gone).toEqual([0, null]);
    expect(workers()).toEqual([]);
    expect(readdirSync(folder)).not.toContain('cli.sock');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
    expect(await plimsoll('stop', '--json')).toEqual({code: 3, out: {error: 'not-running'}});
  },
);

test.skipIf(process.platform !== 'linux')(
  'what start --detach says ends it does',
  {timeout: 120_000},
  async () => {
    const other = join(folder, 'a folder of its own');
    const args = [BIN, 'start', '--detach', '--port', '0', '--knowledge', join(folder, 'none')];
    const child = spawn(process.execPath, [...args, '--state', other], {
      env: {...process.env, LC_ALL: 'en'},
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const said = await text(child.stdout);
    expect(said).toContain(`It runs in the background; plimsoll stop --state '${other}' ends it.`);
    expect(await plimsoll('stop', '--json', '--state', other)).toMatchObject({code: 0});
    // The other one goes on.
    expect(await connection.call('ping', {})).toMatchObject({ok: true});
  },
);

test.skipIf(process.platform !== 'linux')(
  'plimsoll stop does not wait for a worker with a package manager, and says that the fix goes on',
  {timeout: 120_000},
  async () => {
    void connection.call('scan.run', {}).catch(() => undefined);
    await expect.poll(() => workers().length, PATIENCE).toBe(1);
    const [pid = 0] = workers();
    process.kill(pid, 'SIGSTOP');
    const fix = takeLock(join(folder, 'fix.lock'));

    const [first, second] = await Promise.all([plimsoll('stop', '--json'), plimsoll('stop', '--json')]);
    expect(first).toEqual({code: 0, out: {stateFolder: folder, fixUnderWay: true, startsAgain: false}});
    // Whoever asks at the same time hears the same, or that there is none any more.
    expect([0, 3]).toContain(second.code);
    expect(isRunning(pid)).toBe(true);
    fix?.release();
    process.kill(pid, 'SIGCONT');
    await expect.poll(() => isRunning(pid), PATIENCE).toBe(false);
  },
);

test.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
  'without files to spare it says so, and goes on when it has some',
  {timeout: 240_000},
  async () => {
    await snapshot();
    await expect.poll(workers, PATIENCE).toEqual([]);
    const known = await snapshot();
    limitFiles(firstFree());
    const refused = {ok: false, code: 'unavailable', message: expect.stringContaining('EMFILE')};
    expect(await connection.call('scan.run', {})).toMatchObject(refused);
    expect(await connection.call('status', {})).toMatchObject(refused);
    // What needs no worker is answered as ever.
    expect((await connection.call('ping', {})).ok).toBe(true);
    expect(await snapshot()).toEqual(known);
    expect(companion.exitCode).toBeNull();

    limitFiles(4096);
    await expect.poll(async () => (await connection.call('scan.run', {})).ok, PATIENCE).toBe(true);
  },
);

test.skipIf(process.platform !== 'linux')(
  'killed itself, it leaves no worker behind',
  {timeout: 120_000},
  async () => {
    void connection.call('scan.run', {}).catch(() => undefined);
    await expect.poll(() => workers().length, PATIENCE).toBe(1);
    const [pid = 0] = workers();
    const gone = once(companion, 'exit');
    companion.kill('SIGKILL');
    await gone;

    await expect.poll(() => isRunning(pid), PATIENCE).toBe(false);
  },
);

async function start(): Promise<ChildProcess & {readonly pid: number}> {
  const args = [
    BIN,
    'start',
    '--json',
    '--port',
    '0',
    '--state',
    folder,
    '--knowledge',
    join(folder, 'none'),
  ];
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'ignore']});
  await once(createInterface({input: child.stdout}), 'line');
  const {pid} = child;
  if (pid === undefined) throw new Error('it did not start');
  return Object.assign(child, {pid});
}

async function dial(): Promise<LocalConnection> {
  const local = await connectLocal(folder);
  if (!local.ok) throw new Error(local.message);
  return local.value;
}

/** Runs a command of the same installation with this folder. */
async function plimsoll(
  ...args: readonly string[]
): Promise<{readonly code: unknown; readonly out: unknown}> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: {...process.env, PLIMSOLL_STATE: folder},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return {code, out: JSON.parse(out)};
}

async function statusNow(): Promise<Status> {
  const answer = await connection.call('status', {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

async function snapshot(): Promise<Snapshot> {
  const answer = await connection.call('snapshot.subscribe', {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

type Delta = Extract<Event, {e: 'delta'}>['p'];

function follow(): Delta[] {
  const deltas: Delta[] = [];
  connection.onEvent((event) => {
    if (event.e === 'delta') deltas.push(event.p);
  });
  return deltas;
}

/** A program of the person's own reports something: a folder that is watched, and nobody else writes to. */
function report(name: string): void {
  const detections = join(folder, 'detections');
  mkdirSync(detections, {recursive: true, mode: 0o700});
  const found = {time: new Date().toISOString(), source: 'test', rule: name, severity: 'high'};
  writeFileSync(join(detections, `${name}.json`), JSON.stringify(found), {mode: 0o600});
}

function holds({detections}: Delta, wanted: string): boolean {
  return detections?.put.some(({rule}) => rule === wanted) === true;
}

/** Process ids of its workers. */
function workers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandOf(name).includes('worker-child'))
    .filter((name) => parentOf(name) === companion.pid)
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** The lowest number of a file it has not open. */
function firstFree(): number {
  const open = new Set(readdirSync(`/proc/${companion.pid}/fd`).map(Number));
  return Array.from({length: open.size + 1}, (_, fd) => fd).find((fd) => !open.has(fd)) ?? open.size;
}

function limitFiles(count: number): void {
  const {status} = spawnSync('prlimit', ['--pid', String(companion.pid), `--nofile=${count}:`]);
  expect(status).toBe(0);
}

function isRunning(pid: number): boolean {
  return commandOf(String(pid)) !== '';
}
