import {expect, test} from 'vitest';

import {SystemError} from '../system/errors.ts';
import {fakeSystem} from './posture/formats/fake.ts';
import {parseMaps} from './runtime/maps.ts';
import {runtime} from './runtime.ts';

const never = new AbortController().signal;

test('maps: files, and code that was replaced', () => {
  const text = `55d0-55d1 r--p 00000000 fe:00 1 /usr/sbin/sshd
55d1-55d2 r-xp 00001000 fe:00 1 /usr/sbin/sshd
7f00-7f01 r--p 00000000 fe:00 2 /usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)
7f01-7f02 r-xp 00001000 fe:00 2 /usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)
7f02-7f03 r--p 00000000 fe:00 3 /usr/lib/locale/locale-archive (deleted)
7f03-7f04 rwxp 00000000 00:01 4 /memfd:jit (deleted)
7f04-7f05 rwxs 00000000 00:01 5 /dev/zero (deleted)
7f05-7f06 rwxs 00000000 00:01 6 /SYSV00000000 (deleted)
7f06-7f07 r-xp 00000000 fe:00 7 /tmp/jna.so (deleted)
7f07-7f08 rw-p 00000000 00:00 0 [heap]
7f08-7f09 rw-p 00000000 00:00 0
`;
  expect(parseMaps(text)).toEqual({
    paths: new Set(['/usr/sbin/sshd']),
    deleted: new Set(['/usr/lib/x86_64-linux-gnu/libssl.so.3']),
  });
});

function stanza(name: string): string {
  return `Package: ${name}
Status: install ok installed
Section: net
Maintainer: Debian Team <x@lists.debian.org>
Architecture: amd64
Version: 1.0-1

`;
}

const TCP = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 700 1 0 100 0 0 10 0
   1: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 701 1 0 100 0 0 10 0
`;

const DEVICE = {
  '/proc/sys/kernel/osrelease': '6.1.0-40-amd64\n',
  '/proc/net/tcp': TCP,
  '/proc/7/exe': {link: '/usr/sbin/sshd'},
  '/proc/7/root': {stat: {fingerprint: 'root'}},
  '/': {stat: {fingerprint: 'root'}},
  '/proc/7/maps':
    '1-2 r-xp 0 0 1 /usr/sbin/sshd\n3-4 r-xp 0 0 2 /lib/x86_64-linux-gnu/libz.so.1.2.13 (deleted)\n',
  '/proc/7/fd/3': {link: 'socket:[700]'},
  '/proc/7/fd/4': {link: 'socket:[701]'},
  '/proc/8/exe': {link: '/usr/bin/redis'},
  '/proc/8/root': {stat: {fingerprint: 'a container’s'}},
  '/proc/8/maps': '1-2 r-xp 0 0 1 /usr/bin/redis\n',
  '/proc/self/exe': {link: '/usr/bin/node'},
  '/var/lib/dpkg/status': ['openssh-server', 'zlib1g', 'redis', 'idle'].map(stanza).join(''),
  '/var/lib/dpkg/info/openssh-server.list': '/.\n/usr/sbin/sshd\n',
  '/var/lib/dpkg/info/zlib1g:amd64.list':
    '/.\n/lib/x86_64-linux-gnu/libz.so.1\n/lib/x86_64-linux-gnu/libz.so.1.3\n',
  '/var/lib/dpkg/info/redis.list': '/usr/bin/redis\n',
  '/var/lib/dpkg/info/idle.list': '/usr/bin/idle\n',
} as const;

const RUNNING = new Map([
  ['deb:zlib1g:amd64', {running: 'running', oldCode: true}],
  [
    'deb:openssh-server:amd64',
    {running: 'listening', listeners: [{protocol: 'tcp', address: '0.0.0.0', port: 22}]},
  ],
]);

test('what runs, what listens and what runs old code, by package; containers are other files', async () => {
  expect(await runtime.collect(fakeSystem(DEVICE), never)).toEqual({
    runtime: {running: RUNNING, bootedKernel: '6.1.0-40-amd64', complete: true},
  });
});

test('processes of others are counted, threads of the kernel not, and the answer is not complete', async () => {
  const system = fakeSystem({...DEVICE, '/proc/9/cmdline': 'nginx\0', '/proc/10/cmdline': ''});
  const closed = {
    ...system,
    readLink: async (path: string) => {
      if (path === '/proc/9/exe' || path === '/proc/10/exe') throw new SystemError('EACCES', path, 'read');
      return system.readLink(path);
    },
  };
  expect(await runtime.collect(closed, never)).toEqual({
    runtime: {running: RUNNING, bootedKernel: '6.1.0-40-amd64', complete: false},
    notes: ["other users' processes could not be looked at: 1 (needs administrator)"],
  });
});

test('is not for devices without /proc', async () => {
  expect(await runtime.collect(fakeSystem({}), never)).toBeUndefined();
});
