import type {SliceSource} from '@plimsoll/shared/advisories';

import type {Fresh, Ingredients} from './build.ts';
import {readEpss} from './feeds/epss.ts';
import {readKev} from './feeds/kev.ts';
import {readOsvDump} from './feeds/osv.ts';
import {type ByteFile, openFile} from './file.ts';
import {bad, type Reading} from './outcome.ts';
import {type FeedName, type FeedSource, type FetchContext, fetchFeed} from './source.ts';
import type {HeldSlice} from './store.ts';

/** How far the work is, with a real measure; `step` is a catalogue key of `texts`. */
export interface GatherProgress {
  readonly step: 'feed-osv' | 'feed-kev' | 'feed-epss' | 'build';
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'records';
}

export interface GatherOptions {
  readonly source: FeedSource;
  readonly ecosystems: readonly string[];
  readonly held: ReadonlyMap<string, HeldSlice>;
  readonly context: Omit<FetchContext, 'onBytes'>;
  readonly onProgress: (progress: GatherProgress) => void;
  readonly now: () => Date;
}

/** What could be had of each feed; one feed's failure is its own, told in `problems`. */
export interface Gathered extends Ingredients {
  readonly problems: readonly string[];
}

/** Fetches and reads what has changed since the slices held were made. */
export async function gather(options: GatherOptions): Promise<Gathered> {
  const problems: string[] = [];
  function note<T>(feed: FeedName, reading: Reading<T>): T | undefined {
    if (reading.ok) return reading.value;
    problems.push(`${feed}: ${reading.why}`);
    return undefined;
  }
  const {ecosystems, onProgress} = options;
  const {signal} = options.context;
  const osv = note(
    'osv/Debian',
    await take(options, 'osv/Debian', false, (file) =>
      readOsvDump(file, {
        ecosystems,
        signal,
        onProgress: (done, total) => onProgress({step: 'build', done, total, unit: 'records'}),
      }),
    ),
  );
  // New advisories may name CVEs that the slice held has no scores for: then both are read even if unchanged.
  const whole = osv !== undefined;
  const kev = note(
    'kev',
    await take(options, 'kev', whole, async (file) => refuseShrink(await readKev(file), options)),
  );
  const wanted = cvesOf(osv, options);
  const epss = note('epss', await take(options, 'epss', whole, (file) => readEpss(file, {wanted, signal})));
  return {
    osv: osv && {
      value: osv.value,
      source: {...osv.source, records: osv.value.records, skipped: osv.value.skipped},
    },
    kev: kev && {
      value: kev.value,
      source: {...kev.source, records: kev.value.entries.size, skipped: kev.value.skipped},
    },
    epss: epss && {
      value: epss.value,
      source: {...epss.source, records: epss.value.records, skipped: epss.value.skipped},
    },
    problems,
  };
}

const STEPS = {'osv/Debian': 'feed-osv', kev: 'feed-kev', epss: 'feed-epss'} as const;

/** Fetches a feed and reads it; `undefined` when it is what is held already. */
async function take<T>(
  {source, ecosystems, held, context, onProgress, now}: GatherOptions,
  feed: FeedName,
  whole: boolean,
  read: (file: ByteFile) => Promise<Reading<T>>,
): Promise<Reading<Fresh<T> | undefined>> {
  if (context.signal.aborted) return bad('cancelled');
  const known = whole ? undefined : commonSource(ecosystems, held, feed);
  onProgress({step: STEPS[feed], done: 0, total: null, unit: 'bytes'});
  const fetched = await fetchFeed(source, feed, known, {
    ...context,
    onBytes: (done, total) => onProgress({step: STEPS[feed], done, total, unit: 'bytes'}),
  });
  if (!fetched.ok || !fetched.value) return fetched.ok ? {ok: true, value: undefined} : fetched;

  const {path, sha256, etag, lastModified, release} = fetched.value;
  try {
    const file = await openFile(path);
    const reading = await read(file).finally(() => file.close());
    if (!reading.ok) return reading;
    const tags = {...(short(etag) && {etag}), ...(short(lastModified) && {lastModified})};
    const from = {feed, fetchedAt: now().toISOString(), records: 0, skipped: 0, sha256, ...tags};
    return {ok: true, value: {value: reading.value, source: from}};
  } finally {
    await release();
  }
}

function short(text: string | undefined): text is string {
  return text !== undefined && text.length <= 256;
}

/** What all slices were made from, when they were all made from the same. */
function commonSource(
  ecosystems: readonly string[],
  held: ReadonlyMap<string, HeldSlice>,
  feed: FeedName,
): SliceSource | undefined {
  const sources = ecosystems.map((name) =>
    held.get(name)?.slice.header.sources.find((item) => item.feed === feed),
  );
  const [first] = sources;
  return sources.every((source) => source !== undefined && source.sha256 === first?.sha256)
    ? first
    : undefined;
}

/** Nothing has ever been taken out of the catalogue: fewer entries are a reason to distrust it (security.md §9). */
function refuseShrink<T extends {entries: ReadonlyMap<string, unknown>}>(
  reading: Reading<T>,
  {ecosystems, held}: GatherOptions,
): Reading<T> {
  const before = commonSource(ecosystems, held, 'kev')?.records ?? 0;
  if (!reading.ok || reading.value.entries.size >= before) return reading;
  return bad(`it has ${reading.value.entries.size} entries where it had ${before}`);
}

function cvesOf(osv: Ingredients['osv'], {ecosystems, held}: GatherOptions): (cve: string) => boolean {
  if (osv) {
    const collectors = [...osv.value.collectors.values()];
    return (cve) => collectors.some((collector) => collector.has(cve));
  }
  const ids = new Set(ecosystems.flatMap((name) => held.get(name)?.slice.ids() ?? []));
  return (cve) => ids.has(cve);
}
