import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {isHeld, takeLock} from './lock.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'plimsoll-lock-'))));
afterEach(() => rmSync(folder, {recursive: true}));

test('held by one at a time, and writes nothing: there may be no room', () => {
  const path = join(folder, 'lock');
  const lock = takeLock(path);
  expect(takeLock(path)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['lock']);

  lock?.release();
  const next = takeLock(path);
  expect(next).toBeDefined();
  next?.release();
});

test('looked at, it stays as it was', () => {
  const path = join(folder, 'lock');
  expect([isHeld(path), readdirSync(folder)]).toEqual([false, []]);

  const lock = takeLock(path);
  expect([isHeld(path), isHeld(path)]).toEqual([true, true]);
  lock?.release();
  expect(isHeld(path)).toBe(false);
});
