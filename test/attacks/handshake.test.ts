import {connect as connectTcp, createServer as createTcp, type Server} from 'node:net';

import {
  type BinarySocket,
  type Bytes,
  connectSession,
  createHandshake,
  MODE,
  prologue,
  type Runtime,
} from '@plimsoll/shared/channel';
import {afterEach, expect, test} from 'vitest';

import {nodeRuntime, type PairingEvent} from '../../companion/src/server/index.ts';
import {
  type Browser,
  type Companion,
  connect,
  newBrowser,
  ORIGIN,
  openSocket,
  pair,
  pairedBrowser,
  startCompanion,
} from './companion.ts';

const FIREFOX = 'moz-extension://12345678-1234-4234-8234-123456789abc';
const running: {stop(): unknown}[] = [];

afterEach(async () => {
  for (const thing of running.splice(0)) await thing.stop();
});

test('pairs with the code, then connects and asks', async () => {
  const companion = await start();
  const events: PairingEvent[] = [];
  const window = await companion.server.openPairing((event) => events.push(event));
  const browser = await newBrowser(companion.server.port, FIREFOX);

  const code = window.ok ? window.value.code : '';
  const paired = await pair(browser, ` ${code.toLowerCase().replace('-', ' ')} `);

  const fingerprint = paired.ok ? paired.value.fingerprint : '';
  expect(fingerprint).toMatch(/^[a-z]{3}(-[a-z]{3}){3}$/);
  expect(events).toEqual([
    {state: 'attempt'},
    {state: 'paired', label: 'work profile', browser: 'Chromium 156', fingerprint},
  ]);
  expect(paired).toMatchObject({ok: true, value: {pins: companion.pins, scopes: ['all'], hostLabel: 'kite'}});
  const session = await connect(browser, companion.pins);
  expect(session.ok && (await session.value.call('clients.list', {}))).toMatchObject({
    ok: true,
    value: {clients: [{label: 'work profile', origin: FIREFOX, connected: true, current: true}]},
  });
});

test('B2: a forged origin without a key', async () => {
  const companion = await start();

  expect(await connect(await newBrowser(companion.server.port), companion.pins)).toEqual(REFUSED);
});

test('B3: a stolen key from another origin', async () => {
  const companion = await start();
  const browser = await pairedBrowser(companion, ORIGIN);

  expect(await connect({...browser, view: {...browser.view, origin: FIREFOX}}, companion.pins)).toEqual(
    REFUSED,
  );
});

test('B4: a wrong code uses up the right one', async () => {
  const companion = await start();
  const events: string[] = [];
  const window = await companion.server.openPairing(({state}) => events.push(state));
  const browser = await newBrowser(companion.server.port);

  expect(await pair(browser, '00000-00000')).toEqual(REFUSED);
  expect(await pair(browser, window.ok ? window.value.code : '')).toEqual(NO_WINDOW);
  expect(events).toEqual(['attempt', 'failed']);
  expect(companion.clients.list()).toEqual([]);
});

test('B5: no window, a second window, a second attempt, a window that is over', async () => {
  const clock = fakeClock();
  const companion = await start({runtime: clock.runtime});
  const browser = await newBrowser(companion.server.port);
  expect(await pair(browser, 'ABCDE-FGH12')).toEqual(NO_WINDOW);

  const events: string[] = [];
  const first = await companion.server.openPairing(({state}) => events.push(state));
  expect(await companion.server.openPairing(() => undefined)).toMatchObject({ok: false, code: 'busy'});
  const code = first.ok ? first.value.code : '';
  const attempts = await Promise.all([
    pair(browser, code),
    pair(await newBrowser(companion.server.port), code),
  ]);
  expect(attempts.filter(({ok}) => ok).length).toBe(1);
  expect(attempts.find(({ok}) => !ok)).toEqual(NO_WINDOW);

  const second = await companion.server.openPairing(({state}) => events.push(state));
  clock.skip(120_000);
  expect(await pair(browser, second.ok ? second.value.code : '')).toEqual(NO_WINDOW);
  await companion.server.openPairing(({state}) => events.push(state));
  companion.server.cancelPairing();
  expect(events).toEqual(['attempt', 'paired', 'expired', 'cancelled']);
});

