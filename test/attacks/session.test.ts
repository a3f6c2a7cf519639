import type {ClientSession} from '@plimsoll/shared/channel';
import type {Event} from '@plimsoll/shared/protocol';
import {methods} from '@plimsoll/shared/protocol';
import fc from 'fast-check';
import {afterEach, expect, test} from 'vitest';
import type {Back} from '../../companion/src/server/index.ts';
import {nodeRuntime} from '../../companion/src/server/index.ts';
import {exchange} from '../../companion/src/server/raw.ts';
import {readRequest} from '../../companion/src/server/request.ts';
import {answerAny, backOf} from './back.ts';
import {type Companion, connect, ORIGIN, openSocket, pairedBrowser, startCompanion} from './companion.ts';
import {fakeServices, SNAPSHOT} from './services.ts';

const companions: Companion[] = [];

afterEach(async () => {
  for (const companion of companions.splice(0)) await companion.stop();
});

test('C5: silent TCP and slow headers are cut in 4.5 s, a silent WebSocket in 5 s', async () => {
  const {server} = await start();
  const head = 'GET /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\n';
  const silentSocket = openSocket(server.port).then(async (socket) => {
    const started = performance.now();
    const code = await new Promise((resolve) => socket.onClose(resolve));
    return {code, ms: performance.now() - started};
  });

  const [silent, slow, open] = await Promise.all([
    exchange(server.port, [], 6000),
    exchange(server.port, [head], 6000),
    silentSocket,
  ]);

  expect([silent.closed, slow.closed, open.code]).toEqual([true, true, 4408]);
  expect(Math.max(silent.ms, slow.ms)).toBeLessThan(4500);
  expect(open.ms).toBeGreaterThan(4000);
  expect(open.ms).toBeLessThan(6000);
});

test('C6: a crowd at the door does not touch a live session', async () => {
  const companion = await start();
  const session = await connected(companion);
  const crowd = Array.from({length: 200}, () => exchange(companion.server.port, [], 700));

  const started = performance.now();
  for (let call = 0; call < 10; call += 1) expect(await session.call('ping', {})).toMatchObject({ok: true});

  expect(performance.now() - started).toBeLessThan(2500);
  await Promise.all(crowd);
});

test('handshakes are limited to a burst of 20', async () => {
  const {server} = await start();
  const from = performance.now();

  const opened = await Promise.allSettled(
    Array.from({length: 60}, async () => {
      const socket = await openSocket(server.port);
      socket.close(1000);
    }),
  );

  const reasons = opened.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(opened.filter(({status}) => status === 'fulfilled').length).toBeLessThanOrEqual(
    // Five more a second, however long a busy machine takes.
    21 + Math.ceil(((performance.now() - from) / 1000) * 5),
  );
  expect(reasons.every((reason) => /(429|503)/.test(reason))).toBe(true);
});

test('deltas follow the snapshot in order, only for who subscribed, and looking ends with the session', async () => {
  let looking = 0;
  const bus = new Set<(event: Event) => void>();
  const delta: Event = {e: 'delta', p: {base: 1, seq: 2, takenAt: '2026-11-23T10:00:01Z'}};
  const back: Back = {
    ...backOf(services),
    look: () => {
      looking += 1;
      for (const tell of bus) tell(delta);
      return () => {
        looking -= 1;
      };
    },
  };
  const engine = {
    ...services.engine,
    onEvent: (listener: (event: Event) => void) => {
      bus.add(listener);
      return () => undefined;
    },
  };
  const companion = await start({back, fake: {engine}});
  const [subscribed, other] = [await connected(companion), await connected(companion)];
  const seen: unknown[] = [];
  subscribed.onEvent(() => seen.push('event'));
  other.onEvent(() => seen.push('other'));

  const answer = subscribed.call('snapshot.subscribe', {}).then((result) => {
    seen.push('snapshot');
    return result;
  });

  expect(await answer).toEqual({ok: true, value: SNAPSHOT});
  for (const tell of bus) tell(delta);
  await subscribed.call('ping', {});
  expect(seen).toEqual(['snapshot', 'event', 'event']);
  expect(looking).toBe(1);
  subscribed.close();
  await other.call('ping', {});
  expect(looking).toBe(0);
});

test('a third session of one client ends its oldest', async () => {
  const companion = await start();
  const browser = await pairedBrowser(companion);
  const sessions: ClientSession[] = [];
  for (let count = 0; count < 3; count += 1) {
    const session = await connect(browser, companion.pins);
    if (session.ok) sessions.push(session.value);
    if (session.ok) await session.value.call('ping', {});
  }

  expect(await sessions[0]?.call('ping', {})).toMatchObject({ok: false, code: 'closed'});
  expect(await sessions[2]?.call('ping', {})).toMatchObject({ok: true});
});

test('an idle session ends after 120 s', async () => {
  const real = nodeRuntime();
  const waits: (() => void)[] = [];
  const companion = await start({
    runtime: {
      ...real,
      after: (ms, run) => (ms === 120_000 ? (waits.push(run), () => undefined) : real.after(ms, run)),
    },
  });
  const session = await connected(companion);
  const closed = new Promise((resolve) => session.onClose(resolve));

  waits.at(-1)?.();

  expect(await closed).toBe(4408);
});

