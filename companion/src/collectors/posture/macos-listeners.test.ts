import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {RunResult} from '../../system/system.ts';
import {fakeSystem} from './formats/fake.ts';
import {macosListeners, parseMacNetstat} from './macos-listeners.ts';

// Tested on what netstat prints by its manual page: no test runs on macOS.

const signal = AbortSignal.any([]);
const HEAD = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
`;
const TCP = `${HEAD}tcp4       0      0  192.168.1.7.52311      140.82.121.4.443       ESTABLISHED
tcp46      0      0  *.3306                 *.*                    LISTEN
tcp4       0      0  127.0.0.1.631          *.*                    LISTEN
tcp6       0      0  ::1.631                *.*                    LISTEN
tcp6       0      0  fe80::1%lo0.8021       *.*                    LISTEN
tcp6       0      0  fe80::aede:48ff:fe00:1122%en5.5900  *.*  LISTEN
tcp4       0      0  *.22                   *.*                    LISTEN
tcp4       0      0  *.23                   *.*                    CLOSED
`;
const UDP = `${HEAD}udp4       0      0  *.5353                 *.*
udp4       0      0  *.*                    *.*
udp6       0      0  *.5353                 *.*
udp4       0      0  192.168.1.7.60109      35.186.224.22.443
`;

function printed(over: Partial<RunResult> = {}): ReturnType<typeof fakeSystem> {
  return fakeSystem(
    {},
    {
      platform: 'darwin',
      run: async (_program, args) => {
        const stdout = args.includes('udp') ? UDP : TCP;
        return {outcome: 'exited', code: 0, stdout, stderr: '', truncated: false, ...over};
      },
    },
  );
}

test('what others may reach', async () => {
  expect(await macosListeners.collect(printed(), signal)).toEqual({
    facts: {
      listeners: [
        {protocol: 'tcp', address: '0.0.0.0', port: 22},
        {protocol: 'tcp', address: '::', port: 3306},
        {protocol: 'udp', address: '0.0.0.0', port: 5353},
        {protocol: 'udp', address: '::', port: 5353},
        {protocol: 'tcp', address: 'fe80::aede:48ff:fe00:1122%en5', port: 5900},
      ],
    },
  });
});

test('a list cut off is no list, and without netstat there is none', async () => {
  expect(await macosListeners.collect(printed({truncated: true}), signal)).toEqual({
    notes: ['more sockets than are read: which are open to others is not known'],
  });
  await expect(macosListeners.collect(printed({code: 1}), signal)).rejects.toThrow('netstat: exited 1');
});

test('any text is read without a throw, a megabyte too', () => {
  const part = fc.constantFrom('tcp4', 'udp46', ' ', '      0', '*.22', '*.*', 'LISTEN', '::1.', '\n');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary'}),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const {port} of parseMacNetstat(text)) expect(port > 0 && port < 65_536).toBe(true);
      },
    ),
  );
  expect(parseMacNetstat(`tcp4 0 0 ${'1.'.repeat(500_000)}22 *.* LISTEN`)).toEqual([]);
});