test('B6: a squatter on the first port is recognised, and the next port tried', async () => {
  const squatter = await start();
  const real = await start({ports: [squatter.server.port, 0]});
  const browser = await pairedBrowser(real);
  const ports = [squatter.server.port, real.server.port];

  const tried = [];
  for (const port of ports) tried.push(await connect({...browser, view: {...browser.view, port}}, real.pins));

  expect(tried[0]).toEqual(REFUSED);
  expect(tried[1]).toMatchObject({ok: true, value: {pins: real.pins}});
});

test('B6: a squatter cannot finish a pairing, nor learn who tried', async () => {
  const squatter = await start();
  const real = await start();
  await squatter.server.openPairing(() => undefined);
  const window = await real.server.openPairing(() => undefined);
  const code = window.ok ? window.value.code : '';

  const browser = await newBrowser(squatter.server.port);
  expect(await pair(browser, code)).toEqual(REFUSED);
  expect(squatter.clients.list()).toEqual([]);
  expect(await pair({...browser, view: {...browser.view, port: real.server.port}}, code)).toMatchObject({
    ok: true,
  });
});

test('B7: a relay on another port, its Host rewritten', async () => {
  const companion = await start();
  const browser = await pairedBrowser(companion);
  const relay = await startRelay(companion.server.port);

  // The relay itself works: a client that believed it was on the real port would get through.
  const through = await connectSession({...browser, socket: await openSocket(relay), pins: companion.pins});
  expect(through.ok).toBe(true);
  expect(await connect({...browser, view: {...browser.view, port: relay}}, companion.pins)).toEqual(REFUSED);
});

test('B8: a replayed first message gives no session and ends no other', async () => {
  const companion = await start();
  const browser = await pairedBrowser(companion);
  const {first} = await recordedConnect(companion, browser);
  const live = await connect(browser, companion.pins);

  const replays = await Promise.all(
    [1, 2, 3].map(async () => {
      const socket = await openSocket(companion.server.port);
      const answer = nextMessage(socket);
      await socket.send(first);
      await answer;
      const closed = closing(socket);
      await socket.send(new Uint8Array(64));
      return closed;
    }),
  );

  expect(replays).toEqual([4401, 4401, 4401]);
  expect(live.ok && (await live.value.call('ping', {}))).toMatchObject({ok: true});
});

test.for([
  ['a frame replayed', [0, 0]],
  ['frames reordered', [1, 0]],
  ['a frame dropped', [1]],
] as const)('B8: %s', async ([, order]) => {
  const companion = await start();
  const {socket, transport} = await recordedConnect(companion, await pairedBrowser(companion));
  const frames: Bytes[] = [];
  for (const id of [0, 1]) {
    const text = new TextEncoder().encode(JSON.stringify({id, m: 'ping', p: {}}));
    const header = Uint8Array.of(0, 0, 0, id, 0, 0, 0, 0, 1);
    const frame = Uint8Array.from([...header, ...text]);
    frames.push(await transport.send.encrypt(new Uint8Array(0), frame));
  }

  const closed = closing(socket);
  for (const index of order) await socket.send(frames[index] ?? new Uint8Array(0));

  expect(await closed).toBe(4401);
});

test('B9: a first message with a low-order ephemeral', async () => {
  const companion = await start();
  const socket = await openSocket(companion.server.port);
  const closed = closing(socket);

  await socket.send(Uint8Array.of(MODE.connect, ...new Uint8Array(96)));

  expect(await closed).toBe(4401);
});

test('B11: revoking ends the live session within a second, and the next connect', async () => {
  const companion = await start();
  const browser = await pairedBrowser(companion);
  const session = await connect(browser, companion.pins);
  const closed = new Promise<number>((resolve) => {
    if (session.ok) session.value.onClose(resolve);
  });
  if (session.ok) await session.value.call('ping', {});

  const started = performance.now();
  expect(companion.clients.revoke(browser.id)).toBe(true);

  expect(await closed).toBe(4401);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await connect(browser, companion.pins)).toEqual(REFUSED);
});

