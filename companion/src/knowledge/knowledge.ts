import {join} from 'node:path';

import {type CveText, KINDS, type LoadedSlice, type SliceHeader, textOf} from '@plimsoll/shared/advisories';
import type {Event} from '@plimsoll/shared/protocol';
import type {KnowledgeState} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {Knowledge, Outcome} from '../services.ts';
import type {Http} from '../system/http.ts';
import type {System} from '../system/system.ts';
import type {FetchContext} from './fetch-context.ts';
import {folderKeys} from './folder-keys.ts';
import type {SliceKeys} from './keys.ts';
import {packing} from './packing.ts';
import {sparing} from './progress.ts';
import {parseSource} from './source.ts';
import {describeKnowledge} from './state.ts';
import {openStore, type SliceStore} from './store.ts';
import type {UpdateResult} from './update.ts';
import {updateApart} from './update-apart.ts';

export interface KnowledgeOptions {
  readonly system: Pick<System, 'now'>;
  readonly http: Http;
  /** Where slices and the signing key are kept; only its owner may read it. */
  readonly folder: string;
  /** `public` (also when undefined), the address of a mirror, or a folder of feeds (docs/knowledge.md). */
  readonly source: string | undefined;
  /** Starts updates in a process of their own, which needs the real clock and the real network; absent: in this one. */
  readonly apart?: Pick<System, 'run'>;
  /** Keeps how the last update ended, for whoever comes after this process; absent: nobody does. */
  readonly attempted?: {get(key: string): unknown; set(key: string, value: unknown): void};
  readonly now?: () => Date;
  readonly pause?: FetchContext['pause'];
}

/** A slice as `plimsoll knowledge inspect` shows it. */
export interface SliceInspection {
  readonly header: SliceHeader;
  readonly bytes: number;
  readonly advisories: number;
  readonly cves: number;
}

/** The device's knowledge, kept in `folder`. Throws when the folder or its key cannot be used. */
export function createKnowledge(options: KnowledgeOptions): DeviceKnowledge {
  return new DeviceKnowledge(options);
}

/** Slices on disk and in use, and at most one update at a time. */
export class DeviceKnowledge implements Knowledge {
  readonly #options: KnowledgeOptions;
  #keys: SliceKeys;
  #store: SliceStore;
  readonly #listeners = new Set<(event: Event) => void>();
  #running: AbortController | undefined;
  #trouble: string | undefined;
  #missing: readonly string[] = [];

  constructor(options: KnowledgeOptions) {
    this.#options = options;
    this.#keys = folderKeys(options.folder, options.source);
    this.#store = openStore(options.folder, this.#keys);
    const {trouble, missing = []} = readAttempted(options.attempted?.get(ATTEMPTED));
    this.#trouble = trouble;
    this.#missing = missing;
  }

  /** True while an update is under way. */
  get updating(): boolean {
    return this.#running !== undefined;
  }

  state(): KnowledgeState {
    const attempted = {
      building: this.#running !== undefined,
      trouble: this.#trouble,
      missing: this.#missing,
    };
    return describeKnowledge(this.#store, this.#now(), attempted);
  }

  slice(ecosystem: string): LoadedSlice | undefined {
    return this.#store.all().get(ecosystem)?.slice;
  }

  async update(ecosystems: readonly string[], signal?: AbortSignal): Promise<Outcome<KnowledgeState>> {
    if (this.#running) return {ok: false, code: 'busy', message: 'knowledge is being updated already'};
    const own = new AbortController();
    this.#running = own;
    const both = signal ? AbortSignal.any([own.signal, signal]) : own.signal;
    const result = await attempt(this.#options, this.#job(ecosystems, both));
    this.#running = undefined;
    this.#trouble = result.problems.length === 0 ? undefined : result.problems.join('; ');
    this.#missing = result.missing ?? [];
    this.#noteAttempted();
    this.#tell({e: 'progress', p: null});
    if (both.aborted) return {ok: false, code: 'cancelled', message: 'cancelled'};
    if (result.done.length > 0) return {ok: true, value: this.state()};
    const message = this.#trouble ?? this.state().why ?? 'no ecosystem was asked for';
    return {ok: false, code: 'unavailable', message: message.slice(0, 1024)};
  }

  cancel(): void {
    this.#running?.abort();
  }

  onChange(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Every slice held, with its header. */
  inspect(): readonly SliceInspection[] {
    return [...this.#store.all().values()].map(({slice}) => ({
      header: slice.header,
      bytes: KINDS.reduce((sum, kind) => sum + (this.#store.bytes(slice.ecosystem, kind)?.length ?? 0), 0),
      advisories: slice.advisories,
      cves: slice.cves,
    }));
  }

  text(id: string): CveText | undefined {
    for (const ecosystem of this.#store.all().keys()) {
      const bytes = this.#store.bytes(ecosystem, 'texts');
      const text = bytes && textOf(id, bytes, this.#keys.verify, packing);
      if (text) return text;
    }
    return undefined;
  }

  reload(): KnowledgeState {
    this.#keys = folderKeys(this.#options.folder, this.#options.source);
    this.#store = openStore(this.#options.folder, this.#keys);
    this.#trouble = undefined;
    this.#noteAttempted();
    this.#tell({e: 'progress', p: null});
    return this.state();
  }

  #noteAttempted(): void {
    const [trouble, missing] = [this.#trouble, this.#missing];
    try {
      this.#options.attempted?.set(ATTEMPTED, {...(trouble === undefined ? {} : {trouble}), missing});
    } catch {
      // A full disk: it is known as long as this process lives.
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? this.#options.system.now();
  }

  #tell(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  #job(ecosystems: readonly string[], signal: AbortSignal): Job {
    const [store, keys] = [this.#store, this.#keys];
    return {ecosystems, signal, store, keys, now: () => this.#now(), tell: (event) => this.#tell(event)};
  }
}

const ATTEMPTED = 'knowledge.attempted';
const Attempted = v.object({trouble: v.optional(v.string()), missing: v.optional(v.array(v.string()))});

/** What an earlier process noted; nothing where it cannot be read any more. */
function readAttempted(stored: unknown): v.InferOutput<typeof Attempted> {
  const read = v.safeParse(Attempted, stored);
  return read.success ? read.output : {};
}

interface Job {
  readonly ecosystems: readonly string[];
  readonly store: SliceStore;
  readonly keys: SliceKeys;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly tell: (event: Event) => void;
}

/** One attempt; trouble of any kind is a sentence. */
async function attempt(
  {source, http, pause, folder, apart}: KnowledgeOptions,
  {tell, signal, ...job}: Job,
): Promise<UpdateResult> {
  const parsed = parseSource(source);
  if (!parsed.ok) return {done: [], problems: [parsed.why]};
  const onProgress = sparing((progress) => tell({e: 'progress', p: {task: 'knowledge', ...progress}}));
  try {
    if (apart)
      return await updateApart({...job, system: apart, folder, source: parsed.value, signal, onProgress});
    // The readers of feeds are a tenth of the companion, and the daemon reads none itself.
    const [{readAddresses}, {refresh}] = await Promise.all([
      import('./addresses.ts'),
      import('./refresh.ts'),
    ]);
    const addresses = readAddresses(folder);
    if (!addresses.ok) return {done: [], problems: [addresses.why]};
    return await refresh({
      ...job,
      source: parsed.value,
      scratch: join(folder, 'incoming'),
      context: {http, signal, pause, addresses: addresses.value},
      onProgress,
    });
  } catch (error) {
    return {done: [], problems: [error instanceof Error ? error.message : 'unknown trouble']};
  }
}
