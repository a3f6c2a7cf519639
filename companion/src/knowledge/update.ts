import {rm} from 'node:fs/promises';

import {confirmFile, KINDS, type SliceSource} from '@plimsoll/shared/advisories';

import {buildSlice, confirmedHeader, type Making, patchSlice} from './build.ts';
import {feeds} from './feeds/index.ts';
import type {FetchContext} from './fetch-context.ts';
import {growSlowly} from './frugal.ts';
import {type FetchOptions, fetchFeeds, isSupported, type LocalFeed, readFeeds} from './gather.ts';
import {createHarvest, type Harvest} from './harvest.ts';
import type {SliceKeys} from './keys.ts';
import {makeFolder} from './local.ts';
import {bad, type Reading} from './outcome.ts';
import type {HeldSlice, SliceFiles, SliceStore} from './store.ts';

/** How an update ended; the slices themselves are in the store. */
export interface UpdateResult {
  /** Ecosystems whose slice is new or confirmed. */
  readonly done: readonly string[];
  /** What went wrong, naming feed and reason; empty when nothing did. */
  readonly problems: readonly string[];
  /** Ecosystems this source has nothing on. */
  readonly missing?: readonly string[];
}

export interface UpdateOptions extends Omit<FetchOptions, 'context'> {
  readonly store: SliceStore;
  readonly keys: SliceKeys;
  /** Folder where downloads are kept for the next time. */
  readonly scratch: string;
  readonly now: () => Date;
  readonly context: Omit<FetchContext, 'onBytes' | 'folder' | 'now'>;
}

/** A slice confirmed within this time is not written again just to move its expiry. */
const QUIET_MS = 3_600_000;

/** Brings the slices of `ecosystems` up to date from the feeds; whatever fails, the last good ones stay. */
export async function updateSlices(options: UpdateOptions): Promise<UpdateResult> {
  const supported = options.ecosystems.filter(isSupported);
  const missing = options.ecosystems.filter((name) => !supported.includes(name));
  if (supported.length === 0) return {done: [], problems: [], missing};

  if (options.source.kind !== 'folder') await makeFolder(options.scratch);
  const {now, context, scratch, store} = options;
  const fetched = await fetchFeeds({
    ...options,
    ecosystems: supported,
    context: {...context, now, folder: scratch},
  });
  const {feeds: local, failed} = fetched;
  const job: Job = {options, problems: [...fetched.problems], feeds: local, failed, done: []};
  if (!context.signal.aborted) await update(supported, job);
  if (context.signal.aborted) return {done: job.done, problems: ['cancelled']};
  const untouched = supported.filter((name) => !job.done.includes(name) && !store.all().has(name));
  const unknown = untouched.filter((name) => !isNamed(name, job));
  return {done: job.done, problems: job.problems, missing: [...missing, ...unknown]};
}

/** True when a problem already says why there is no slice of it. */
function isNamed(ecosystem: string, {feeds: local, problems}: Job): boolean {
  if (problems.some((problem) => problem.startsWith(`${ecosystem}:`))) return true;
  const makers = feeds.filter((feed) => feed.makes?.(ecosystem));
  return makers.some(
    ({id}) =>
      problems.some((problem) => problem.startsWith(`${id}:`)) || local.some(({feed}) => feed.id === id),
  );
}

interface Job {
  readonly options: UpdateOptions;
  readonly feeds: readonly LocalFeed[];
  /** Feeds that could not be fetched, or not all of them. */
  readonly failed: ReadonlySet<string>;
  readonly problems: string[];
  readonly done: string[];
}

async function update(ecosystems: readonly string[], job: Job): Promise<void> {
  const {store} = job.options;
  const plans = Map.groupBy(ecosystems, (name) => planFor(name, store.all().get(name), job.feeds));
  for (const name of plans.get('confirm') ?? []) confirm(name, job);
  const patched = plans.get('patch') ?? [];
  if (patched.length > 0) await make(patched, job, 'patch');
  const built = plans.get('build') ?? [];
  if (built.length > 0) await make(built, job, 'build');
}

type Plan = 'confirm' | 'patch' | 'build';

/** What the files that are here ask for: nothing, new columns, or everything anew. */
function planFor(ecosystem: string, held: HeldSlice | undefined, local: readonly LocalFeed[]): Plan {
  if (!held) return 'build';
  const old = new Map(held.slice.header.sources.map(({feed, sha256}) => [feed, sha256]));
  const changed = local
    .filter(({feed}) => feed.serves(ecosystem))
    .filter(({files}) => files.some(({name, sha256}) => old.get(name) !== sha256));
  if (changed.length === 0) return 'confirm';
  return changed.every(({feed}) => feed.daily) ? 'patch' : 'build';
}

