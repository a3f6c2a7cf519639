import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {expect, test} from 'vitest';

import {feeds} from '../../companion/src/knowledge/feeds/index.ts';
import {type FetchedFeeds, fetchFeeds, readFeeds} from '../../companion/src/knowledge/gather.ts';
import {createHarvest, type Harvest} from '../../companion/src/knowledge/harvest.ts';

/*
 * Every feed as it really was in 2026, read as the companion reads it. The feeds lie beside the repository, not in it.
 */
const FEEDS = fileURLToPath(new URL('../../../shared/data/feeds/', import.meta.url));
const absent = !existsSync(FEEDS);
const ECOSYSTEMS = ['Debian:12', 'AlmaLinux:9', 'apps', 'windows', 'macos'];
const NOW = new Date('2026-11-20T12:00:00Z');
/** Feeds there are no real files of. */
const UNSEEN = feeds.map(({id}) => id).filter((id) => /^(?:arch|debian-tracker|msrc|nvd)$/.test(id));

async function readAll(ecosystems: readonly string[]): Promise<{
  fetched: FetchedFeeds;
  read: Awaited<ReturnType<typeof readFeeds>>;
  harvest: Harvest;
}> {
  const signal = new AbortController().signal;
  const http = {get: () => Promise.reject(new Error('nobody is to be asked'))};
  const fetched = await fetchFeeds({
    source: {kind: 'folder', path: FEEDS},
    ecosystems,
    context: {http, folder: tmpdir(), signal, now: () => NOW},
    onProgress: () => undefined,
  });
  const harvest = createHarvest(ecosystems);
  const read = await readFeeds(fetched.feeds, {
    harvest,
    signal,
    onProgress: () => undefined,
    before: () => undefined,
    scratch: join(tmpdir(), 'plimsoll-feeds-real'),
    now: () => NOW,
  });
  return {fetched, read, harvest};
}

test.skipIf(absent)(
  'every feed reads its real files (SKIPPED without ../shared/data)',
  {timeout: 120_000},
  async () => {
    const {fetched, read, harvest} = await readAll(ECOSYSTEMS);
    const perFeed = new Map<string, {records: number; skipped: number}>();
    for (const {feed: name, records, skipped} of read.sources) {
      const id = name.split(':')[0] ?? name;
      const sum = perFeed.get(id) ?? {records: 0, skipped: 0};
      perFeed.set(id, {records: sum.records + records, skipped: sum.skipped + skipped});
    }
    for (const [id, {records, skipped}] of perFeed)
      console.info(`${id}: ${records} records, ${skipped} left out`);
    for (const name of ECOSYSTEMS) console.info(`${name}: ${harvest.advisories(name).length} advisories`);

    expect([...fetched.problems, ...read.problems]).toEqual([]);
    const wanted = feeds.filter((feed) => ECOSYSTEMS.some((name) => feed.serves(name))).map(({id}) => id);
    expect([...perFeed.keys()]).toEqual(wanted.filter((id) => !UNSEEN.includes(id)));
    for (const [id, {records, skipped}] of perFeed) {
      expect({id, some: records > 0, most: skipped < records}).toEqual({id, some: true, most: true});
    }
    for (const name of ECOSYSTEMS)
      expect({name, some: harvest.advisories(name).length > 1000}).toEqual({name, some: true});
  },
);

test.skipIf(absent)(
  'one CVE in several files of CVE records is one advisory (SKIPPED without ../shared/data)',
  {timeout: 120_000},
  async () => {
    const {harvest} = await readAll(['apps']);
    // In all three files; the reduced one and the whole one say the same.
    const chrome = harvest.advisories('apps').filter(({id}) => id === 'CVE-2024-4671');

    expect(chrome.map(({source, fixed, feed}) => [source, fixed, feed])).toEqual([
      ['google-chrome', '124.0.6367.201', 'cve5'],
    ]);
  },
);
