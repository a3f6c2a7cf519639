import {type ChildProcess, spawn} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {startPortal} from '../../portal/src/main.ts';
import {enrol, full, newDevice, postReport, seal} from '../device.ts';
import {debianSnapshot} from '../fleet.ts';

const MAIN = fileURLToPath(new URL('../../portal/src/main.ts', import.meta.url));
let folder = '';
let child: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  // Started by root, the server runs as another user, who must reach its data.
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  child?.kill('SIGKILL');
  // Whatever runs is adopted and stopped.
  const portal = await startPortal({dataDir: join(folder, 'data'), environment: process.env, onFault});
  await portal.stop();
  rmSync(folder, {recursive: true, force: true});
});

function onFault(message: string, error: unknown): void {
  throw new Error(message, {cause: error});
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function start(port: number): Promise<ChildProcess> {
  const args = [MAIN, '--data', join(folder, 'data'), '--port', String(port)];
  const started = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  await new Promise<void>((resolve) => {
    // Read to the end: a reader that leaves would break the portal's pipe.
    started.stdout.on('data', (chunk) => {
      if (String(chunk).includes('portal listens')) resolve();
    });
  });
  return started;
}

test('kill -9 in the middle of ingest loses no acknowledged report, and the database is adopted', async () => {
  const data = join(folder, 'data');
  const token = randomBytes(32).toString('base64url');
  const before = await startPortal({dataDir: data, environment: process.env, onFault});
  const now = new Date();
  await before.stores.enrolmentTokens.create({
    hash: createHash('sha256').update(token).digest('hex'),
    group: '',
    maxUses: 10,
    approval: false,
    createdBy: 'admin',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  });
  await before.stop();
  const acknowledged: {readonly deviceId: string; readonly seq: number}[] = [];
  for (let round = 0; round < 3; round += 1) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const running = await start(port);
    child = running;
    function ask(path: string, init: RequestInit): Promise<Response> {
      return fetch(`${origin}${path}`, init);
    }
    const devices = await Promise.all(
      [0, 1, 2].map(async () => {
        const device = newDevice();
        return {device, answer: await enrol(ask, device, token, origin)};
      }),
    );
    const sending = devices.map(async ({device, answer}, index) => {
      for (let seq = 1; ; seq += 1) {
        const body = full(debianSnapshot(`d${index}`, [], {seq, failing: seq % 12}));
        const {message} = seal({device, answer, aud: origin, seq, body});
        const response = await postReport(ask, message).catch(() => undefined);
        if (!response) return;
        if (response.status === 200) acknowledged.push({deviceId: answer.deviceId, seq});
      }
    });
    await pause(300 + 200 * round);
    running.kill('SIGKILL');
    await Promise.all(sending);
  }

  const after = await startPortal({dataDir: data, environment: process.env, onFault});
  const {db, embedded} = after.database;
  const rows = await db.selectFrom('report').select(['device_id', 'seq']).execute();
  const held = await db.selectFrom('device').select(['id', 'digest']).where('seq', '>', 0).execute();
  const exact = await Promise.all(
    held.map(async ({id, digest}) => {
      const snapshot = await after.stores.devices.snapshot({kind: 'all'}, id);
      return snapshot !== undefined && full(snapshot).digest === digest;
    }),
  );
  await after.stop();

  const stored = new Set(rows.map((row) => `${row.device_id}/${row.seq}`));
  expect(embedded?.adopted).toBe(true);
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(acknowledged.filter(({deviceId, seq}) => !stored.has(`${deviceId}/${seq}`))).toEqual([]);
  expect(exact.every(Boolean)).toBe(true);
});
