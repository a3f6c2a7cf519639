import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {type MadeEntry, makeZip} from '../../../../test/corpus/make-zip.ts';
import {type ByteFile, memoryFile} from './byte-file.ts';
import type {Reading} from './reading.ts';
import {readMember, readZip} from './zip.ts';

const limits = {entries: 10, entryBytes: 2_000_000, totalBytes: 3_000_000, ratio: 100};

async function read(zip: Uint8Array): Promise<{names: string[]; texts: string[]; result: Reading<number>}> {
  const names: string[] = [];
  const texts: string[] = [];
  const result = await readZip(memoryFile(zip), {
    limits,
    names: /^[A-Za-z0-9._-]{1,128}\.json$/,
    onEntry(name, data) {
      names.push(name);
      texts.push(Buffer.from(data).toString());
    },
  });
  return {names, texts, result};
}

const a: MadeEntry = {name: 'a.json', data: '{"a": 1}'};

test.for([[false], [true]])('reads stored and packed entries (zip64: %s)', async ([zip64]) => {
  const zip = makeZip(
    [a, {name: 'b.json', data: 'text', stored: true}, {name: 'empty.json', data: ''}],
    zip64,
  );

  expect(await read(zip)).toEqual({
    names: ['a.json', 'b.json', 'empty.json'],
    texts: ['{"a": 1}', 'text', ''],
    result: {ok: true, value: 0},
  });
});

test.for([
  ['../../etc/passwd.json'],
  ['/abs.json'],
  ['a\0.json'],
  ['folder/'],
  ['a.json.exe'],
  [`${'x'.repeat(129)}.json`],
])('passes over an entry named %j', async ([name = '']) => {
  expect(await read(makeZip([{name, data: 'x'}, a]))).toEqual({
    names: ['a.json'],
    texts: ['{"a": 1}'],
    result: {ok: true, value: 1},
  });
});

const big = Buffer.alloc(2_000_001);

test.for([
  {given: 'nothing', zip: new Uint8Array(), why: 'it has no end: not a zip, or cut off'},
  {
    given: 'text',
    zip: Buffer.from('<html>Not found</html>'.repeat(10)),
    why: 'it has no end: not a zip, or cut off',
  },
  {given: 'a cut zip', zip: makeZip([a]).subarray(0, -1), why: 'it has no end: not a zip, or cut off'},
  {given: 'only an end', zip: makeZip([a]).subarray(40), why: 'its directory lies outside the file'},
  {
    given: 'too many entries',
    zip: makeZip(Array.from({length: 11}, () => a)),
    why: '11 entries are more than 10',
  },
  {
    given: 'a large entry',
    zip: makeZip([{name: 'a.json', data: big, stored: true}]),
    why: 'a.json unpacks to more than 2000000 bytes',
  },
  {
    given: 'a bomb that admits it',
    zip: makeZip([{name: 'a.json', data: big.subarray(1)}]),
    why: 'a.json is packed suspiciously tight',
  },
  {
    given: 'a bomb that lies',
    zip: makeZip([{name: 'a.json', data: big, size: 10}]),
    why: 'a.json is not what the directory says',
  },
  {
    given: 'many in all',
    zip: makeZip(['a', 'b'].map((name) => ({name: `${name}.json`, data: big.subarray(2), stored: true}))),
    why: 'it unpacks to more than is allowed',
  },
  {given: 'a wrong checksum', zip: makeZip([{...a, crc: 1}]), why: 'a.json is damaged'},
  {
    given: 'overlapping entries',
    zip: makeZip([a, {...a, name: 'b.json', offset: 0}]),
    why: 'b.json overlaps another entry',
  },
  {
    given: 'an entry elsewhere',
    zip: makeZip([{...a, offset: 5}]),
    why: 'a.json is not where the directory says',
  },
  {given: 'a secret', zip: makeZip([{...a, flags: 1}]), why: 'it is encrypted'},
  {given: 'another method', zip: makeZip([{...a, method: 93}]), why: 'packing method 93 is not supported'},
])('$given: $why', async ({zip, why}) => {
  expect((await read(zip)).result).toEqual({ok: false, why});
});

test.for([
  {given: 'too large', name: 'a.json', why: {ok: false, why: 'a.json unpacks to more than 2000000 bytes'}},
  {given: 'passed over', name: 'a.txt', why: {ok: true, value: 1}},
])('an entry that is $given is never brought into memory', async ({name, why}) => {
  const zip = makeZip([{name, data: Buffer.alloc(5_000_000), stored: true}]);
  let most = 0;
  const file: ByteFile = {
    ...memoryFile(zip),
    async read(offset, length) {
      most = Math.max(most, length);
      return zip.subarray(offset, offset + length);
    },
  };
  const result = await readZip(file, {limits, names: /json$/, onEntry: () => expect.unreachable()});

  expect(result).toEqual(why);
  expect(most).toBeLessThanOrEqual(limits.entryBytes);
});

test('stops when it is told to', async () => {
  const result = await readZip(memoryFile(makeZip([a])), {
    limits,
    names: /json$/,
    signal: AbortSignal.abort(),
    onEntry: () => expect.unreachable(),
  });

  expect(result).toEqual({ok: false, why: 'cancelled'});
});

test('whatever bytes come, it answers', async () => {
  const good = makeZip([a, {name: 'b.json', data: 'text', stored: true}], true);
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), {minLength: 1, maxLength: 5});
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(good.length), async (bytes, cut) => {
      const zip = Uint8Array.from(good.subarray(cut % 2 === 0 ? 0 : cut));
      for (const [at, byte] of bytes) zip[at % (zip.length || 1)] = byte;
      expect(typeof (await read(zip)).result.ok).toBe('boolean');
    }),
    {numRuns: 1000},
  );
});

test.for<[string, MadeEntry[], Reading<string | undefined>]>([
  ['there', [a, {name: 'b', data: 'text'}], {ok: true, value: 'text'}],
  [
    'twice: the last',
    [
      {name: 'b', data: 'one'},
      {name: 'b', data: 'two'},
    ],
    {ok: true, value: 'two'},
  ],
  ['not there', [a], {ok: true, value: undefined}],
  ['damaged', [{name: 'b', data: 'text', crc: 1}], {ok: false, why: 'b is damaged'}],
  [
    'cut off',
    [{name: 'b', data: 'text', offset: 5000}],
    {ok: false, why: 'b is not where the directory says'},
  ],
  [
    'too large',
    [{name: 'b', data: '', size: 3_000_000}],
    {ok: false, why: 'b unpacks to more than 2000000 bytes'},
  ],
])('one entry that is %s', async ([, entries, expected]) => {
  const found = await readMember(memoryFile(makeZip(entries)), 'b', limits);

  expect(found.ok ? {ok: true, value: found.value && Buffer.from(found.value).toString()} : found).toEqual(
    expected,
  );
});
