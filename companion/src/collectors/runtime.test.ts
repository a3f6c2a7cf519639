import {expect, test} from 'vitest';

import {SystemError} from '../system/errors.ts';
import {fakeSystem} from './posture/formats/fake.ts';
import {isLasting} from './runtime/kind.ts';
import {parseMaps} from './runtime/maps.ts';
import {readOwners} from './runtime/owners.ts';
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

const LASTING = new Set(['deb:zlib1g:amd64']);

test('what runs, what listens and what runs old code, by package; containers are other files', async () => {
  expect(await runtime.collect(fakeSystem(DEVICE), never)).toEqual({
    runtime: {running: RUNNING, lasting: LASTING, bootedKernel: '6.1.0-40-amd64', complete: true},
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
    runtime: {running: RUNNING, lasting: LASTING, bootedKernel: '6.1.0-40-amd64', complete: false},
    notes: ["other users' processes could not be looked at: 1 (needs administrator)"],
  });
});

test('a port whose program cannot be looked at is named with the account it belongs to', async () => {
  const tcp = `${TCP}   2: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000   113        0 702 1 0 100 0 0 10 0
`;
  const system = fakeSystem({
    ...DEVICE,
    '/proc/net/tcp': tcp,
    '/proc/9/cmdline': 'x',
    '/proc/9/exe': {refused: 'EACCES'},
  });
  const closed = {
    ...system,
    readLink: async (path: string) => {
      if (path === '/proc/9/exe') throw new SystemError('EACCES', path, 'read');
      return system.readLink(path);
    },
  };
  expect((await runtime.collect(closed, never))?.notes).toEqual([
    "other users' processes could not be looked at: 1 (needs administrator)",
    'open ports of programs that could not be looked at: tcp 8080 (user 113)',
  ]);
});

test('files of no package are told by path: scripts by their interpreter’s argument, through links', async () => {
  const device = {
    ...DEVICE,
    '/proc/7/exe': {link: '/usr/local/bin/node'},
    '/proc/7/maps': '',
    '/proc/7/cmdline': 'node\0--no-warnings\0/usr/local/bin/npm\0ls\0',
    '/usr/local/bin/npm': {link: '../lib/node_modules/npm/bin/npm-cli.js'},
  };
  expect((await runtime.collect(fakeSystem(device), never))?.runtime?.byPath).toEqual(
    new Map([
      [
        '/usr/local/bin/node',
        {running: 'listening', listeners: [{protocol: 'tcp', address: '0.0.0.0', port: 22}]},
      ],
      ['/usr/local/bin/npm', {running: 'running'}],
      ['/usr/local/lib/node_modules/npm/bin/npm-cli.js', {running: 'running'}],
    ]),
  );
});

const APK = `P:openssl
V:3.3.1-r0
A:x86_64
F:usr/bin
R:openssl

P:libssl3
V:3.3.1-r0
A:x86_64
F:usr/lib
R:libssl.so.3
`;

test('packages of apk and pacman own their files too', async () => {
  const system = fakeSystem({
    '/lib/apk/db/installed': APK,
    '/var/lib/pacman/local/zlib-1:1.3.1-2/files': '%FILES%\nusr/\nusr/lib/libz.so.1\n',
  });
  const paths = ['/usr/bin/openssl', '/lib/libssl.so.3', '/usr/lib/libz.so.1.3.1', '/usr/bin/nobody'];
  expect(await readOwners(system, paths, never)).toEqual({
    owners: new Map([
      ['/usr/bin/openssl', 'openssl'],
      ['/lib/libssl.so.3', 'libssl3'],
      ['/usr/lib/libz.so.1.3.1', 'zlib'],
    ]),
    ids: new Map(),
    lasting: new Set(['libssl3', 'zlib']),
    notes: [],
  });
});

test.for([
  [
    'a format of rpm’s own',
    {'/var/lib/rpm/Packages': 'x'},
    '/var/lib/rpm: which packages of rpm are in use is not known: only rpm itself can read this format',
  ],
  [
    'half a database',
    {'/var/lib/rpm/rpmdb.sqlite': 'SQLite format 3'},
    'which packages of rpm are in use is not known: the database is damaged: no SQLite header',
  ],
  [
    'a database that leads to itself',
    {'/var/lib/rpm/rpmdb.sqlite': {refused: 'ELOOP'}},
    'which packages of rpm are in use is not known: /var/lib/rpm/rpmdb.sqlite',
  ],
] as const)('%s is said and everything else told', async ([, files, note]) => {
  expect(await runtime.collect(fakeSystem({...DEVICE, ...files}), never)).toEqual({
    runtime: {running: RUNNING, lasting: LASTING, bootedKernel: '6.1.0-40-amd64', complete: true},
    notes: [note],
  });
});

test.for([
  [['/usr/sbin/sshd', '/lib/systemd/system/ssh.service'], true],
  [['/usr/lib/x86_64-linux-gnu/libz.so.1'], true],
  [['/usr/bin/curl'], false],
  [['/usr/bin/sudo', '/usr/lib/sudo/sudoers.so'], false],
  [['/usr/share/doc/x', '/etc/systemd/user/x.service'], false],
] as const)('use of %j lasts: %s', ([paths, lasting]) => {
  expect(isLasting(paths.join('\n'))).toBe(lasting);
  expect(isLasting(`${paths.join('\n')}\n`)).toBe(lasting);
});

test('is not for devices without /proc', async () => {
  expect(await runtime.collect(fakeSystem({}), never)).toBeUndefined();
});
