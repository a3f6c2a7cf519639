import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {ensureFolder, ensureState, NotPrivateError, prepareState, probeState} from './folder.ts';
import {openFront, openState} from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-folder-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

test('a folder is made with all above it, and not by looking', () => {
  const deep = join(folder, 'a', 'b', 'c');
  expect([probeState(deep), existsSync(deep)]).toEqual([undefined, false]);
  expect([prepareState(deep), probeState(deep)]).toEqual([undefined, undefined]);
});

test.skipIf(process.platform === 'win32')('each folder that is made is its owner’s alone', () => {
  ensureFolder(join(folder, 'a', 'b', 'c'));
  const modes = ['a', 'a/b', 'a/b/c'].map((part) => statSync(join(folder, part)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700, 0o700]);
});

test.skipIf(process.platform !== 'linux').for<readonly [string, string]>([
  ['/proc/plimsoll', 'ENOENT'],
  ['/proc/plimsoll/a/b', 'ENOENT'],
  ['/dev/null/plimsoll', 'ENOTDIR'],
])('where no folder can be made it is said at once: %s', ([path, code]) => {
  const started = performance.now();
  expect(prepareState(path)).toEqual({
    what: expect.stringMatching(new RegExp(`^${path} cannot be made \\(${code}: `)),
    next: 'Choose a folder you can write to with --state.',
  });
  expect(() => ensureFolder(path)).toThrow(NotPrivateError);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a link to nowhere is no folder, and none is made at its end', () => {
  const link = join(folder, 'link');
  symlinkSync(join(folder, 'gone'), link);
  expect(prepareState(link)?.what).toContain(`${link} cannot be made (EEXIST`);
  expect(existsSync(join(folder, 'gone'))).toBe(false);
});

const NEXT = 'Move it away, or choose another folder with --state.';

test.for(['lock', 'state.db', 'state.db-wal', 'deviceSign.key'])(
  'a folder in the place of %s is named, with the next step',
  (name) => {
    const path = join(folder, name);
    mkdirSync(path);

    expect(probeState(folder)).toEqual({what: `${path} is not a file`, next: NEXT});
    const now = new Date('2026-11-25T10:00:00Z');
    expect(() => openFront({folder, now: now.getTime()})).toThrow(`${path} is not a file`);
    expect(() => openState({folder, now})).toThrow(`${path} is not a file`);
  },
);

test.skipIf(process.platform === 'win32')('nor is a socket', async () => {
  const path = join(folder, 'state.db');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  expect(() => ensureState(folder)).toThrow(`${path} is not a file`);
  await new Promise((resolve) => server.close(resolve));
});

test('what is ours, or a link to it, is well', () => {
  writeFileSync(join(folder, 'elsewhere'), '');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'state.db'));
  writeFileSync(join(folder, 'lock'), '', {mode: 0o600});
  expect(probeState(folder)).toBeUndefined();
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('what is closed to us is named', () => {
  const path = join(folder, 'state.db');
  writeFileSync(path, '');
  chmodSync(path, 0o000);
  expect(probeState(folder)).toEqual({what: `${path} cannot be opened`, next: NEXT});
});