/** Confirmed by its sources: good for longer. Where one it was made of could not be asked, it is as old as it is. */
function confirm(ecosystem: string, {options, feeds: local, failed, problems, done}: Job): void {
  const {store, now, keys} = options;
  const held = store.all().get(ecosystem);
  if (!held || !hasAdvisories(ecosystem, local) || isBroken(ecosystem, failed)) return;
  if (now().getTime() - Date.parse(held.slice.built) < QUIET_MS) {
    done.push(ecosystem);
    return;
  }
  const files: Record<string, Uint8Array> = {};
  for (const kind of KINDS) {
    const bytes = store.bytes(ecosystem, kind);
    const header = held.headers[kind];
    if (!bytes || !header) continue;
    const confirmed = confirmFile(
      kind,
      bytes,
      confirmedHeader(header, now(), refetched(header.sources, local)),
      keys,
    );
    if (confirmed.ok) files[kind] = confirmed.bytes;
  }
  keep(ecosystem, {ok: true, value: files}, {problems, done}, store);
}

/** What was asked again and found as it was: its day of fetching is today's. */
function refetched(sources: readonly SliceSource[], local: readonly LocalFeed[]): SliceSource[] {
  const times = new Map(
    local.flatMap(({files}) => files.map(({name, fetchedAt}) => [name, fetchedAt] as const)),
  );
  return sources.map((source) => ({...source, fetchedAt: times.get(source.feed) ?? source.fetchedAt}));
}

async function make(ecosystems: readonly string[], job: Job, plan: 'patch' | 'build'): Promise<void> {
  const {options, problems} = job;
  const {store, context, onProgress} = options;
  if (plan === 'build') growSlowly();
  const harvest = createHarvest(ecosystems);
  const wanted = job.feeds.filter(
    ({feed}) => (plan === 'build' || feed.daily) && ecosystems.some((name) => feed.serves(name)),
  );
  if (plan === 'patch') {
    for (const name of ecosystems) harvest.want(store.all().get(name)?.slice.ids() ?? []);
  }
  const read = await readFeeds(wanted, {
    harvest,
    signal: context.signal,
    onProgress,
    before: (name) => recordOf(name, store, ecosystems),
    scratch: options.scratch,
    now: options.now,
  });
  problems.push(...read.problems);
  for (const [place, ecosystem] of ecosystems.entries()) {
    if (context.signal.aborted) return;
    onProgress({
      step: 'slice-build',
      detail: ecosystem,
      done: place,
      total: ecosystems.length,
      unit: 'steps',
    });
    // Half a feed must not look like all of it: whatever was needed and failed, the last good slice stays.
    const broken =
      isBroken(ecosystem, read.failed) || (store.all().has(ecosystem) && isBroken(ecosystem, job.failed));
    if (plan === 'build' && (broken || !hasAdvisories(ecosystem, wanted))) continue;
    keep(
      ecosystem,
      makeOne(ecosystem, {harvest, sources: sourcesFor(ecosystem, read.sources), plan}, options),
      job,
      store,
    );
  }
}

function hasAdvisories(ecosystem: string, local: readonly LocalFeed[]): boolean {
  return local.some(({feed}) => feed.makes?.(ecosystem));
}

/** True where a feed failed that the ecosystem's slice is made of. */
function isBroken(ecosystem: string, failed: ReadonlySet<string>): boolean {
  return feeds.some((feed) => failed.has(feed.id) && feed.makes?.(ecosystem));
}

interface Read {
  readonly harvest: Harvest;
  readonly sources: readonly SliceSource[];
  readonly plan: 'patch' | 'build';
}

function makeOne(
  ecosystem: string,
  {harvest, sources, plan}: Read,
  options: UpdateOptions,
): Reading<SliceFiles> {
  const {store, keys, now} = options;
  const held = store.all().get(ecosystem);
  const making: Making = {harvest, sources, held, now: now(), keys};
  if (plan === 'build') return buildSlice(ecosystem, making);
  const bytes = store.bytes(ecosystem, 'cves');
  if (!held || !bytes) return bad('there is nothing to patch');
  return patchSlice(bytes, {...making, held});
}

/** Of all that was read, what says something about the ecosystem. */
function sourcesFor(ecosystem: string, sources: readonly SliceSource[]): readonly SliceSource[] {
  return sources.filter(({feed: name}) =>
    feeds.some((feed) => feed.serves(ecosystem) && (name === feed.id || name.startsWith(`${feed.id}:`))),
  );
}

function recordOf(name: string, store: SliceStore, ecosystems: readonly string[]): SliceSource | undefined {
  return ecosystems
    .flatMap((ecosystem) => store.all().get(ecosystem)?.slice.header.sources ?? [])
    .find(({feed}) => feed === name);
}

function keep(
  ecosystem: string,
  files: Reading<SliceFiles>,
  {problems, done}: Pick<Job, 'problems' | 'done'>,
  store: SliceStore,
): void {
  const saved = files.ok ? store.save(ecosystem, files.value) : files;
  if (saved.ok) done.push(ecosystem);
  else problems.push(`${ecosystem}: ${saved.why}`);
}

/** Removes what downloads have left. */
export async function dropScratch(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true});
}
