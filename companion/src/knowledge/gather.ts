import type {SliceSource} from '@plimsoll/shared/advisories';

import type {Counts, Feed, FeedFile} from './feeds/feed.ts';
import {feeds} from './feeds/index.ts';
import type {FetchContext} from './fetch-context.ts';
import {openFile} from './file.ts';
import type {Harvest} from './harvest.ts';
import {type LocalFile, localFile} from './local.ts';
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
  return feeds.some((feed) => feed.makes?.(ecosystem));
}

/** What is here now, and why the rest is not. */
export interface FetchedFeeds {
  readonly feeds: readonly LocalFeed[];
  readonly problems: readonly string[];
  /** Feeds that could not be asked for all they have. */
  readonly failed: ReadonlySet<string>;
}

/** Brings every file of the feeds here that has changed; one feed's failure is its own, told in `problems`. */
export async function fetchFeeds(options: FetchOptions): Promise<FetchedFeeds> {
  const {ecosystems, source} = options;
  const wanted = feedsFor(ecosystems, source);
  const problems: string[] = [];
  const found: LocalFeed[] = [];
  const failed = new Set<string>();
  for (const [place, feed] of wanted.entries()) {
    const {files, whys} = await fetchFeed(feed, options);
    if (options.context.signal.aborted) return {feeds: found, problems: ['cancelled'], failed};
    problems.push(...whys.map((why) => `${feed.id}: ${why}`));
    if (files.length > 0) found.push({feed, files});
    if (whys.length === 0) continue;
    failed.add(feed.id);
    // Everything else lies on the same server: it has been asked three times.
    if (source.kind === 'mirror' && ecosystems.some((name) => feed.makes?.(name))) {
      for (const unasked of wanted.slice(place)) failed.add(unasked.id);
      return {feeds: found, problems, failed};
    }
  }
  problems.push(...missing(options, {feeds: found, failed}));
  return {feeds: found, problems, failed};
}

/** The files of one feed, and why some could not be brought. */
async function fetchFeed(
  feed: Feed,
  {source, context, onProgress}: FetchOptions,
): Promise<{files: LocalFile[]; whys: string[]}> {
  const files: LocalFile[] = [];
  const whys: string[] = [];
  for (const file of feed.files) {
    const here = files.some(({file: {path}}) => file.insteadOf?.includes(path));
    if (here || isOutOfTime(file, source, context.now())) continue;
    if (context.signal.aborted) break;
    const local = await localFile(source, feed, file, {
      ...context,
      onBytes: (done, total) => onProgress({step: 'feed-fetch', detail: feed.id, done, total, unit: 'bytes'}),
    });
    if (!local.ok) whys.push(local.why);
    else if (local.value) files.push(local.value);
    // One server that does not answer need not be asked for every file it has.
    if (!local.ok && source.kind !== 'folder') break;
  }
  return {files, whys};
}

/** Whoever has not updated for three years has more than enough to do with these. */
const SPARED_MONTHS = 36;

/** See `FeedFile.month`. */
function isOutOfTime({month}: FeedFile, source: KnowledgeSource, now: Date): boolean {
  if (month === undefined || source.kind !== 'public') return false;
  const age = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1 - monthNumber(month);
  return age < 0 || (age > SPARED_MONTHS && !source.bulk);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** Where nothing at all is here to make a slice of, what was looked for: it is the wrong place. */
function missing(
  {ecosystems, source}: FetchOptions,
  {feeds: found, failed}: Pick<FetchedFeeds, 'feeds' | 'failed'>,
): string[] {
  const makers = ecosystems.flatMap((ecosystem) => feeds.find((feed) => feed.makes?.(ecosystem)) ?? []);
  const made = ecosystems.some((name) => found.some(({feed}) => feed.makes?.(name)));
  if (made || failed.size > 0) return [];
  return [...new Set(makers)].map((feed) => `${feed.id}: ${whereMissing(source, feed)}`);
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
  /** Folder for what is too large for memory. */
  readonly scratch: string;
  readonly now: () => Date;
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
    const seen = new Set<string>();
    for (const file of files) {
      if (options.signal.aborted) return {sources, problems: ['cancelled'], failed};
      const counts = await readOne({feed, seen}, file, options);
      if (counts.ok) sources.push(sourceOf(file, counts.value));
      else {
        problems.push(`${file.name}: ${counts.why}`);
        failed.add(feed.id);
      }
    }
  }
  return {sources, problems, failed};
}

async function readOne(
  {feed, seen}: {readonly feed: Feed; readonly seen: Set<string>},
  local: LocalFile,
  options: ReadOptions,
): Promise<Reading<Counts>> {
  const {harvest, signal, onProgress, before, scratch, now} = options;
  const file = await openFile(local.path);
  try {
    return await feed.read(file, {
      path: local.file.path,
      sink: harvest.sinkOf(feed.id),
      signal,
      seen,
      scratch,
      today: now().toISOString().slice(0, 10),
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
