import {deflateRawSync, inflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {Bytes} from './bytes.ts';
import {createCipher} from './cipher.ts';
import {drawCode, normaliseCode, stretchCode} from './code.ts';
import {fingerprint} from './fingerprint.ts';
import {cut, HEADER_BYTES, Joiner, MAX_FRAME} from './frames.ts';
import type {Transport} from './handshake.ts';
import {MAX_DEPTH, parseJson} from './json.ts';
import {Pipe} from './pipe.ts';
import {prologue} from './prologue.ts';
import type {Runtime} from './runtime.ts';
import {type BinarySocket, CLOSE, Inbox} from './socket.ts';

const runtime: Runtime = {
  crypto,
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', {fatal: true}).decode(bytes),
  now: () => 0,
  after: () => () => undefined,
};

test('B8: frames replayed, dropped, reordered, cut or changed: the true beginning arrives, then the channel is closed', async () => {
  const text = fc.string({maxLength: 40});
  const step = fc.record({frame: fc.nat(5), flip: fc.option(fc.nat(2000)), cut: fc.option(fc.nat(20))});

  await fc.assert(
    fc.asyncProperty(
      fc.array(text, {minLength: 6, maxLength: 6}),
      fc.array(step, {maxLength: 8}),
      async (texts, steps) => {
        const frames = await sealed(texts);
        const {pipe, socket} = await receiver();
        let faithful = 0;
        for (const {frame, flip, cut: length} of steps) {
          const sent = change(frames[frame] ?? new Uint8Array(0), flip, length);
          if (faithful >= 0)
            faithful = frame === faithful && same(sent, frames[frame]) ? faithful + 1 : -1 - faithful;
          socket.deliver(sent);
        }
        const expected = faithful >= 0 ? faithful : -1 - faithful;

        const received: string[] = [];
        if (faithful >= 0) socket.hangUp();
        await expect(receiveAll(pipe, received)).rejects.toThrow('closed');

        expect(received).toEqual(texts.slice(0, expected));
        expect(socket.code).toBe(faithful >= 0 ? undefined : CLOSE.refused);
      },
    ),
    {numRuns: 60},
  );
});

const unpacking: Runtime = {
  ...runtime,
  inflate: async (bytes, most) => Uint8Array.from(inflateRawSync(bytes, {maxOutputLength: most})),
};

/** As `pack` makes them: a stored block first. */
function packed(text: string): Bytes {
  return Uint8Array.from([0, 0, 0, 255, 255, ...deflateRawSync(text)]);
}

test('a packed message is received as its text, between the others', async () => {
  const {pipe, socket} = await receiver(fakeSocket(), unpacking);
  for (const frame of await sealed(['a', packed('ä'.repeat(90_000)), 'b'])) socket.deliver(frame);

  expect([await pipe.receive(), await pipe.receive(), await pipe.receive()]).toEqual([
    'a',
    'ä'.repeat(90_000),
    'b',
  ]);
});

test.for([
  {what: 'unpacks to more than a message may have', message: packed('a'.repeat(1_000_001)), own: unpacking},
  {what: 'is nothing packed', message: new Uint8Array([0, 9, 9, 9, 9]), own: unpacking},
  {what: 'is packed where nothing packed is taken', message: packed('a'), own: runtime},
  {
    what: 'is no UTF-8 inside',
    message: Uint8Array.from([0, 0, 0, 255, 255, ...deflateRawSync(Buffer.from([255]))]),
    own: unpacking,
  },
])('a message that $what ends the channel', async ({message, own}) => {
  const {pipe, socket} = await receiver(fakeSocket(), own);
  for (const frame of await sealed([message])) socket.deliver(frame);

  await expect(pipe.receive()).rejects.toThrow('closed');
  expect(socket.code).toBe(CLOSE.refused);
});

test('messages of any length go through, in order', async () => {
  const texts = ['', 'a', 'ä'.repeat(100_000), 'b'.repeat(MAX_FRAME * 3)];
  const {pipe, socket} = await receiver();
  for (const frame of await sealed(texts)) socket.deliver(frame);

  const received = [];
  for (const _ of texts) received.push(await pipe.receive());

  expect(received).toEqual(texts);
});

test('a peer that does not read is dropped', async () => {
  const socket = fakeSocket();
  const {pipe} = await receiver({...socket, send: () => new Promise(() => undefined)});

  for (const length of [9_500_000, 6_000_000]) void pipe.send('x'.repeat(length));
  void pipe.send('x'.repeat(1000));
  expect(pipe.closed).toBeUndefined();
  void pipe.send('x'.repeat(6_000_000));

  expect(pipe.closed).toBe(CLOSE.overflow);
  expect(socket.code).toBe(CLOSE.overflow);
});

test('frames of no sender of ours are refused', () => {
  const whole = [...cut(0, new Uint8Array(100_000))];
  const [first, second] = whole as [Bytes, Bytes];
  const short = first.slice(0, HEADER_BYTES + 10);
  const numbered = new Uint8Array([...first.slice(0, 8), 2, ...first.slice(9)]);

  const table = [[short], [second], [numbered], [first, first], [new Uint8Array(3)], [first, second, first]];
  expect(table.map((frames) => join(100_000, frames))).toEqual(Array(6).fill('bad'));
  expect(join(99_999, whole)).toBe('bad');
  expect(join(100_000, whole)).toEqual(new Uint8Array(100_000));
  expect(whole.every((frame) => frame.length <= MAX_FRAME - 16)).toBe(true);
});

test.for([
  ['7KQ2M-X4T9B', '7KQ2MX4T9B'],
  [' 7kq2m x4t9b\n', '7KQ2MX4T9B'],
  ['oil00-00000', '0110000000'],
  ['7KQ2M-X4T9', undefined],
  ['7KQ2M-X4T9U', undefined],
  ['7KQ2M-X4T9ß', undefined],
  ['', undefined],
] as const)('code %j → %j', ([typed, code]) => {
  expect(normaliseCode(typed)).toBe(code);
});

test('codes are drawn as they are read, and stretched by PBKDF2', async () => {
  const code = drawCode(crypto);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(normaliseCode(code)).toBe(code.replace('-', ''));

  const {pbkdf2Sync} = await import('node:crypto');
  const salt = Uint8Array.from({length: 16}, (_, index) => index);
  const oracle = pbkdf2Sync('7KQ2MX4T9B', salt, 600_000, 32, 'sha256');
  expect(Buffer.from(await stretchCode(runtime, '7KQ2MX4T9B', salt))).toEqual(oracle);
});

test.for([
  ['0000000000', 'bab-bab-bab-bab'],
  ['ffffffffff', 'zuz-zuz-zuz-zuz'],
  ['8000000001', 'mab-bab-bab-bad'],
  ['0123456789', 'bah-muh-jin-van'],
])('the fingerprint of %s is %s', ([hex = '', words]) => {
  expect(fingerprint(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(words);
});

test('every part of the view is in the prologue', () => {
  const view = {origin: 'chrome-extension://abc', port: 24_781};

  expect(Buffer.from(prologue(runtime, 2, view, Uint8Array.of(7, 8))).toString('latin1')).toBe(
    'companion.v1\u0002chrome-extension://abc127.0.0.1:24781\u0007\u0008',
  );
});

test('JSON is read to its depth and no deeper, brackets in texts aside', () => {
  expect(parseJson(nested(MAX_DEPTH))).toBeDefined();
  expect(parseJson(nested(MAX_DEPTH + 1))).toBeUndefined();
  expect(parseJson(`"${'['.repeat(100)}\\"${'{'.repeat(100)}"`)).toBe(
    `${'['.repeat(100)}"${'{'.repeat(100)}`,
  );
  fc.assert(
    fc.property(fc.json({maxDepth: 8}), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

function join(limit: number, frames: readonly Bytes[]): Bytes | 'more' | 'bad' {
  const joiner = new Joiner(limit);
  let result: Bytes | 'more' | 'bad' = 'more';
  for (const frame of frames) {
    result = joiner.add(frame);
    if (result === 'bad') return result;
  }
  return result;
}

const KEY = new Uint8Array(32).fill(7);

async function transport(): Promise<Transport> {
  const {subtle} = crypto;
  const hash = new Uint8Array(32);
  return {send: await createCipher(subtle, KEY), receive: await createCipher(subtle, KEY), hash};
}

async function sealed(texts: readonly (string | Bytes)[]): Promise<Bytes[]> {
  const frames: Bytes[] = [];
  const socket = fakeSocket((bytes) => frames.push(bytes));
  const {pipe} = await receiver(socket);
  for (const text of texts) await pipe.send(text);
  return frames;
}

async function receiver(socket = fakeSocket(), own: Runtime = runtime) {
  const inbox = new Inbox(socket, own);
  inbox.trust();
  const limits = {maxReceived: 1_000_000, maxSent: 10_000_000};
  return {socket, pipe: new Pipe({runtime: own, socket, inbox, transport: await transport(), ...limits})};
}

async function receiveAll(pipe: Pipe, received: string[]): Promise<void> {
  for (;;) received.push(await pipe.receive());
}

interface FakeSocket extends BinarySocket {
  code: number | undefined;
  deliver(bytes: Bytes): void;
  hangUp(): void;
}

function fakeSocket(onSend: (bytes: Bytes) => void = () => undefined): FakeSocket {
  const listeners = new Set<(bytes: Bytes) => void>();
  const closings = new Set<(code: number) => void>();
  const socket: FakeSocket = {
    code: undefined,
    send: onSend,
    onMessage: (listener) => void listeners.add(listener),
    onClose: (listener) => void closings.add(listener),
    close: (code) => {
      socket.code = code;
    },
    deliver(bytes) {
      for (const take of listeners) take(bytes);
    },
    hangUp() {
      for (const end of closings) end(1006);
    },
  };
  return socket;
}

function change(frame: Bytes, flip: number | null, length: number | null): Bytes {
  const changed = length === null ? frame.slice() : frame.slice(0, Math.max(0, frame.length - length));
  const at = flip === null ? -1 : flip % (changed.length || 1);
  if (at in changed) changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function same(a: Bytes, b: Bytes | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(b);
}
