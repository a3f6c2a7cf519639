import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, expect, test} from 'vitest';

import {createSystem} from './local.ts';

const base = mkdtempSync(join(tmpdir(), 'plimsoll-opened-'));
afterAll(() => rmSync(base, {recursive: true}));

function textAt(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

test('reads here and there, and less where the file ends', async () => {
  writeFileSync(join(base, 'file'), '0123456789');

  const file = await createSystem().open(join(base, 'file'));

  expect(file?.size).toBe(10);
  expect([2, 8, 10, 99].map((offset) => textAt(file?.read(offset, 4) ?? new Uint8Array()))).toEqual([
    '2345',
    '89',
    '',
    '',
  ]);
  file?.close();
});

test('stays the file it was when another takes its name', async () => {
  writeFileSync(join(base, 'old'), 'old');
  writeFileSync(join(base, 'new'), 'new');
  const file = await createSystem().open(join(base, 'old'));

  renameSync(join(base, 'new'), join(base, 'old'));

  expect(textAt(file?.read(0, 3) ?? new Uint8Array())).toBe('old');
  file?.close();
});

test('nothing there is undefined; folders and devices are refused', async () => {
  const system = createSystem();

  expect(await system.open(join(base, 'none'))).toBeUndefined();
  await expect(system.open(base)).rejects.toMatchObject({name: 'SystemError', code: 'EISDIR', path: base});
  await expect(system.open('/dev/null')).rejects.toMatchObject({code: 'EINVAL'});
});

test('below another root a link does not lead out of it', async () => {
  writeFileSync(join(base, 'inside'), 'inside');

  expect(await createSystem({root: base}).open('/../inside')).toMatchObject({size: 6});
  expect(await createSystem({root: base}).open(join(base, 'inside'))).toBeUndefined();
});
