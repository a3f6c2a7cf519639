import {readdirSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {EXAMPLES} from '../../../../test/corpus/feed-examples.ts';
import {readAs} from '../../../../test/corpus/read-feed.ts';
import {parseJson} from '../json.ts';
import type {Feed} from './feed.ts';
import {feeds} from './index.ts';

const HELPERS = ['archive', 'counted', 'cve5-records', 'feed', 'index', 'whole-json'];

test('every feed is a file, registered once, with an example', () => {
  const ids = feeds.map(({id}) => id);
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''))
    .filter((name) => !HELPERS.includes(name));

  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(ids.map((id) => id.split('/')[0]))].toSorted()).toEqual(files.toSorted());
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(ids.toSorted());
});

test('places of files are relative, unlike, and short enough for a header; the same is said of files that are there', () => {
  const places = feeds.flatMap(({files}) => files.map(({path}) => path));

  expect(new Set(places).size).toBe(places.length);
  expect(places.filter((path) => !/^(?:[A-Za-z0-9%._-]+\/){0,2}[A-Za-z0-9._-]{1,64}$/.test(path))).toEqual(
    [],
  );
  for (const {id, files} of feeds) {
    const own = files.map(({path}) => path);
    expect(files.flatMap(({insteadOf = []}) => insteadOf).filter((path) => !own.includes(path))).toEqual([]);
    expect(own.filter((path) => `${id}:${path.split('/').at(-1)}`.length > 128)).toEqual([]);
  }
  expect(feeds.flatMap(({files}) => files).filter(({url}) => url?.startsWith('https://') === false)).toEqual(
    [],
  );
});

test('all files of an ecosystem fit into a header', () => {
  for (const ecosystem of ['Debian:12', 'apps', 'windows', 'macos']) {
    const files = feeds.filter((feed) => feed.serves(ecosystem)).flatMap((feed) => feed.files);
    // Of those that say the same only one is ever there.
    expect(files.filter(({insteadOf}) => !insteadOf).length).toBeLessThan(512);
  }
});

const examples = feeds.flatMap((feed) =>
  (EXAMPLES[feed.id] ?? []).map((example) => ({...example, name: `${feed.id} ${example.path}`, feed})),
);

test.for(examples)(
  '$name is read, and one that has shrunk is not',
  async ({feed, path, bytes, records, shrinks}) => {
    expect(feed.files.map((file) => file.path)).toContain(path);
    expect(await readAs(feed, path, {bytes})).toEqual({ok: true, value: {records, skipped: 0}});

    const shrunk = await readAs(feed, path, {bytes, heldRecords: 10 * records});
    const why = expect.stringMatching(`^it has ${records} (?:records|entries) where it had ${10 * records}$`);
    expect(shrunk).toEqual(shrinks ? {ok: true, value: {records, skipped: 0}} : {ok: false, why});
  },
);

const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
const BAD: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<!DOCTYPE html>\n<html><body><p>Sorry, come back later.</p></body></html>\n')],
  ['a number', Buffer.from('7')],
  ['a text', Buffer.from('"text"')],
  ['a list of a number', Buffer.from('[7]')],
  ['an object of something else', Buffer.from('{"message": "rate limit exceeded", "code": 429}')],
  ['lists a million deep', Buffer.from(deep)],
  ['objects a million deep', Buffer.from('{"vulnerabilities":['.repeat(1_000_000))],
  ['elements a million deep', Buffer.from('<a>'.repeat(1_000_000))],
  ['a cut gzip', gzipSync(deep).subarray(0, 1000)],
  ['a gzip of nothing', gzipSync('')],
  ['a bomb of 70 MB', gzipSync(Buffer.alloc(70_000_000))],
  ['a zip without its end', Buffer.from('PK\u0003\u0004'.padEnd(500, 'x'))],
];

test.for(examples.flatMap((example) => BAD.map(([given, bytes]) => ({...example, given, bytes}))))(
  '$name that is $given: a reason',
  async ({feed, path, bytes}) => {
    const why = expect.stringMatching(/^.{5,200}$/);
    expect(await readAs(feed, path, {bytes})).toEqual({ok: false, why});
  },
);

// A plain table shows no end: a line that is cut is one that cannot be read.
const ended = examples.filter(({path}) => !/\.csv$|\.deb12$/.test(path));

test.for(ended)('$name that is cut anywhere is not read', async ({feed, path, bytes}) => {
  for (const share of [0.25, 0.5, 0.75, 0.95]) {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    expect(await readAs(feed, path, {bytes: cut})).toEqual({ok: false, why: expect.any(String)});
  }
});

test('whatever bytes come, every feed answers', async () => {
  const file = fc.constantFrom<{feed: Feed; path: string; bytes: Uint8Array}>(...examples);
  const edits = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), {maxLength: 4});
  await fc.assert(
    fc.asyncProperty(file, edits, fc.boolean(), async ({feed, path, bytes}, changes, packed) => {
      const spoilt = Buffer.from(bytes);
      for (const [place, byte] of changes) if (place < spoilt.length) spoilt[place] = byte;
      const reading = await readAs(feed, path, {bytes: packed ? gzipSync(spoilt) : spoilt});
      expect(typeof reading.ok).toBe('boolean');
    }),
    {numRuns: 500},
  );
});

test.for([
  ['{"a": [1, "]]"]}', {a: [1, ']]']}],
  ['"\\"[[["', '"[[['],
  [`${'['.repeat(64)}${']'.repeat(64)}`, expect.any(Array)],
])('JSON is %j', ([text, value]) => {
  expect(parseJson(Buffer.from(String(text)))).toEqual({ok: true, value});
});

test('JSON must be UTF-8', () => {
  expect(parseJson(Uint8Array.of(34, 0xff, 34))).toEqual({ok: false, why: 'not JSON'});
});
