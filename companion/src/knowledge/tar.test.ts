import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {type MadeTarEntry, makePax, makeTar} from '../../../test/corpus/make-tar.ts';
import {openFile} from './file.ts';
import {parseJson} from './json.ts';
import type {Reading} from './outcome.ts';
import {readTar} from './tar.ts';
import {unpackParts} from './unpack.ts';

const limits = {entries: 10, entryBytes: 2000, totalBytes: 3000};

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(tar: Uint8Array, size = 1000): Promise<{files: string[]; result: Reading<number>}> {
  const files: string[] = [];
  const result = await readTar(cut(tar, size), {
    limits,
    names: /^(?:[A-Za-zä-ü0-9_-][A-Za-zä-ü0-9._-]{0,200}\/)*[A-Za-z0-9._-]{1,200}\.json$/,
    onEntry: (name, data) => files.push(`${name}: ${Buffer.from(data).toString()}`),
  });
  return {files, result};
}

const a: MadeTarEntry = {name: 'a.json', data: '{"a": 1}'};
const long = `${'folder-'.repeat(20)}/${'name'.repeat(30)}.json`;

test.for([[1], [7], [512], [1000], [100_000]] as const)(
  'reads files out of parts of %s bytes',
  async ([size]) => {
    const tar = makeTar([
      {name: 'folder/', type: '5'},
      {name: 'folder/b.json', data: 'x'.repeat(1500)},
      {name: 'empty.json'},
      {name: 'c.json', prefix: 'deep/down', data: 'c'},
      {name: 'old.json', type: '\0', data: 'o'},
      a,
    ]);

    expect(await read(tar, size)).toEqual({
      files: [
        `folder/b.json: ${'x'.repeat(1500)}`,
        'empty.json: ',
        'deep/down/c.json: c',
        'old.json: o',
        'a.json: {"a": 1}',
      ],
      result: {ok: true, value: 0},
    });
  },
);

test.for([
  {given: 'pax', entries: [makePax({mtime: '1.5', path: long}), {name: 'short', data: '1'}], names: [long]},
  {
    given: 'pax in UTF-8',
    entries: [makePax({path: 'ö/ä.b/c.json'}), {name: 'x', data: '1'}],
    names: ['ö/ä.b/c.json'],
  },
  {
    given: 'GNU',
    entries: [
      {name: '././@LongLink', type: 'L', data: `${long}\0`, gnu: true},
      {name: 'short', data: '1', gnu: true},
    ],
    names: [long],
  },
  {
    given: 'both: pax',
    entries: [makePax({path: 'p.json'}), {name: '@', type: 'L', data: 'g.json\0'}, {name: 'x', data: '1'}],
    names: ['p.json'],
  },
  {
    given: 'pax for one entry only',
    entries: [makePax({path: 'p.json'}), {name: 'x', data: '1'}, {name: 'q.json', data: '1'}],
    names: ['p.json', 'q.json'],
  },
  {
    given: 'pax over a global header',
    entries: [makePax({path: 'p.json'}), {name: 'g', type: 'g', data: '9 path=g\n'}, {name: 'x', data: '1'}],
    names: ['p.json'],
  },
  {
    given: 'GNU, where a prefix is none',
    entries: [{name: 'a.json', prefix: '14', gnu: true, data: '1'}],
    names: ['a.json'],
  },
])('a name by $given', async ({entries, names}) => {
  expect(await read(makeTar(entries))).toEqual({
    files: names.map((name) => `${name}: 1`),
    result: {ok: true, value: 0},
  });
});

