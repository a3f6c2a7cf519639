import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {listeners, parseSockets} from './listeners.ts';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const REST = '00000000:00000000 00:00000000 00000000';

function line(address: string, state: string, uid = 0): string {
  return `   0: ${address} 00000000:0000 ${state} ${REST}   ${uid}        0 1214 1 000000006f8b6dcc 100 0 0 10 0\n`;
}

test('reads waiting sockets that others may reach, once each', async () => {
  const any6 = '0'.repeat(32);
  const system = fakeSystem({
    '/proc/net/tcp':
      HEAD +
      line('00000000:0016', '0A') +
      line('0100007F:0CEA', '0A', 110) +
      line('0F02000A:1F90', '0A', 1000) +
      line('0F02000A:D2F0', '01'),
    '/proc/net/tcp6':
      HEAD +
      line(`${any6}:0016`, '0A') +
      line('00000000000000000000000001000000:0277', '0A') +
      line('0000000000000000FFFF00000F02000A:1F91', '0A') +
      line('000080FE00000000FF57A70A3D4DA8FE:0222', '0A'),
    '/proc/net/udp': HEAD + line('00000000:14E9', '07', 104) + line('00000000:14E9', '07', 104),
  });

  expect(await listeners.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      listeners: [
        {protocol: 'tcp', address: '0.0.0.0', port: 22, uid: 0},
        {protocol: 'tcp', address: '::', port: 22, uid: 0},
        {protocol: 'tcp', address: 'fe80::aa7:57ff:fea8:4d3d', port: 546, uid: 0},
        {protocol: 'udp', address: '0.0.0.0', port: 5353, uid: 104},
        {protocol: 'tcp', address: '10.0.2.15', port: 8080, uid: 1000},
        {protocol: 'tcp', address: '10.0.2.15', port: 8081, uid: 0},
      ],
    },
  });
});

test('is not there without /proc', async () => {
  expect(await listeners.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});

test('never fails and never invents a socket', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseSockets(text, 'tcp')).toEqual([]);
    }),
  );
});
