import {Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {apk, originOf, parseInstalled} from './apk.ts';
import {createHarvest} from './harvest.ts';

const never = new AbortController().signal;

/** Blocks as Alpine 3.18 has them, with the files of the package. */
const INSTALLED = `C:Q1zwvKMnYs1b6ZdPTBJ0Z7D5P3jyA=
P:libcrypto3
V:3.1.4-r1
A:x86_64
S:1718271
I:4313088
T:Crypto library from openssl
U:https://www.openssl.org/
L:Apache-2.0
o:openssl
m:Somebody <somebody@alpinelinux.org>
t:1698226512
c:c5cf1a55e3b7e3b7ee2f4c8e7ad61b8ac4f1bbc1
D:so:libc.musl-x86_64.so.1
p:so:libcrypto.so.3=3
F:lib
R:libcrypto.so.3
a:0:0:755
Z:Q1n1Q8J0yP3zGxPjJQpD6kIZ6aY2w=

P:busybox
V:1.36.1-r5
A:x86_64
o:busybox

P:.build-deps
V:20231101.101010
A:noarch

`;

function item(name: string, version: string, source: string): Software {
  return {
    id: `apk:${name}:x86_64`,
    type: 'apk',
    name,
    version,
    arch: 'x86_64',
    source: {name: source, version},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
  };
}

const REPOSITORIES =
  'https://dl-cdn.alpinelinux.org/alpine/v3.18/main\n#http://dl-cdn.alpinelinux.org/alpine/edge/testing\nhttps://mirror.example.org/alpine/v3.18/community\n';

test.for(['/lib/apk/db/installed', '/usr/lib/apk/db/installed'])('packages of %s', async (path) => {
  const system = fakeSystem({[path]: INSTALLED, '/etc/apk/repositories': REPOSITORIES});

  expect(await apk.collect(system, never)).toEqual({
    software: [item('libcrypto3', '3.1.4-r1', 'openssl'), item('busybox', '1.36.1-r5', 'busybox')],
  });
});

test.for([
  [REPOSITORIES, 'distribution'],
  ['@edge https://dl-cdn.alpinelinux.org/alpine/edge/community/\n', 'distribution'],
  [`${REPOSITORIES}https://packages.example.org/apk\n`, 'unknown'],
  ['', 'unknown'],
] as const)('the repositories %j make packages %s', ([text, origin]) => {
  expect(originOf(text)).toBe(origin);
});

test.for([
  {given: 'no origin: the package is its own source', text: 'P:a\nV:1-r0\nA:noarch\n', source: 'a'},
  {given: 'no line at the end', text: 'P:a\nV:1-r0\nA:noarch\no:b', source: 'b'},
  {given: 'words of Windows', text: 'P:a\r\nV:1-r0\r\nA:noarch\r\no:b\r\n', source: 'b'},
])('$given', ({text, source}) => {
  const harvest = createHarvest();
  parseInstalled(text, 'distribution', harvest);
  expect(harvest.result()?.software).toMatchObject([
    {id: 'apk:a:noarch', source: {name: source, version: '1-r0'}},
  ]);
});

test('half a package, and names that are none, are left out and counted', async () => {
  const system = fakeSystem({
    '/lib/apk/db/installed': `P:half\n\nP:evil\u{202E}\nV:1\n\nV:2\n\nP:long\nV:${'1'.repeat(1_000_000)}\n\n${INSTALLED}`,
    '/etc/apk/repositories': REPOSITORIES,
  });
  const collected = await apk.collect(system, never);
  expect([collected?.software?.length, collected?.notes]).toEqual([
    2,
    ['entries without a usable name or version left out: 4'],
  ]);
});

test('is absent where there is no apk', async () => {
  expect(await apk.collect(fakeSystem({}), never)).toBeUndefined();
});

test('an unreadable database is a failure of its own', async () => {
  const system = fakeSystem({'/lib/apk/db/installed': {refused: 'EACCES'}});
  await expect(apk.collect(system, never)).rejects.toMatchObject({code: 'EACCES'});
});

test('takes any text', () => {
  const lines = fc.array(
    fc.constantFrom('', 'P:a', 'V:1', 'A:x', 'o:', ':', 'P', '\r', '__proto__:x', 'P:\u{0}'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        lines.map((all) => all.join('\n')),
      ),
      (text) => {
        const harvest = createHarvest();
        parseInstalled(text, 'unknown', harvest);
        expect(v.is(v.array(Software), harvest.result()?.software ?? [])).toBe(true);
      },
    ),
  );
});