test('C10: 1000 requests at once are each answered, in bounds', async () => {
  const companion = await start({
    fake: {doctor: {examine: () => new Promise((resolve) => setTimeout(resolve, 5, []))}},
  });
  const session = await connected(companion);

  const answers = await Promise.all(Array.from({length: 1000}, () => session.call('ping', {})));

  expect(answers.every(({ok}) => ok)).toBe(true);
});

test('C10: a message over the cap is not sent, and one made by hand ends the session', async () => {
  const session = await connected(await start());

  expect(
    await session.call('courier.answer', {
      portal: 'https://portal.test',
      seq: 1,
      status: 200,
      body: 'x'.repeat(300_000),
    }),
  ).toMatchObject({ok: false, code: 'bad-request'});
  expect(await session.call('ping', {})).toMatchObject({ok: true});
});

test.for([
  ['pair.open', {}],
  ['pair.cancel', {}],
  ['companion.stop', {}],
  ['companion.stop', {now: true}],
] as const)(
  '%s %j of a paired browser is no method: only the local socket has it',
  async ([method, params]) => {
    const companion = await start();
    const session = await connected(companion);

    expect(await session.call(method as 'ping', params)).toMatchObject({
      ok: false,
      code: 'unknown-method',
    });
    expect(await session.call('ping', {})).toMatchObject({ok: true});
  },
);

const services = fakeServices({list: () => [], revoke: () => false});

test('C10: anything at all gets an answer, never a crash', async () => {
  const names = fc.oneof(
    fc.constantFrom(...Object.keys(methods)),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'pair.open', 'companion.stop', ''),
    fc.string(),
  );
  const key = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'limit', 'id', 'portal', 'token', 'disclosure', 'seq'),
    fc.string(),
  );
  const params = fc.oneof(fc.jsonValue({maxDepth: 4}), fc.dictionary(key, fc.jsonValue()));

  await fc.assert(
    fc.asyncProperty(fc.nat(), names, params, async (id, m, p) => {
      const request = readRequest(`{"id":${id},"m":${JSON.stringify(m)},"p":${JSON.stringify(p)}}`);
      const response = 'm' in request ? await answerAny(services, request) : request;

      expect(response).toMatchObject({id});
      expect('error' in response && response.error.code).not.toBe('internal');
    }),
    {numRuns: 500},
  );
});

test.for([
  ['no JSON', '{', 0],
  ['text', 'hello', 0],
  ['a list', '[]', 0],
  ['an unknown key', '{"id":7,"m":"ping","x":1}', 7],
  ['__proto__', '{"id":7,"m":"ping","__proto__":{}}', 7],
  ['a huge number', '{"id":1e400,"m":"ping"}', 0],
  ['a negative id', '{"id":-1,"m":"ping"}', 0],
  ['depth 10^6', `{"id":7,"m":"ping","p":${'['.repeat(1e6)}${']'.repeat(1e6)}}`, 0],
  [
    'as many keys as a message holds',
    `{"id":7,"m":"ping",${Array.from({length: 2e4}, (_, at) => `"k${at}":0`).join(',')}}`,
    7,
  ],
] as const)('C10: %s is a bad request, at once', ([, text, id]) => {
  const started = performance.now();

  expect(readRequest(text)).toEqual({id, error: {code: 'bad-request', message: 'this is not a request'}});
  expect(performance.now() - started).toBeLessThan(250);
});

test.for([
  ['unknown key', 'ping', {x: 1}, 'bad-params'],
  ['__proto__', 'ping', JSON.parse('{"__proto__":{"x":1}}'), 'bad-params'],
  ['missing', 'clients.revoke', {}, 'bad-params'],
  ['wrong type', 'timeline.list', {limit: '1'}, 'bad-params'],
  ['too large', 'timeline.list', {limit: 501}, 'bad-params'],
  ['unknown method', 'client.rotate', {}, 'unknown-method'],
  ['the command line’s own', 'pair.open', {}, 'unknown-method'],
  ['the command line’s own', 'pair.cancel', {}, 'unknown-method'],
  ['the command line’s own', 'companion.stop', {}, 'unknown-method'],
  ['not found', 'clients.revoke', {id: 'nobody'}, 'not-found'],
  ['refused by a service', 'fix.run', {recommendation: 'r', token: 't'}, 'refused'],
] as const)('%s → %s', async ([, m, p, code]) => {
  expect(await answerAny(services, {id: 3, m, p})).toMatchObject({id: 3, error: {code}});
});

async function start(options: Parameters<typeof startCompanion>[0] = {}): Promise<Companion> {
  const companion = await startCompanion(options);
  companions.push(companion);
  return companion;
}

async function connected(companion: Companion): Promise<ClientSession> {
  const session = await connect(await pairedBrowser(companion, ORIGIN), companion.pins);
  if (!session.ok) throw new Error(session.error);
  await session.value.call('ping', {});
  return session.value;
}
