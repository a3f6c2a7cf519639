import type {SliceSource} from '@plimsoll/shared/advisories';

import type {Counts, Feed} from './feeds/feed.ts';
import {feeds} from './feeds/index.ts';
import {openFile} from './file.ts';
import type {Harvest} from './harvest.ts';
import {type FetchContext, type LocalFile, localFile} from './local.ts';
import {bad, type Reading} from './outcome.ts';
import type {KnowledgeSource} from './source.ts';

/** How far the work is, with a real measure; `step` is a catalogue key of `texts`, `detail` the feed or slice. */
export interface GatherProgress {
  readonly step: 'feed-fetch' | 'feed-read' | 'slice-build';
  readonly detail: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'records' | 'steps';
}

export type Tell = (progress: GatherProgress) => void;

/** A feed with its files as they lie here. */
export interface LocalFeed {
  readonly feed: Feed;
  readonly files: readonly LocalFile[];
}

export interface FetchOptions {
  readonly source: Exclude<KnowledgeSource, {kind: 'slices'}>;
  readonly ecosystems: readonly string[];
  readonly context: Omit<FetchContext, 'onBytes'>;
  readonly onProgress: Tell;
}

/** Feeds that say something about the ecosystems, in the registry's order. */
export function feedsFor(ecosystems: readonly string[], source: KnowledgeSource): readonly Feed[] {
  const spare = source.kind === 'public' && !source.bulk;
  return feeds
    .filter((feed) => ecosystems.some((ecosystem) => feed.serves(ecosystem)))
    .filter(({bulk}) => !(bulk && spare));
}

/** True where some feed of ours has the ecosystem's advisories. */
export function isSupported(ecosystem: string): boolean {
  return feeds.some((feed) => feed.required && feed.serves(ecosystem));
}

/** Brings every file of the feeds here that has changed; one feed's failure is its own, told in `problems`. */
export async function fetchFeeds(
  options: FetchOptions,
): Promise<{readonly feeds: readonly LocalFeed[]; readonly problems: readonly string[]}> {
  const problems: string[] = [];
  const found: LocalFeed[] = [];
  for (const feed of feedsFor(options.ecosystems, options.source)) {
    const files: LocalFile[] = [];
    for (const file of feed.files) {
      if (options.context.signal.aborted) return {feeds: found, problems: ['cancelled']};
      const {context, onProgress, source} = options;
      const local = await localFile(source, feed, file, {
        ...context,
        onBytes: (done, total) =>
          onProgress({step: 'feed-fetch', detail: feed.id, done, total, unit: 'bytes'}),
      });
      if (!local.ok) problems.push(`${feed.id}: ${local.why}`);
      // Everything else lies on the same server: it has been asked three times.
      if (!local.ok && feed.required && source.kind === 'mirror') return {feeds: found, problems};
      if (local.ok && local.value) files.push(local.value);
    }
    if (files.length > 0) found.push({feed, files});
    else if (feed.required && !problems.some((problem) => problem.startsWith(`${feed.id}:`))) {
      problems.push(`${feed.id}: ${whereMissing(options.source, feed)}`);
    }
  }
  return {feeds: found, problems};
}

function whereMissing(source: FetchOptions['source'], {files}: Feed): string {
  const path = files[0]?.path ?? '';
  if (source.kind === 'folder') return `${source.path}/${path} does not exist`;
  return source.kind === 'mirror' ? `${source.base}${path} does not exist` : 'its server does not have it';
}

export interface ReadOptions {
  readonly harvest: Harvest;
  readonly signal: AbortSignal;
  readonly onProgress: Tell;
  /** What was read of a file before. */
  readonly before: (name: string) => SliceSource | undefined;
}

/** What was read of each file, and why others could not be. */
export interface ReadFeeds {
  readonly sources: readonly SliceSource[];
  readonly problems: readonly string[];
  /** Feeds that could not be read though they are here. */
  readonly failed: ReadonlySet<string>;
}

/** Reads feeds in order into the harvest. */
export async function readFeeds(local: readonly LocalFeed[], options: ReadOptions): Promise<ReadFeeds> {
  const problems: string[] = [];
  const sources: SliceSource[] = [];
  const failed = new Set<string>();
  for (const {feed, files} of local) {
    for (const file of files) {
      if (options.signal.aborted) return {sources, problems: ['cancelled'], failed};
      const counts = await readOne(feed, file, options);
      if (counts.ok) sources.push(sourceOf(file, counts.value));
      else {
        problems.push(`${file.name}: ${counts.why}`);
        failed.add(feed.id);
      }
    }
  }
  return {sources, problems, failed};
}

async function readOne(feed: Feed, local: LocalFile, options: ReadOptions): Promise<Reading<Counts>> {
  const {harvest, signal, onProgress, before} = options;
  const file = await openFile(local.path);
  try {
    return await feed.read(file, {
      path: local.file.path,
      sink: harvest.sinkOf(feed.id),
      signal,
      heldRecords: before(local.name)?.records ?? 0,
      onProgress: (done, total) =>
        onProgress({step: 'feed-read', detail: local.name, done, total, unit: 'records'}),
    });
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'it cannot be read');
  } finally {
    await file.close();
  }
}

function sourceOf({name, sha256, fetchedAt, etag, lastModified}: LocalFile, counts: Counts): SliceSource {
  return {
    feed: name,
    fetchedAt,
    ...counts,
    sha256,
    ...(etag === undefined ? {} : {etag}),
    ...(lastModified === undefined ? {} : {lastModified}),
  };
}
