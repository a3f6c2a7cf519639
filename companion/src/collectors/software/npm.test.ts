import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, expect, test} from 'vitest';

import {createSystem} from '../../system/local.ts';
import {npm} from './npm.ts';

const never = new AbortController().signal;
const base = mkdtempSync(join(tmpdir(), 'plimsoll-npm-'));
afterAll(() => rmSync(base, {recursive: true}));

let roots = 0;
function root(manifests: Readonly<Record<string, string>>): string {
  roots += 1;
  const folder = join(base, `${roots}`);
  for (const [path, text] of Object.entries(manifests)) {
    mkdirSync(join(folder, path), {recursive: true});
    writeFileSync(join(folder, path, 'package.json'), text);
  }
  return folder;
}

function manifest(name: string, version: string): string {
  return JSON.stringify({name, version, dependencies: {}});
}

async function found(folder: string): Promise<unknown> {
  const collected = await npm.collect(createSystem({root: folder}), never);
  const items = collected?.software?.map(({name, version, origin, paths}) => [
    name,
    version,
    origin,
    paths?.[0],
  ]);
  return collected?.notes ? [items, collected.notes] : items;
}

test('global packages, scoped ones, and what lies inside them', async () => {
  const own = '/usr/local/lib/node_modules';
  const folder = root({
    '/usr/lib/node_modules/npm': manifest('npm', '10.8.2'),
    '/usr/lib/node_modules/npm/node_modules/tar': manifest('tar', '6.2.1'),
    '/usr/lib/node_modules/npm/node_modules/@sigstore/core': manifest('@sigstore/core', '1.1.0'),
    [`${own}/.staging-1`]: manifest('half', '1.0.0'),
    [`${own}/typescript`]: manifest('typescript', '5.4.2'),
  });

  expect(await found(folder)).toEqual([
    ['npm', '10.8.2', 'unknown', '/usr/lib/node_modules/npm'],
    ['@sigstore/core', '1.1.0', 'unknown', '/usr/lib/node_modules/npm/node_modules/@sigstore/core'],
    ['tar', '6.2.1', 'unknown', '/usr/lib/node_modules/npm/node_modules/tar'],
    ['typescript', '5.4.2', 'other-vendor', `${own}/typescript`],
  ]);
});

test("people's, by nvm and with a prefix", async () => {
  const folder = root({
    '/home/ada/.nvm/versions/node/v20.1.0/lib/node_modules/yo': manifest('yo', '5.0.0'),
    '/home/ada/.npm-global/lib/node_modules/yo': manifest('yo', '4.0.0'),
    '/etc': '{}',
  });
  writeFileSync(join(folder, 'etc/passwd'), 'ada:x:1000:1000::/home/ada:/bin/sh\n');

  expect(await found(folder)).toEqual([
    ['yo', '4.0.0', 'other-vendor', '/home/ada/.npm-global/lib/node_modules/yo'],
    ['yo', '5.0.0', 'other-vendor', '/home/ada/.nvm/versions/node/v20.1.0/lib/node_modules/yo'],
  ]);
});

test('a package that is linked to is one package, and links in a circle end', async () => {
  const own = '/usr/local/lib/node_modules';
  const folder = root({[`${own}/a`]: manifest('a', '1.0.0'), [`${own}/b`]: manifest('b', '1.0.0')});
  mkdirSync(join(folder, own, 'a/node_modules'));
  symlinkSync('../../b', join(folder, own, 'a/node_modules/b'));
  symlinkSync('../../../node_modules', join(folder, own, 'b/node_modules'));
  symlinkSync('self', join(folder, own, 'self'));

  expect(await found(folder)).toEqual([
    ['a', '1.0.0', 'other-vendor', `${own}/a`],
    ['b', '1.0.0', 'other-vendor', `${own}/a/node_modules/b`],
  ]);
});

test('manifests that are none are left out and counted', async () => {
  const own = '/usr/local/lib/node_modules';
  const folder = root({
    [`${own}/good`]: manifest('good', '1.0.0'),
    [`${own}/half`]: '{"name":"half","ver',
    [`${own}/proto`]: '{"__proto__":{"name":"x","version":"1.0.0"}}',
    [`${own}/list`]: '[1]',
    [`${own}/evil`]: manifest('evil\u{202E}', '1.0.0'),
    [`${own}/long`]: manifest('long', `1.${'0'.repeat(1_000_000)}`),
    [`${own}/deep`]: '['.repeat(200_000),
  });

  expect(await found(folder)).toEqual([
    [['good', '1.0.0', 'other-vendor', `${own}/good`]],
    ['entries without a usable name or version left out: 6'],
  ]);
});

test('packages inside packages are followed eight deep', async () => {
  const deep = '/usr/local/lib/node_modules/a' + '/node_modules/a'.repeat(20);
  const names = deep.split('/node_modules/a').length - 1;
  const paths = Array.from({length: names}, (_, at) => '/usr/local/lib' + '/node_modules/a'.repeat(at + 1));
  const folder = root(Object.fromEntries(paths.map((path) => [path, manifest('a', '1.0.0')])));

  expect((await npm.collect(createSystem({root: folder}), never))?.software?.length).toBe(9);
});

test('is absent where there is none', async () => {
  expect(await npm.collect(createSystem({root: root({'/etc': '{}'})}), never)).toBeUndefined();
});
