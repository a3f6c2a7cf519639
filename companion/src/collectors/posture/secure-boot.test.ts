import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {secureBoot} from './secure-boot.ts';

const VARIABLE = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c';

const rows: [Record<string, FakeEntry>, object][] = [
  [{[VARIABLE]: new Uint8Array([6, 0, 0, 0, 1])}, {facts: {secureBoot: {uefi: true, enabled: true}}}],
  [{[VARIABLE]: new Uint8Array([6, 0, 0, 0, 0])}, {facts: {secureBoot: {uefi: true, enabled: false}}}],
  [{[VARIABLE]: new Uint8Array([6])}, {notes: ['the firmware does not show its SecureBoot variable']}],
  [{'/sys/firmware/efi/runtime': ''}, {notes: ['the firmware does not show its SecureBoot variable']}],
  [{}, {facts: {secureBoot: {uefi: false}}}],
];

test.for(rows)('%j gives %j', async ([files, collected]) => {
  expect(await secureBoot.collect(fakeSystem(files), AbortSignal.any([]))).toEqual(collected);
});
