import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {createSystem} from './local.ts';

let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'plimsoll-system-'));
  mkdirSync(join(base, 'root/etc'), {recursive: true});
  writeFileSync(join(base, 'secret'), 'outside');
  writeFileSync(join(base, 'root/etc/os-release'), 'ID=debian\n');
  writeFileSync(join(base, 'root/etc/big'), 'x'.repeat(10_000));
  symlinkSync('/etc/os-release', join(base, 'root/absolute'));
  symlinkSync('../../../../../../secret', join(base, 'root/etc/up'));
  symlinkSync(join(base, 'secret'), join(base, 'root/etc/host'));
  symlinkSync('../etc', join(base, 'root/etc/again'));
  symlinkSync('loop', join(base, 'root/loop'));
});
afterAll(() => rmSync(base, {recursive: true}));

test.for([
  {path: '/etc/os-release', text: 'ID=debian\n'},
  {path: '/absolute', text: 'ID=debian\n'},
  {path: '/etc/again/again/os-release', text: 'ID=debian\n'},
  {path: '/../../etc/os-release', text: 'ID=debian\n'},
  {path: '/etc/up', text: undefined},
  {path: '/etc/host', text: undefined},
  {path: '/../secret', text: undefined},
  {path: '/etc/os-release/under', text: undefined},
  {path: '/nowhere', text: undefined},
])('below another root $path is $text', async ({path, text}) => {
  const system = createSystem({root: join(base, 'root')});
  expect(await system.readText(path)).toBe(text);
});

test.for([
  {path: '/loop', code: 'ELOOP'},
  {path: '/etc', code: 'EISDIR'},
])('$path is refused with $code', async ({path, code}) => {
  const system = createSystem({root: join(base, 'root')});
  await expect(system.readText(path)).rejects.toMatchObject({name: 'SystemError', code});
});

test('a root that is itself reached by a link is one root', async () => {
  symlinkSync(join(base, 'root'), join(base, 'link'));
  expect(await createSystem({root: join(base, 'link')}).readText('/absolute')).toBe('ID=debian\n');
});

test('what may not be read rejects with its code', {skip: process.getuid?.() === 0}, async () => {
  const file = join(base, 'closed');
  writeFileSync(file, 'x');
  chmodSync(file, 0);
  await expect(createSystem().readText(file)).rejects.toMatchObject({code: 'EACCES', path: file});
});

test('reads, lists, looks and follows one link', async () => {
  const system = createSystem({root: join(base, 'root')});
  expect((await system.readBytes('/etc/big', 100))?.length).toBe(100);
  expect((await system.list('/etc'))?.toSorted()).toEqual(['again', 'big', 'host', 'os-release', 'up']);
  expect(await system.readLink('/absolute')).toBe('/etc/os-release');
  expect(await system.stat('/etc/big')).toMatchObject({kind: 'file', size: 10_000});
  expect(await system.stat('/etc')).toMatchObject({kind: 'directory'});
  expect(await system.list('/none')).toBeUndefined();
  expect(await system.stat('/none')).toBeUndefined();
});

test('refuses devices and pipes', {skip: process.platform === 'win32'}, async () => {
  await expect(createSystem().readText('/dev/null')).rejects.toMatchObject({
    code: 'EINVAL',
    path: '/dev/null',
  });
});

test('nothing is started for another root', async () => {
  const system = createSystem({root: join(base, 'root')});
  expect(await system.run('apt-get', ['--version'])).toEqual({
    outcome: 'not-started',
    code: null,
    stdout: '',
    stderr: '',
    truncated: false,
  });
});

test('reads files whose size the system does not tell', {skip: process.platform !== 'linux'}, async () => {
  expect(await createSystem().readText('/proc/self/status')).toContain('Name:');
});
