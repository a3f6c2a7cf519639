import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto';

import {expect, test} from 'vitest';

import {acceptSession} from './accept.ts';
import {deviceIdOf, readBinding, signBinding} from './binding.ts';
import {type Bytes, fromBase64Url, toBase64Url} from './bytes.ts';
import {connectSession, type Dialled} from './connect.ts';
import {generateKeyPair, type KeyPair} from './keys.ts';
import type {Pins} from './pins.ts';
import type {Runtime} from './runtime.ts';
import type {ClientSession} from './session.ts';
import type {BinarySocket} from './socket.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const runtime: Runtime = {
  crypto,
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', {fatal: true}).decode(bytes),
  now: () => NOW,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
const view = {origin: 'chrome-extension://abc', port: 24_781};

test('a key bound with a higher serial replaces the pinned one', async () => {
  const companion = await newCompanion();
  const {publicKey: next} = await generateKeyPair(crypto.subtle);

  const session = await dial(companion, await bind(companion, {serial: 2, key: next}));

  expect(session.ok && session.value.pins).toEqual({...companion.pins, chanStaticPub: next, serial: 2});
});

test.for([
  ['an older serial', {pinned: 3, serial: 2}],
  ['the same serial with another key', {serial: 1, other: true}],
  ['a binding that is over', {serial: 2, exp: NOW / 1000 - 601}],
  ['a binding not yet valid', {serial: 2, nbf: NOW / 1000 + 601}],
  ['another signer', {serial: 1, foreign: true}],
] as const)('refuses %s', async ([, change]) => {
  const companion = await newCompanion();
  const {publicKey: other} = await generateKeyPair(crypto.subtle);
  const signer = 'foreign' in change ? (await newCompanion()).signer : companion.signer;
  const jws = await bind({...companion, signer}, {...change, ...('other' in change ? {key: other} : {})});
  const pins = 'pinned' in change ? {...companion.pins, serial: change.pinned} : companion.pins;

  expect(await dial({...companion, pins}, jws)).toEqual({ok: false, error: 'not-ours'});
});

test('a binding is read from its one spelling only', async () => {
  const companion = await newCompanion();
  const jws = await bind(companion, {serial: 1});
  const [header = '', payload = '', signature = ''] = jws.split('.');
  function read(text: string): Promise<unknown> {
    return readBinding(runtime, text, companion.pins.deviceSignPub);
  }

  expect(await read(jws)).toMatchObject({serial: 1, deviceId: companion.pins.deviceId});
  const last = signature.at(-1) === 'A' ? 'B' : 'A';
  const headers = [
    '{"alg":"none"}',
    '{"alg":"EdDSA","typ":"key-binding+jws"}',
    '{"typ":"key-binding+jws","alg":"Ed25519"}',
  ];
  const changed = [
    `${jws}\n`,
    `${jws}.`,
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `${header}.${payload}.${signature.slice(0, -1)}${last}`,
    `${header}.${payload}A.${signature}`,
    ...headers.map((text) => `${toBase64Url(runtime.encode(text))}.${payload}.${signature}`),
    '',
  ];
  expect(await Promise.all(changed.map(read))).toEqual(changed.map(() => undefined));
});

interface FakeCompanion {
  readonly keys: KeyPair;
  readonly signer: KeyObject;
  readonly pins: Pins;
}

async function newCompanion(): Promise<FakeCompanion> {
  const {privateKey: signer, publicKey} = generateKeyPairSync('ed25519');
  const deviceSignPub = fromBase64Url(publicKey.export({format: 'jwk'}).x ?? '') ?? new Uint8Array(0);
  const keys = await generateKeyPair(crypto.subtle);
  const deviceId = await deviceIdOf(runtime, deviceSignPub);
  return {keys, signer, pins: {deviceId, deviceSignPub, chanStaticPub: keys.publicKey, serial: 1}};
}

interface Change {
  readonly serial: number;
  readonly key?: Bytes;
  readonly nbf?: number;
  readonly exp?: number;
}

function bind({signer, pins}: FakeCompanion, change: Change): Promise<string> {
  const {serial, key = pins.chanStaticPub, nbf = NOW / 1000, exp = NOW / 1000 + 60} = change;
  const binding = {deviceId: pins.deviceId, chanStaticPub: toBase64Url(key), serial, nbf, exp};
  return signBinding(runtime, binding, (data) => Uint8Array.from(sign(null, data, signer)));
}

/** Connects over a wire of two ends in memory. */
async function dial({keys, pins}: FakeCompanion, keyBinding: string): Promise<Dialled<ClientSession>> {
  const [near, far] = wire();
  const accepted = acceptSession({
    runtime,
    socket: far,
    view,
    keys,
    admit: () => 'client',
    welcome: () => ({serverTime: new Date(NOW).toISOString(), keyBinding, policyVersion: 0}),
    offer: () => ({keyBinding, deviceSignPub: toBase64Url(pins.deviceSignPub)}),
    takeWindow: () => undefined,
  });
  const session = await connectSession({
    runtime,
    socket: near,
    view,
    keys: await generateKeyPair(crypto.subtle),
    pins,
  });
  if (session.ok) session.value.close();
  (await accepted)?.pipe.close();
  return session;
}

function wire(): [BinarySocket, BinarySocket] {
  const ends = [new Set<(bytes: Bytes) => void>(), new Set<(bytes: Bytes) => void>()] as const;
  const closings = [new Set<(code: number) => void>(), new Set<(code: number) => void>()] as const;
  function end(own: 0 | 1): BinarySocket {
    const other = own === 0 ? 1 : 0;
    return {
      send: (bytes) => queueMicrotask(() => ends[other].forEach((take) => take(bytes))),
      onMessage: (listener) => void ends[own].add(listener),
      onClose: (listener) => void closings[own].add(listener),
      close: (code) => queueMicrotask(() => closings[other].forEach((tell) => tell(code))),
    };
  }
  return [end(0), end(1)];
}
