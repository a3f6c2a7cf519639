import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {RunResult} from '../../system/system.ts';
import {fakeSystem} from './formats/fake.ts';
import {parseWindowsNetstat, windowsListeners} from './windows-listeners.ts';

// Tested on what netstat prints as Microsoft documents it: no test runs on Windows.

const signal = AbortSignal.any([]);
/** A German Windows 11, in the bytes of its code page. */
const PRINTED = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status
  TCP    0.0.0.0:135            0.0.0.0:0              ABH\x99REN
  TCP    0.0.0.0:445            0.0.0.0:0              ABH\x99REN
  TCP    127.0.0.1:5432         0.0.0.0:0              ABH\x99REN
  TCP    192.168.1.20:139       0.0.0.0:0              ABH\x99REN
  TCP    192.168.1.20:50312     140.82.121.4:443       HERGESTELLT
  TCP    [::]:3306              [::]:0                 ABH\x99REN
  TCP    [::1]:49670            [::]:0                 ABH\x99REN
  TCP    [2001:db8::20]:50400   [2001:db8::1]:443      WARTEND
  UDP    0.0.0.0:5353           *:*
  UDP    [fe80::a1b2%12]:1900   *:*
  UDP    127.0.0.1:1900         *:*
`.replaceAll('\n', '\r\n');

function printed(stdout: string, over: Partial<RunResult> = {}): ReturnType<typeof fakeSystem> {
  return fakeSystem(
    {},
    {
      platform: 'win32',
      run: async (program, args) => {
        expect([program, args]).toEqual(['netstat', ['-a', '-n']]);
        return {outcome: 'exited', code: 0, stdout, stderr: '', truncated: false, ...over};
      },
    },
  );
}

test('what others may reach, whatever language it is told in', async () => {
  expect(await windowsListeners.collect(printed(PRINTED), signal)).toEqual({
    facts: {
      listeners: [
        {protocol: 'tcp', address: '0.0.0.0', port: 135},
        {protocol: 'tcp', address: '192.168.1.20', port: 139},
        {protocol: 'tcp', address: '0.0.0.0', port: 445},
        {protocol: 'udp', address: 'fe80::a1b2', port: 1900},
        {protocol: 'tcp', address: '::', port: 3306},
        {protocol: 'udp', address: '0.0.0.0', port: 5353},
      ],
    },
  });
});

test('a list cut off is no list, and without netstat there is none', async () => {
  expect(await windowsListeners.collect(printed(PRINTED, {truncated: true}), signal)).toEqual({
    notes: ['more sockets than are read: which are open to others is not known'],
  });
  await expect(
    windowsListeners.collect(printed('', {outcome: 'missing', code: null}), signal),
  ).rejects.toThrow('netstat: missing');
});

test.for([
  ['no port', '  TCP    0.0.0.0:0              0.0.0.0:0              LISTENING'],
  ['no such port', '  TCP    0.0.0.0:65536          0.0.0.0:0              LISTENING'],
  ['another protocol', '  SCTP   0.0.0.0:22             0.0.0.0:0              LISTENING'],
  ['IPv4 in IPv6, this device alone', '  TCP    [::ffff:127.0.0.1]:22  [::]:0                 LISTENING'],
  ['a line of a megabyte', `  TCP    ${'1'.repeat(1_000_000)}:22 0.0.0.0:0 LISTENING`],
] as const)('%s is none', async ([, line]) => {
  expect((await windowsListeners.collect(printed(line), signal))?.facts?.listeners).toEqual([]);
});

test('any text is read without a throw', () => {
  const part = fc.constantFrom('  TCP', ' ', '    ', '[::]', '0.0.0.0', ':', '22', '0', '*:*', '\r\n', 'UDP');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary'}),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const {port, uid} of parseWindowsNetstat(text)) {
          expect(port > 0 && port < 65_536).toBe(true);
          expect(uid).toBeUndefined();
        }
      },
    ),
  );
});
