import {stat} from 'node:fs/promises';
import {isAbsolute, join, resolve} from 'node:path';

import type {Http} from '../system/http.ts';
import {download} from './download.ts';
import {openFile, sha256Of} from './file.ts';
import {bad, type Reading} from './outcome.ts';

/** A feed by the name it has in findings and headers. */
export type FeedName = 'osv/Debian' | 'kev' | 'epss';

/** Where feeds come from: their public addresses, a mirror of the same layout, or a folder of it. */
export type FeedSource =
  | {readonly kind: 'public'}
  | {readonly kind: 'mirror'; readonly base: string}
  | {readonly kind: 'folder'; readonly path: string};

/** What was held of a feed when it was last fetched. */
export interface Known {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly sha256?: string | undefined;
}

/** A feed on disk, ready to be read. `release` removes it when it was only fetched. */
export interface FetchedFeed extends Known {
  readonly path: string;
  readonly sha256: string;
  readonly release: () => Promise<void>;
}

export interface FetchContext {
  readonly http: Http;
  /** Where downloads go meanwhile; must exist. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onBytes: (done: number, total: number | null) => void;
  /** Waits before another attempt; tests shorten it. */
  readonly pause?: ((ms: number) => Promise<void>) | undefined;
}

/** Reads `--knowledge` and the configuration: nothing or `public`, an http(s) address, or a folder. */
export function parseSource(text: string | undefined): Reading<FeedSource> {
  if (text === undefined || text === '' || text === 'public') return {ok: true, value: {kind: 'public'}};
  if (/^https?:\/\//.test(text)) {
    if (!URL.canParse(text)) return bad(`${text} is not an address`);
    return {ok: true, value: {kind: 'mirror', base: text.endsWith('/') ? text : `${text}/`}};
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
    return bad(`${text}: only https addresses and folders are supported`);
  return {ok: true, value: {kind: 'folder', path: isAbsolute(text) ? text : resolve(text)}};
}

/** Fetches one feed, unless it is as it was: then `undefined`. */
export async function fetchFeed(
  source: FeedSource,
  feed: FeedName,
  known: Known | undefined,
  context: FetchContext,
): Promise<Reading<FetchedFeed | undefined>> {
  if (source.kind === 'folder') return fromFolder(join(source.path, FEEDS[feed].path), feed, known);
  const url = source.kind === 'public' ? FEEDS[feed].url : new URL(FEEDS[feed].path, source.base).href;
  const fetched = await download(
    {url, name: feed.replace('/', '-'), limit: FEEDS[feed].limit, known},
    context,
  );
  return fetched.ok && fetched.value?.sha256 === known?.sha256 ? unchanged(fetched.value) : fetched;
}

const MEGABYTE = 1024 * 1024;

/** Layout of mirrors and folders, public addresses, and the most that is taken of each. */
const FEEDS: Readonly<Record<FeedName, {path: string; url: string; limit: number}>> = {
  'osv/Debian': {
    path: 'osv/Debian/all.zip',
    url: 'https://storage.googleapis.com/osv-vulnerabilities/Debian/all.zip',
    limit: 512 * MEGABYTE,
  },
  kev: {
    path: 'kev/known_exploited_vulnerabilities.json',
    url: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
    limit: 32 * MEGABYTE,
  },
  epss: {
    path: 'epss/epss_scores-current.csv.gz',
    url: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
    limit: 64 * MEGABYTE,
  },
};

async function unchanged(fetched: FetchedFeed | undefined): Promise<Reading<undefined>> {
  await fetched?.release();
  return {ok: true, value: undefined};
}

async function fromFolder(
  path: string,
  feed: FeedName,
  known: Known | undefined,
): Promise<Reading<FetchedFeed | undefined>> {
  try {
    const {size} = await stat(path);
    if (size > FEEDS[feed].limit) return bad(`${path} is larger than ${FEEDS[feed].limit} bytes`);
    const file = await openFile(path);
    const sha256 = await sha256Of(file).finally(() => file.close());
    if (sha256 === known?.sha256) return {ok: true, value: undefined};
    return {ok: true, value: {path, sha256, release: async () => undefined}};
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return bad(missing ? `${path} does not exist` : `${path} cannot be read`);
  }
}