test('B12: unknown, revoked and wrong origin look alike, also in time', async () => {
  const companion = await start({runtime: {...nodeRuntime(), now: fakeClock().stepping(1000)}});
  const {port} = companion.server;
  const revoked = await pairedBrowser(companion);
  companion.clients.revoke(revoked.id);
  const elsewhere = await pairedBrowser(companion, FIREFOX);
  const browsers = {
    unknown: await newBrowser(port),
    revoked,
    elsewhere: {...elsewhere, view: {...elsewhere.view, origin: ORIGIN}},
  };

  const times = {unknown: [] as number[], revoked: [] as number[], elsewhere: [] as number[]};
  for (let round = 0; round < 12; round += 1) {
    for (const kind of ['unknown', 'revoked', 'elsewhere'] as const) {
      const started = performance.now();
      expect(await connect(browsers[kind], companion.pins)).toEqual(REFUSED);
      times[kind].push(performance.now() - started);
    }
  }

  for (const kind of ['revoked', 'elsewhere'] as const) {
    expect(Math.min(...times[kind])).toBeLessThan(Math.max(...times.unknown));
    expect(Math.min(...times.unknown)).toBeLessThan(Math.max(...times[kind]));
  }
});

test('B14: a peer of another user is refused at the door', async () => {
  const companion = await start({peerUid: async () => (process.getuid?.() ?? 0) + 1});

  await expect(openSocket(companion.server.port)).rejects.toThrow('403');
});

const REFUSED = {ok: false, error: 'refused'};
const NO_WINDOW = {ok: false, error: 'no-window'};

async function start(options: Parameters<typeof startCompanion>[0] = {}): Promise<Companion> {
  const companion = await startCompanion(options);
  running.push(companion);
  return companion;
}

/** An IK handshake by hand, up to the point where the client may speak. */
async function recordedConnect(companion: Companion, {keys, view, runtime}: Browser) {
  const socket = await openSocket(view.port, view.origin);
  const handshake = await createHandshake({
    runtime,
    pattern: 'IK',
    initiator: true,
    prologue: prologue(runtime, MODE.connect, view),
    keys,
    remote: companion.pins.chanStaticPub,
  });
  const first = Uint8Array.of(MODE.connect, ...(await handshake.write()));
  const answer = nextMessage(socket);
  await socket.send(first);
  await handshake.read(await answer);
  return {socket, first, transport: await handshake.split()};
}

function nextMessage(socket: BinarySocket): Promise<Bytes> {
  return new Promise((resolve) => socket.onMessage(resolve));
}

function closing(socket: BinarySocket): Promise<number> {
  return new Promise((resolve) => socket.onClose(resolve));
}

/** Passes everything on to `target`, as if the client had asked for it. */
async function startRelay(target: number): Promise<number> {
  const server: Server = createTcp((near) => {
    const far = connectTcp({host: '127.0.0.1', port: target});
    near.on('data', (bytes) => {
      const text = bytes.toString('latin1').replace(/Host: 127\.0\.0\.1:\d+/i, `Host: 127.0.0.1:${target}`);
      far.write(Buffer.from(text, 'latin1'));
    });
    far.pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => {
    server.listen({host: '127.0.0.1', port: 0}, resolve);
  });
  running.push({stop: () => server.close()});
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Real timers up to a second; longer ones run when the clock is put on. */
function fakeClock(): {runtime: Runtime; skip(ms: number): void; stepping(ms: number): () => number} {
  const real = nodeRuntime();
  let ahead = 0;
  const long = new Map<() => void, number>();
  return {
    runtime: {
      ...real,
      now: () => real.now() + ahead,
      after(ms, run) {
        if (ms < 60_000) return real.after(ms, run);
        long.set(run, real.now() + ahead + ms);
        return () => void long.delete(run);
      },
    },
    skip(ms) {
      ahead += ms;
      for (const [run, at] of long) if (at <= real.now() + ahead && long.delete(run)) run();
    },
    stepping: (ms) => () => {
      ahead += ms;
      return real.now() + ahead;
    },
  };
}