test('a size by pax, or in binary', async () => {
  const binary = Uint8Array.of(0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
  const tar = makeTar([
    makePax({size: '2'}),
    {name: 'a.json', data: 'ab', size: '00000000000\0'},
    {name: 'b.json', data: 'abc', size: binary},
  ]);

  expect(await read(tar)).toEqual({files: ['a.json: ab', 'b.json: abc'], result: {ok: true, value: 0}});
});

test.for([
  {given: 'another name', entry: {name: 'a.txt', data: 'x'}, passed: 1},
  {given: 'a way out', entry: {name: '../../etc/passwd.json', data: 'x'}, passed: 1},
  {given: 'the root', entry: {name: '/abs.json', data: 'x'}, passed: 1},
  {given: 'a large file of another name', entry: {name: 'a.iso', data: Buffer.alloc(9000)}, passed: 1},
  {given: 'a folder', entry: {name: 'a.json', type: '5'}, passed: 0},
  {given: 'a link', entry: {name: 'a.json', type: '2'}, passed: 0},
  {given: 'a hard link', entry: {name: 'a.json', type: '1'}, passed: 0},
  {given: 'a device', entry: {name: 'a.json', type: '3'}, passed: 0},
  {given: 'a sparse file', entry: {name: 'a.json', type: 'S', data: 'x'}, passed: 0},
  {given: 'a folder of old', entry: {name: 'a.json/'}, passed: 0},
])('passes over $given', async ({entry, passed}) => {
  expect(await read(makeTar([entry, a]))).toEqual({
    files: ['a.json: {"a": 1}'],
    result: {ok: true, value: passed},
  });
});

test('passes over a sparse file told by pax', async () => {
  const tar = makeTar([makePax({'GNU.sparse.major': '1'}), {name: 'b.json', data: '1\n0\n'}, a]);

  expect(await read(tar)).toEqual({files: ['a.json: {"a": 1}'], result: {ok: true, value: 0}});
});

test.for([
  {given: 'nothing', tar: Buffer.alloc(0), why: 'it is cut off'},
  {
    given: 'a page',
    tar: Buffer.from('<html>Not found</html>'.repeat(50)),
    why: 'a header is damaged, or it is no tar',
  },
  {given: 'a cut header', tar: makeTar([a]).subarray(0, 100), why: 'it is cut off'},
  {given: 'a cut file', tar: makeTar([a]).subarray(0, 515), why: 'it is cut off'},
  {given: 'no end', tar: makeTar([a], false), why: 'it is cut off'},
  {
    given: 'more after its end',
    tar: Buffer.concat([makeTar([a]), makeTar([a])]),
    why: 'it goes on after its end',
  },
  {given: 'a wrong checksum', tar: makeTar([{...a, off: 1}]), why: 'a header is damaged, or it is no tar'},
  {given: 'a size that is none', tar: makeTar([{...a, size: '0000000009x\0'}]), why: 'a header has no size'},
  {
    given: 'a size below zero',
    tar: makeTar([{...a, size: Buffer.alloc(12, 0xff)}]),
    why: 'a header has no size',
  },
  {given: 'a size that lies', tar: makeTar([{...a, size: '00000003000\0'}]), why: 'it is cut off'},
  {
    given: 'a huge size',
    tar: makeTar([{...a, size: '77777777777\0'}]),
    why: 'a.json has more than 2000 bytes',
  },
  {
    given: 'a huge size of another name',
    tar: makeTar([{name: 'x', size: '77777777777\0'}]),
    why: 'it is cut off',
  },
  {
    given: 'a hostile name',
    tar: makeTar([makePax({path: 'ä/b.json'}), {...a, data: Buffer.alloc(2001)}]),
    why: 'an entry has more than 2000 bytes',
  },
  {
    given: 'too many entries',
    tar: makeTar(Array.from({length: 11}, () => a)),
    why: 'it has more than 10 entries',
  },
  {
    given: 'only headers',
    tar: makeTar(Array.from({length: 11}, () => makePax({path: 'a'}))),
    why: 'it has more than 10 entries',
  },
  {
    given: 'many in all',
    tar: makeTar([1, 2].map(() => ({name: 'a.json', data: Buffer.alloc(1999)}))),
    why: 'it holds more than is allowed',
  },
  {
    given: 'a long extended header',
    tar: makeTar([{name: 'x', type: 'x', data: Buffer.alloc(70_000)}, a]),
    why: 'an extended header is too long',
  },
  {
    given: 'an extended header that lies',
    tar: makeTar([{name: 'x', type: 'x', data: '99 path=a\n'}, a]),
    why: 'an extended header is damaged',
  },
  {
    given: 'one without an end',
    tar: makeTar([{name: 'x', type: 'x', data: '9 path=a!'}, a]),
    why: 'an extended header is damaged',
  },
  {
    given: 'one that stands still',
    tar: makeTar([{name: 'x', type: 'x', data: '0 path=a\n'}, a]),
    why: 'an extended header is damaged',
  },
  {
    given: 'a size by pax that is none',
    tar: makeTar([makePax({size: '-1'}), a]),
    why: 'an extended header is damaged',
  },
])('$given: $why', async ({tar, why}) => {
  expect((await read(tar)).result).toEqual({ok: false, why});
});

test('an error of the source is a reason, and the source is let go of', async () => {
  let closed = 0;
  async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield makeTar([a]).subarray(0, 600);
      throw new Error('the line went dead');
    } finally {
      closed += 1;
    }
  }
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) yield makeTar([a], false);
    } finally {
      closed += 1;
    }
  }
  const options = {limits, names: /json$/, onEntry: () => undefined};

  expect(await readTar(broken(), options)).toEqual({ok: false, why: 'the line went dead'});
  expect(await readTar(endless(), options)).toEqual({ok: false, why: 'it has more than 10 entries'});
  expect(closed).toBe(2);
});

test('stops when it is told to', async () => {
  const result = await readTar(cut(makeTar([a]), 512), {
    limits,
    names: /json$/,
    signal: AbortSignal.abort(),
    onEntry: () => expect.unreachable(),
  });

  expect(result).toEqual({ok: false, why: 'cancelled'});
});

test('whatever bytes come, it answers', async () => {
  const good = makeTar([makePax({path: long}), a, {name: 'b.json', data: 'text'}]);
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), {minLength: 1, maxLength: 5});
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.nat(good.length),
      fc.integer({min: 1, max: 2000}),
      async (bytes, end, size) => {
        const broken = Buffer.from(good.subarray(0, end));
        for (const [place, byte] of bytes) if (place < end) broken[place] = byte;
        expect(typeof (await read(broken, size)).result.ok).toBe('boolean');
      },
    ),
    {numRuns: 300},
  );
});

const FEEDS = fileURLToPath(new URL('../../../../shared/data/feeds/', import.meta.url));
const absent = !existsSync(`${FEEDS}psf-osv.tar.xz`);

test.skipIf(absent).for([
  {file: 'psf-osv.tar.xz', names: /^advisories\/python\/PSF-[\d-]+\.json$/, count: 132, passed: 1},
  {file: 'openssl-secjson.tar.xz', names: /^secjson\/CVE-[\d-]+\.json$/, count: 272, passed: 1},
])('reads all of $file (SKIPPED without ../shared/data)', async ({file, names, count, passed}) => {
  const feed = await openFile(FEEDS + file);
  let records = 0;
  const result = await readTar(unpackParts(feed, 16_000_000), {
    limits: {entries: 1000, entryBytes: 1_000_000, totalBytes: 16_000_000},
    names,
    onEntry(_, data) {
      if (parseJson(data).ok) records += 1;
    },
  });
  await feed.close();

  expect({result, records}).toEqual({result: {ok: true, value: passed}, records: count});
});
