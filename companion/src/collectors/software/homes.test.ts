import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {createHarvest} from './harvest.ts';
import {expand, listOpen, readHomes} from './homes.ts';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
  'ada:x:1000:1000::/home/ada:/bin/bash',
  'bea:x:1001:1001::/home/bea:/bin/bash',
  'twin:x:1002:1002::/home/ada:/bin/bash',
  'odd:x:1003:1003::/:/bin/bash',
  'evil:x:1004:1004::/home/\u{202E}x:/bin/bash',
  'gone:x:1005:1005::/home/gone:/bin/bash',
  'nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin',
].join('\n');

test('homes of people and root, each once; closed ones are counted', async () => {
  const harvest = createHarvest();
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/root': {refused: 'EACCES'},
    '/home/ada/.profile': '',
    '/home/bea': {refused: 'EACCES'},
  });

  expect(await readHomes(system, harvest)).toEqual(['/home/ada']);
  expect(harvest.result()?.notes).toEqual([
    "other people's home folders are closed: 2 (needs administrator)",
  ]);
});

test('no accounts, no homes', async () => {
  const harvest = createHarvest();
  expect(await readHomes(fakeSystem({}), harvest)).toEqual([]);
  expect(harvest.result()).toBeUndefined();
});

test('of ten thousand accounts the first fifty', async () => {
  const harvest = createHarvest();
  const people = Array.from({length: 10_000}, (_, at) => `u${at}:x:${1000 + at}:1::/home/u${at}:/bin/sh`);
  const files = Object.fromEntries(people.slice(0, 60).map((_, at) => [`/home/u${at}/.profile`, '']));
  const homes = await readHomes(fakeSystem({...files, '/etc/passwd': people.join('\n')}), harvest);
  expect([homes.length, harvest.result()?.notes]).toEqual([
    50,
    ['home folders beyond the first 50 not looked into'],
  ]);
});

const TREE = fakeSystem({
  '/opt/a/lib/python3.11/site-packages/x': '',
  '/opt/b/lib/python3.9/site-packages/x': '',
  '/opt/c/lib/perl/x': '',
  '/opt/bad\u{202E}/lib/python3.9/x': '',
  '/shut': {refused: 'EACCES'},
});

test.for([
  [
    '/opt/*/lib/python3*/site-packages',
    ['/opt/a/lib/python3.11/site-packages', '/opt/b/lib/python3.9/site-packages'],
  ],
  ['/opt/*', ['/opt/a', '/opt/b', '/opt/c']],
  ['/fixed/path', ['/fixed/path']],
  ['/none/*', []],
  ['/shut/*', []],
] as const)('%s leads to %o', async ([pattern, paths]) => {
  expect(await expand(TREE, pattern)).toEqual(paths);
});

test('a pattern leads to 200 paths at most, and a folder shows 20,000 names', async () => {
  const files = Object.fromEntries(Array.from({length: 20_001}, (_, at) => [`/many/${at}/x`, '']));
  const system = fakeSystem(files);
  expect((await expand(system, '/many/*')).length).toBe(200);
  expect((await listOpen(system, '/many'))?.length).toBe(20_000);
});
