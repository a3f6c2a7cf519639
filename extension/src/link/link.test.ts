import {type ClientSession, importKeyPair, type Pins} from '@plimsoll/shared/channel';
import {expect, test} from 'vitest';

import type {Dialer} from './dialer.ts';
import {Link} from './link.ts';
import type {LinkState} from './types.ts';
import type {Pinned, Vault} from './vault.ts';

const keys = await importKeyPair(crypto.subtle, new Uint8Array(32).fill(7));
const pins: Pins = {
  deviceId: '00000000-0000-4000-8000-000000000000',
  deviceSignPub: new Uint8Array(32),
  chanStaticPub: new Uint8Array(32),
  serial: 1,
};
const pinned: Pinned = {keys, pins, port: 2};

function memory(first?: Pinned): Vault & {kept: Pinned | undefined} {
  return {
    kept: first,
    async read() {
      return this.kept;
    },
    async write(next) {
      this.kept = next;
    },
    async clear() {
      this.kept = undefined;
    },
  };
}

function session(serial = 1): ClientSession & {end: (code: number) => void} {
  const closings: ((code: number) => void)[] = [];
  return {
    hash: new Uint8Array(32),
    pins: {...pins, serial},
    serverTime: '2026-11-23T12:00:00Z',
    call: async () => ({ok: false, code: 'busy', message: 'later'}),
    onEvent: () => () => undefined,
    onClose: (listener) => void closings.push(listener),
    close: () => undefined,
    end: (code) => {
      for (const closing of closings) closing(code);
    },
  };
}

const silent: Dialer = {
  probe: async () => false,
  connect: async () => undefined,
  pair: async () => undefined,
};

function start(dialer: Partial<Dialer>, vault: Vault) {
  const states: LinkState[] = [];
  const timers: {readonly ms: number; readonly run: () => void}[] = [];
  const link = new Link({
    dialer: {...silent, ...dialer},
    vault,
    makeKeys: async () => keys,
    ports: () => [1, 2, 3],
    after: (ms, run) => {
      timers.push({ms, run});
      return () => undefined;
    },
    random: () => 1,
    onState: (state) => states.push(state),
    onEvent: () => undefined,
  });
  return {link, states, timers};
}

test('nothing paired: says whether a companion is there', async () => {
  const {link, states} = start({probe: async (port) => port === 3}, memory());

  await link.wake();

  expect(states).toEqual([{state: 'unpaired', found: true}]);
});

test('walks the ports, last good first, and remembers what it found', async () => {
  const tried: number[] = [];
  const vault = memory(pinned);
  const {link, states} = start(
    {
      connect: async (port) => {
        tried.push(port);
        return port === 3 ? {ok: true, value: session(2)} : undefined;
      },
    },
    vault,
  );

  await link.wake();

  expect(tried).toEqual([2, 1, 3]);
  expect(states).toEqual([{state: 'connected', port: 3}]);
  expect(vault.kept).toEqual({keys, pins: {...pins, serial: 2}, port: 3});
});

test('silence everywhere: offline, tried again later and later', async () => {
  const {link, states, timers} = start({}, memory(pinned));

  await link.wake();
  timers.at(-1)?.run();
  await link.wake();

  expect(states[0]).toEqual({state: 'offline'});
  expect(timers.map(({ms}) => ms).slice(0, 2)).toEqual([500, 1000]);
});

test('another companion on the pinned port is a stranger, elsewhere it is nobody', async () => {
  const refused = {ok: false, error: 'refused'} as const;
  const here = start({connect: async (port) => (port === 2 ? refused : undefined)}, memory(pinned));
  const there = start({connect: async (port) => (port === 1 ? refused : undefined)}, memory(pinned));

  await here.link.wake();
  await there.link.wake();

  expect([here.states, there.states]).toEqual([[{state: 'stranger'}], [{state: 'offline'}]]);
});

test('a session that ends is looked for again', async () => {
  const held = session();
  const {link, states, timers} = start({connect: async () => ({ok: true, value: held})}, memory(pinned));

  await link.wake();
  held.end(1006);

  expect(states).toEqual([{state: 'connected', port: 2}, {state: 'connecting'}]);
  expect(timers.map(({ms}) => ms)).toEqual([500]);
  await expect(link.call('ping', {})).rejects.toMatchObject({code: 'not-connected'});
});

test('pairing stores keys and pins together, then connects', async () => {
  const vault = memory();
  const pairing = {pins, clientId: 'c', scopes: ['all'], hostLabel: 'device', fingerprint: 'lus-bab-dok-gim'};
  const {link, states} = start(
    {
      pair: async (port) => (port === 1 ? {ok: false, error: 'no-window'} : {ok: true, value: pairing}),
      connect: async () => ({ok: true, value: session()}),
    },
    vault,
  );

  expect(await link.pair('AAAAA-AAAAA')).toEqual({
    ok: true,
    device: 'device',
    fingerprint: 'lus-bab-dok-gim',
  });
  expect(vault.kept).toEqual({keys, pins, port: 2});
  expect(states).toEqual([{state: 'connected', port: 2}]);
});

test('a refused code is not offered to the next port', async () => {
  const tried: number[] = [];
  const vault = memory();
  const {link} = start(
    {
      pair: async (port) => {
        tried.push(port);
        return {ok: false, error: 'refused'};
      },
    },
    vault,
  );

  expect(await link.pair('AAAAA-AAAAA')).toEqual({ok: false, why: 'refused'});
  expect({tried, kept: vault.kept}).toEqual({tried: [1], kept: undefined});
});

test('forgetting leaves nothing', async () => {
  const vault = memory(pinned);
  const {link, states} = start({connect: async () => ({ok: true, value: session()})}, vault);

  await link.wake();
  await link.forget();

  expect({kept: vault.kept, last: states.at(-1)}).toEqual({
    kept: undefined,
    last: {state: 'unpaired', found: false},
  });
});

test('looks at every port once, then at the likeliest and one other in turn, until somebody answers', async () => {
  const probed: number[] = [];
  let there = false;
  const {link} = start(
    {
      probe: async (port) => {
        probed.push(port);
        return there && port === 3;
      },
    },
    memory(),
  );
  for (let walk = 0; walk < 3; walk += 1) await link.wake();
  there = true;
  for (let walk = 0; walk < 3; walk += 1) await link.wake();

  expect(probed).toEqual([1, 2, 3, 1, 3, 1, 2, 1, 3, 1, 2, 3, 1, 2, 3]);
});
