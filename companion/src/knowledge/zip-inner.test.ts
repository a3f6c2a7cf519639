import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';

import {type MadeEntry, makeZip} from '../../../test/corpus/make-zip.ts';
import {memoryFile} from './file.ts';
import type {Reading} from './outcome.ts';
import {withInnerZip} from './zip-inner.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'plimsoll-inner-'));
});
afterEach(() => rmSync(scratch, {recursive: true, force: true}));

function inner(
  bytes: Uint8Array,
  signal = new AbortController().signal,
): Promise<Reading<string> | undefined> {
  const options = {name: /^cves\.zip$/, maxBytes: 2000, scratch, signal};
  return withInnerZip(memoryFile(bytes), options, async (file) => ({
    ok: true,
    value: Buffer.from(await file.read(0, file.size)).toString(),
  }));
}

const cves: MadeEntry = {name: 'cves.zip', data: 'the inner one'};

test.for([[false], [true]])(
  'hands out what is in it (stored: %s), and leaves nothing',
  async ([stored = false]) => {
    expect(
      await inner(
        makeZip([
          {name: 'readme', data: 'x'},
          {...cves, stored},
        ]),
      ),
    ).toEqual({
      ok: true,
      value: 'the inner one',
    });
    expect(readdirSync(scratch)).toEqual([]);
  },
);

test('without such an entry there is none', async () => {
  expect(await inner(makeZip([{name: 'a.json', data: '{}'}]))).toBeUndefined();
  expect(await inner(makeZip(Array.from({length: 17}, (_, i) => ({...cves, name: `${i}`}))))).toBeUndefined();
  expect(await inner(Buffer.from('no zip'))).toBeUndefined();
});

const whole = makeZip([cves]);

test.for([
  {given: 'damaged', bytes: makeZip([{...cves, crc: 7}]), why: 'what is in it is damaged'},
  {
    given: 'longer than it says',
    bytes: makeZip([{...cves, size: 5}]),
    why: 'what is in it is not what its directory says',
  },
  {
    given: 'shorter than it says',
    bytes: makeZip([{...cves, size: 50}]),
    why: 'what is in it is not what its directory says',
  },
  {
    given: 'large',
    bytes: makeZip([{...cves, data: 'x'.repeat(2001)}]),
    why: 'it unpacks to more than 2000 bytes',
  },
  {
    given: 'a bomb that lies',
    bytes: makeZip([{...cves, data: Buffer.alloc(9_000_000), size: 100}]),
    why: 'what is in it is not what its directory says',
  },
  {given: 'no deflate', bytes: Buffer.from(whole).fill(0xff, 38, 45), why: 'invalid block type'},
  {
    given: 'elsewhere',
    bytes: makeZip([{...cves, offset: 9}]),
    why: 'cves.zip is not where the directory says',
  },
])('an inner zip that is $given: $why', async ({bytes, why}) => {
  expect(await inner(bytes)).toEqual({ok: false, why});
  expect(readdirSync(scratch)).toEqual([]);
});

test('a signal ends it', async () => {
  expect(await inner(whole, AbortSignal.abort())).toEqual({ok: false, why: 'cancelled'});
  expect(readdirSync(scratch)).toEqual([]);
});
