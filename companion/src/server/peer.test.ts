import {expect, test} from 'vitest';

import {TokenBucket} from './limits.ts';
import {findUid, peerUid} from './peer.ts';

test('a bucket gives its burst, then its rate, and survives a clock set back', () => {
  let now = 0;
  const bucket = new TokenBucket(5, 20, () => now);

  expect(takeAll(bucket)).toBe(20);
  now = 1000;
  expect(takeAll(bucket)).toBe(5);
  now = -60_000;
  expect(takeAll(bucket)).toBe(0);
  now = -58_000;
  expect(takeAll(bucket)).toBe(10);
  now = 1e9;
  expect(takeAll(bucket)).toBe(20);
});

function takeAll(bucket: TokenBucket): number {
  return Array.from({length: 40}, () => bucket.take()).filter(Boolean).length;
}

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:60CD 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1
   1: 0100007F:A1B2 0100007F:60CD 01 00000000:00000000 00:00000000 00000000  1001        0 12 1
   2: 0100007F:60CD 0100007F:A1B2 01 00000000:00000000 00:00000000 00000000  1000        0 13 1
   3: 0100007F:A1B3 0100007F:60CD 06 00000000:00000000 00:00000000 00000000     0        0 0 3
   4: 0200007F:A1B4 0100007F:60CD 01 00000000:00000000 00:00000000 00000000  1002        0 14 1
`;

test.for([
  ['the peer, not ourselves', 0xa1b2, 1001],
  ['a connection that is over', 0xa1b3, undefined],
  ['another address', 0xa1b4, undefined],
  ['nobody', 0xa1b5, undefined],
] as const)('uid of %s', ([, port, uid]) => {
  expect(findUid(TABLE, port, 24_781)).toBe(uid);
  expect(findUid('', port, 24_781)).toBeUndefined();
});

test('a mapped IPv6 socket is found as well', () => {
  const line =
    '   0: 0000000000000000FFFF00000100007F:A1B2 0000000000000000FFFF00000100007F:60CD 01 0:0 0:0 0 1001 0 1 1';

  expect(findUid(`head\n${line}\n`, 0xa1b2, 24_781)).toBe(1001);
});

test.skipIf(process.platform !== 'linux')('finds our own uid (skipped off Linux)', async () => {
  const {createServer, connect} = await import('node:net');
  const server = createServer().listen({host: '127.0.0.1', port: 0});
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const socket = connect({host: '127.0.0.1', port});
  await new Promise((resolve) => {
    socket.once('connect', resolve);
  });

  expect(await peerUid(socket.localPort ?? 0, port)).toBe(process.getuid?.());

  socket.destroy();
  server.close();
});
