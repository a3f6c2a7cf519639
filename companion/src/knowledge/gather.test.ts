import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {afterEach, beforeEach, expect, test} from 'vitest';
import {EXAMPLES} from '../../../test/corpus/feed-examples.ts';
import type {Http, HttpAnswer} from '../system/http.ts';
import {fetchFeeds, isSupported} from './gather.ts';
import {keysFor, temporaryKeys} from './keys.ts';
import type {KnowledgeSource} from './source.ts';
import {openStore, type SliceStore} from './store.ts';
import {type UpdateResult, updateSlices} from './update.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-gather-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

/** Puts a feed's example into the folder of feeds. */
function place(path: string, bytes?: Uint8Array): void {
  const example = Object.values(EXAMPLES)
    .flat()
    .find((candidate) => candidate.path === path);
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), bytes ?? example?.bytes ?? '');
}

const NEVER: Http = {get: () => Promise.reject(new Error('nobody is to be asked'))};
const NOW = new Date('2026-11-20T12:00:00Z');

async function namesOf(
  source: Exclude<KnowledgeSource, {kind: 'slices'}>,
  ecosystems: readonly string[],
  http = NEVER,
): Promise<{names: string[]; problems: readonly string[]; failed: string[]}> {
  const {feeds, problems, failed} = await fetchFeeds({
    source,
    ecosystems,
    context: {
      http,
      folder: root,
      signal: new AbortController().signal,
      now: () => NOW,
      pause: async () => undefined,
    },
    onProgress: () => undefined,
  });
  const names = feeds.flatMap(({files}) => files.map(({file}) => file.path));
  return {names, problems, failed: [...failed]};
}

function folder(): {kind: 'folder'; path: string} {
  return {kind: 'folder', path: root};
}

test('of files that say the same only the first is read', async () => {
  for (const version of ['v1', 'v2']) place(`sofa/${version}_macos_data_feed.json`);
  expect((await namesOf(folder(), ['macos'])).names).toEqual(['sofa/v2_macos_data_feed.json']);

  rmSync(join(root, 'sofa/v2_macos_data_feed.json'));
  expect((await namesOf(folder(), ['macos'])).names).toEqual(['sofa/v1_macos_data_feed.json']);
});

test('extracts of CVE records are read where the list is missing', async () => {
  for (const path of ['cve5/wellknown-vulnrichment.json', 'cve5/vulnrichment-desktop.jsonl.gz']) place(path);
  expect((await namesOf(folder(), ['apps'])).names).toEqual([
    'cve5/wellknown-vulnrichment.json',
    'cve5/vulnrichment-desktop.jsonl.gz',
  ]);

  for (const path of ['cve5/cvelist.zip', 'cve5/delta.zip', 'cve5/vulnrichment.tar.gz']) place(path);
  expect((await namesOf(folder(), ['apps'])).names).toEqual(['cve5/delta.zip', 'cve5/cvelist.zip']);
});

test('a folder without anything to make a slice of is the wrong one; one that has something is not', async () => {
  expect((await namesOf(folder(), ['Debian:12', 'macos'])).problems).toEqual([
    `osv/Debian: ${root}/osv/Debian/all.zip does not exist`,
    `sofa: ${root}/sofa/v2_macos_data_feed.json does not exist`,
  ]);

  place('osv/Debian/all.zip');
  expect((await namesOf(folder(), ['Debian:12', 'macos'])).problems).toEqual([]);
});

/** A server that has only what `has` says, and notes what it is asked for. */
function server(asked: string[], status: (url: string) => number = () => 404): Http {
  return {
    async get(url) {
      asked.push(url);
      const answer: HttpAnswer = {
        ok: true,
        status: status(url),
        header: () => undefined,
        body: (async function* () {})(),
      };
      return answer;
    },
  };
}

test.for([
  {bulk: false, first: '2023-Nov', last: '2026-Nov', count: 37, nvd: 0},
  {bulk: true, first: '2016-Apr', last: '2026-Nov', count: 128, nvd: 27},
])('a public server is asked for months there are (bulk: $bulk)', async ({bulk, first, last, count, nvd}) => {
  const asked: string[] = [];

  await namesOf({kind: 'public', bulk}, ['windows'], server(asked));

  const months = asked.filter((url) => url.includes('/cvrf/')).map((url) => url.split('/').at(-1));
  expect([months[0], months.at(-1), months.length]).toEqual([first, last, count]);
  expect(asked.filter((url) => url.includes('nvdcve'))).toHaveLength(nvd);
});

test('a server that does not answer is not asked for every file it has, nor a mirror for every feed', async () => {
  const asked: string[] = [];
  const refusing = server(asked, () => 403);

  const direct = await namesOf({kind: 'public', bulk: false}, ['windows'], refusing);
  expect(asked.filter((url) => url.includes('/cvrf/'))).toHaveLength(1);
  expect(direct.failed).toEqual(['msrc', 'endoflife', 'kev', 'epss']);

  asked.length = 0;
  const mirror = await namesOf({kind: 'mirror', base: 'https://mirror.example/'}, ['windows'], refusing);
  expect(asked).toEqual(['https://mirror.example/msrc/2016-Apr.json']);
  expect(mirror.failed).toEqual(['msrc', 'cve5', 'nvd', 'endoflife', 'kev', 'epss']);
});

const keys = keysFor(temporaryKeys(), {kind: 'public', bulk: false});

function update(store: SliceStore, ecosystems: readonly string[]): Promise<UpdateResult> {
  return updateSlices({
    source: folder(),
    ecosystems,
    store,
    keys,
    scratch: join(root, 'scratch'),
    now: () => NOW,
    context: {http: NEVER, signal: new AbortController().signal},
    onProgress: () => undefined,
  });
}

test.for([
  {given: 'from Microsoft alone', paths: ['msrc/2026-Feb.json'], ecosystem: 'windows'},
  {given: 'from the CVE list alone', paths: ['cve5/cvelist.zip'], ecosystem: 'apps'},
  {given: "from one vendor's own feed", paths: ['nodejs-core-index.json'], ecosystem: 'apps'},
])('a slice is made $given', async ({paths, ecosystem}) => {
  for (const path of paths) place(path);
  const store = openStore(undefined, keys);

  const {done, problems, missing} = await update(store, [ecosystem]);

  expect({done, problems, missing}).toEqual({done: [ecosystem], problems: [], missing: []});
  expect(store.all().get(ecosystem)?.slice.advisories).toBe(1);
});

test('of a feed that broke off no slice is made, and the last good one stays', async () => {
  place('nodejs-core-index.json');
  const store = openStore(undefined, keys);
  await update(store, ['apps']);
  place('cve5/vulnrichment-desktop.jsonl.gz', Buffer.from('no records'));

  const {done, problems} = await update(store, ['apps']);

  expect(done).toEqual([]);
  expect(problems).toEqual(['cve5:vulnrichment-desktop.jsonl.gz: none of its records could be read']);
  expect(store.all().get('apps')?.slice.knows('nodejs')).toBe(true);
});

test('what only describes never makes a slice', async () => {
  for (const path of ['cve5/cvelist.zip', 'nvd/nvdcve-2.0-2023.json.gz']) place(path);

  expect((await update(openStore(undefined, keys), ['Debian:12'])).done).toEqual([]);
  expect(['Debian:12', 'apps', 'windows', 'macos', 'Arch', 'npm', 'Plan9:4'].map(isSupported)).toEqual([
    ...Array.from({length: 6}, () => true),
    false,
  ]);
});
