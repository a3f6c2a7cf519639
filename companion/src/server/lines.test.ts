import {connect, createServer, type Socket} from 'node:net';
import {constants, deflateRawSync, inflateRawSync} from 'node:zlib';
import {pack} from '@plimsoll/shared/channel';
import {afterEach, expect, test} from 'vitest';

import {Lines} from './lines.ts';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function pair(): Promise<readonly [Socket, Socket]> {
  const server = createServer();
  const other = new Promise<Socket>((resolve) => {
    server.once('connection', resolve);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  const sockets = [socket, await other] as const;
  ended.push(() => {
    for (const one of sockets) one.destroy();
    server.close();
  });
  return sockets;
}

function unpack(bytes: Buffer, most: number): string {
  return inflateRawSync(bytes, {maxOutputLength: most}).toString('utf8');
}

function packed(text: string): Uint8Array<ArrayBuffer> {
  const body = Uint8Array.from(deflateRawSync(text, {finishFlush: constants.Z_SYNC_FLUSH}));
  return pack(new TextEncoder().encode('{"id":1,"r":'), body, new TextEncoder().encode('}'));
}

test('texts and packed ones come in their order, and are the same in the end', async () => {
  const [here, there] = await pair();
  const [sender, receiver] = [new Lines(here, 1000), new Lines(there, 1000, unpack)];
  await sender.send('{"id":0}');
  await sender.send(packed('{"name":"ä"}'));
  await sender.send('{"id":2}');

  expect([await receiver.receive(), await receiver.receive(), await receiver.receive()]).toEqual([
    '{"id":0}',
    '{"id":1,"r":{"name":"ä"}}',
    '{"id":2}',
  ]);
});

test('what unpacks to more than a text may have, or is nothing packed, ends the connection', async () => {
  for (const bad of [packed(`"${'a'.repeat(5000)}"`), new Uint8Array([0, 1, 2, 3])]) {
    const [here, there] = await pair();
    const [sender, receiver] = [new Lines(here, 1000), new Lines(there, 1000, unpack)];
    await sender.send(bad);

    await expect(receiver.receive()).rejects.toThrow('closed');
  }
});

test('who takes nothing packed gets it as the line it is', async () => {
  const [here, there] = await pair();
  await new Lines(here, 1000).send(packed('1'));

  expect(await new Lines(there, 1000).receive()).toMatch(/^[A-Za-z0-9+/]+=*$/);
});
