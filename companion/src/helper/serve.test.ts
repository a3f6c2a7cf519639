import {mkdtempSync, rmSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {afterEach, beforeEach, expect, test} from 'vitest';

import type {HelperFact} from '../system/helper-answer.ts';
import {type ServeOptions, serve} from './serve.ts';

let folder: string;
let path: string;
let asked: HelperFact[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-helper-'));
  path = join(folder, 'helper.sock');
  asked = [];
});
afterEach(() => rmSync(folder, {recursive: true}));

/** The helper on a socket of the test's; it ends by itself shortly after the last caller. */
async function start(over: Partial<ServeOptions> = {}): Promise<{readonly ended: Promise<void>}> {
  const ended = serve({
    listen: {path},
    answer: async (fact) => {
      asked.push(fact);
      return {notes: [fact]};
    },
    times: {idle: 150, patience: 200, window: 60_000},
    ...over,
  });
  await wait(20);
  return {ended};
}

/** Sends the pieces, waiting between them; all that comes back until the connection ends. */
function say(...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(path);
    socket.on('data', (chunk: Buffer) => (back += chunk.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(back));
    void send(socket, pieces);
  });
}

async function send(socket: Socket, pieces: readonly (string | Uint8Array)[]): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return;
    socket.write(piece);
    await wait(20);
  }
}

test('a word of the list gets one line of JSON', async () => {
  const {ended} = await start();

  expect(await say('passwords\n')).toBe('{"notes":["passwords"]}\n');
  await ended;
});

test('a word may come in pieces', async () => {
  const {ended} = await start();

  expect(await say('su', 'd', 'o\n')).toBe('{"notes":["sudo"]}\n');
  await ended;
});

const NO = '{"error":"no-such-fact"}\n';

test.for([
  ['an unknown word', 'shadow\n'],
  ['a name of every object', '__proto__\n'],
  ['a parameter', 'passwords root\n'],
  ['a path', 'sudo/../../etc/shadow\n'],
  ['another case', 'Passwords\n'],
  ['a carriage return', 'passwords\r\n'],
  ['a zero byte', 'passwords\0\n'],
  ['two requests at once', 'passwords\nsudo\n'],
  ['an empty line', '\n'],
  ['33 bytes without an end', 'x'.repeat(33)],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['HTTP', 'GET /passwords HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x0a])],
] as const)('%s is refused and nothing is looked at', async ([, request]) => {
  const {ended} = await start();

  // A caller who is still sending when it is cut off may lose the answer with it.
  expect([NO, '']).toContain(await say(request));
  expect(asked).toEqual([]);
  await ended;
});

test('who says nothing, or a byte at a time, is cut off and keeps nobody out', async () => {
  const {ended} = await start();
  const began = performance.now();

  const [silent, slow, good] = await Promise.all([
    say(),
    say(...Array.from({length: 30}, () => 'p')),
    say('sudo\n'),
  ]);

  expect([silent, slow, good]).toEqual(['', '', '{"notes":["sudo"]}\n']);
  expect(performance.now() - began).toBeLessThan(1500);
  await ended;
});

test('more than eight at once are turned away, those inside are served', async () => {
  const {ended} = await start({
    answer: async (fact) => {
      await wait(100);
      return {notes: [fact]};
    },
  });

  const answers = await Promise.all(Array.from({length: 30}, () => say('sudo\n')));

  expect(answers.filter((answer) => answer !== '')).toEqual(
    Array.from({length: 8}, () => '{"notes":["sudo"]}\n'),
  );
  await ended;
});

test('many requests are busy after forty, and cost one look while it lasts', async () => {
  const {ended} = await start();

  const answers: string[] = [];
  for (let n = 0; n < 50; n += 1) answers.push(await say('sudo\n'));

  expect(answers.filter((answer) => answer.includes('busy'))).toHaveLength(10);
  expect(asked).toHaveLength(40);
  await ended;
});

test('who asks for the same at the same time shares one look', async () => {
  let looks = 0;
  const {ended} = await start({
    answer: async () => {
      looks += 1;
      await wait(100);
      return {};
    },
  });

  expect(await Promise.all([say('sudo\n'), say('sudo\n'), say('sudo\n')])).toEqual(['{}\n', '{}\n', '{}\n']);
  expect(looks).toBe(1);
  await ended;
});

test('a collector that fails is told without its reason', async () => {
  const {ended} = await start({answer: async () => Promise.reject(new Error('/etc/shadow: secret'))});

  expect(await say('passwords\n')).toBe('{"error":"failed"}\n');
  await ended;
});

test('it ends when nobody asks, and not before', async () => {
  const {ended} = await start();
  const began = performance.now();

  await wait(100);
  await say('sudo\n');
  await ended;

  expect(performance.now() - began).toBeGreaterThan(240);
});
