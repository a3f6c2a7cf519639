import {chmodSync, linkSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {connect as connectTcp, createServer as createTcp} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {connect, newBrowser, pair, startCompanion} from '../../../test/attacks/companion.ts';
import {
  connectLocal,
  type LocalConnection,
  type LocalServer,
  type PairingEvent,
  serveLocal,
} from './index.ts';

let companion: Awaited<ReturnType<typeof startCompanion>>;
let folder: string;
let local: LocalServer;
let stops: number;

beforeEach(async () => {
  stops = 0;
  companion = await startCompanion();
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-local-'));
  local = await serve();
});

afterEach(async () => {
  await local.close();
  await companion.stop();
  rmSync(folder, {recursive: true});
});

test('answers the methods of the protocol', async () => {
  const cli = await dial();

  expect(await cli.call('clients.list', {})).toEqual({ok: true, value: {clients: []}});
  expect(statSync(local.path).mode & 0o777).toBe(0o600);
  cli.close();
});

test('opens a pairing window and says how it goes on', async () => {
  const cli = await dial();
  const events: PairingEvent[] = [];
  const over = new Promise<void>((resolve) => {
    void cli
      .openPairing((event) => {
        events.push(event);
        if (event.state !== 'attempt') resolve();
      })
      .then(async (window) =>
        pair(await newBrowser(companion.server.port), window.ok ? window.value.code : ''),
      );
  });

  await over;

  expect(events.map(({state}) => state)).toEqual(['attempt', 'paired']);
  expect(await cli.call('clients.list', {})).toMatchObject({value: {clients: [{label: 'work profile'}]}});
  cli.close();
});

test('the window closes with the connection that opened it', async () => {
  const cli = await dial();
  const window = await cli.openPairing(() => undefined);
  cli.close();
  const other = await dial();
  await expect.poll(async () => (await other.openPairing(() => undefined)).ok).toBe(true);

  const browser = await newBrowser(companion.server.port);
  expect(await pair(browser, window.ok ? window.value.code : '')).toEqual({ok: false, error: 'refused'});
  expect(await connect(browser, companion.pins)).toEqual({ok: false, error: 'refused'});
  other.close();
});

test('one companion a folder; a socket left behind is replaced', async () => {
  const options = {folder, ...companion.local};
  expect(await serveLocal(options)).toMatchObject({ok: false, code: 'busy'});

  await local.close();
  const dead = createTcp();
  await new Promise<void>((resolve) => {
    dead.listen(join(folder, 'dead.sock'), resolve);
  });
  // A hard link outlives the listener, as a socket outlives a companion that was killed.
  linkSync(join(folder, 'dead.sock'), local.path);
  chmodSync(local.path, 0o600);
  await new Promise((resolve) => {
    dead.close(resolve);
  });
  expect(statSync(local.path).isSocket()).toBe(true);
  expect(await connectLocal(folder)).toMatchObject({ok: false, code: 'unavailable'});
  local = await serve();
  const cli = await dial();
  expect(await cli.call('ping', {})).toMatchObject({ok: true});
  cli.close();
});

test('refuses a folder that others may enter', async () => {
  chmodSync(folder, 0o755);

  await expect(connectLocal(folder)).rejects.toThrow('open to others');
  await expect(serve()).rejects.toThrow('open to others');
});

test('is told to end by whoever is on the socket, after the answer', async () => {
  const cli = await dial();
  expect(await cli.stopCompanion()).toEqual({ok: true, value: {}});
  await expect.poll(() => stops).toBe(1);
  cli.close();
});

test('a request to end with anything in it ends nothing', async () => {
  const socket = connectTcp(local.path);
  const answer = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(String(bytes))));
  socket.write('{"id":1,"m":"companion.stop","p":{"now":true}}\n');
  const message = 'companion.stop takes no parameters';
  expect(JSON.parse(await answer)).toEqual({id: 1, error: {code: 'bad-params', message}});
  socket.destroy();
  expect(stops).toBe(0);
});

test('a line that never ends is cut', async () => {
  const cli = await dial();
  const closed = new Promise((resolve) => cli.onClose(resolve));

  void cli.call('enrol.finish', {portal: 'https://portal.test', answer: 'x'.repeat(300_000)});

  expect(await closed).toBe(1000);
});

async function serve(): Promise<LocalServer> {
  const served = await serveLocal({folder, ...companion.local, stop: () => void (stops += 1)});
  if (!served.ok) throw new Error(served.message);
  return served.value;
}

async function dial(): Promise<LocalConnection> {
  const connection = await connectLocal(folder);
  if (!connection.ok) throw new Error(connection.message);
  return connection.value;
}
