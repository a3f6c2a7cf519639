import type {LoadedSlice, SliceHeader} from '@plimsoll/shared/advisories';
import type {Event} from '@plimsoll/shared/protocol';
import type {KnowledgeState} from '@plimsoll/shared/report';

import type {Knowledge, Outcome} from '../services.ts';
import type {Http} from '../system/http.ts';
import type {System} from '../system/system.ts';
import type {GatherProgress} from './gather.ts';
import {deviceKeys, type SliceKeys, temporaryKeys} from './keys.ts';
import {type FetchContext, parseSource} from './source.ts';
import {describeKnowledge} from './state.ts';
import {openStore, type SliceStore} from './store.ts';
import {type UpdateResult, updateSlices} from './update.ts';

export interface KnowledgeOptions {
  readonly system: Pick<System, 'now'>;
  readonly http: Http;
  /** Where slices and the signing key are kept; only its owner may read it. */
  readonly folder: string;
  /** `public` (also when undefined), the address of a mirror, or a folder of feeds (docs/knowledge.md). */
  readonly source: string | undefined;
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
export function createKnowledge(
  options: KnowledgeOptions,
): Knowledge & {inspect(): readonly SliceInspection[]} {
  const now = options.now ?? (() => options.system.now());
  const keys = deviceKeys(options.folder);
  const store = openStore(options.folder, keys);
  const listeners = new Set<(event: Event) => void>();
  let running: AbortController | undefined;
  let trouble: string | undefined;

  function tell(event: Event): void {
    for (const listener of listeners) listener(event);
  }

  function state(): KnowledgeState {
    return describeKnowledge(store, now(), {building: running !== undefined, trouble});
  }

  async function update(
    ecosystems: readonly string[],
    signal?: AbortSignal,
  ): Promise<Outcome<KnowledgeState>> {
    if (running) return {ok: false, code: 'busy', message: 'knowledge is being updated already'};
    const own = new AbortController();
    running = own;
    const signals = signal ? [own.signal, signal] : [own.signal];
    let done: readonly string[] = [];
    try {
      const result = await attempt(options, {
        ecosystems,
        store,
        keys,
        now,
        signal: AbortSignal.any(signals),
        tell,
      });
      done = result.done;
      trouble = result.problems.length === 0 ? undefined : result.problems.join('; ');
    } finally {
      running = undefined;
      tell({e: 'progress', p: null});
    }
    if (own.signal.aborted || signal?.aborted) return {ok: false, code: 'cancelled', message: 'cancelled'};
    const held = ecosystems.filter((name) => store.all().has(name));
    if (held.length < ecosystems.length)
      return {ok: false, code: 'unavailable', message: trouble ?? 'no advisories'};
    return {ok: true, value: state()};
  }

  return {
    state,
    update,
    slice: (ecosystem) => store.all().get(ecosystem)?.slice,
    cancel: () => running?.abort(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inspect: () =>
      [...store.all().values()].map(({bytes, slice}) => ({
        header: slice.header,
        bytes: bytes.length,
        advisories: slice.advisories,
        cves: slice.cves,
      })),
  };
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
  {source, http, pause}: Pick<KnowledgeOptions, 'source' | 'http' | 'pause'>,
  {tell, signal, ...job}: Job,
): Promise<UpdateResult> {
  const parsed = parseSource(source);
  if (!parsed.ok) return {done: [], problems: [parsed.why]};
  let last: GatherProgress['step'] | undefined;
  let told = 0;
  function onProgress({step, done, total, unit}: GatherProgress): void {
    // A tick in a hundred is what an eye can see; the first and last of a step are always told.
    const tick = total === null ? done - told > 1_000_000 : done - told > total / 100;
    if (step === last && !tick && done !== total) return;
    [last, told] = [step, done];
    tell({e: 'progress', p: {task: 'knowledge', step, done, total, unit}});
  }
  try {
    return await updateSlices({...job, source: parsed.value, context: {http, signal, pause}, onProgress});
  } catch (error) {
    return {done: [], problems: [error instanceof Error ? error.message : 'unknown trouble']};
  }
}

export interface BuildOptions {
  /** As in KnowledgeOptions. */
  readonly source: string | undefined;
  readonly ecosystems: readonly string[];
  readonly http: Http;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: GatherProgress) => void;
  readonly now?: () => Date;
}

/** Knowledge for one scan, kept nowhere. */
export interface BuiltKnowledge {
  readonly slices: ReadonlyMap<string, LoadedSlice>;
  readonly state: KnowledgeState;
  /** What went wrong, naming feed and reason. */
  readonly problems: readonly string[];
}

/** Builds slices in memory, signed with a key that is thrown away: `plimsoll scan --knowledge FOLDER`. */
export async function buildKnowledge(options: BuildOptions): Promise<BuiltKnowledge> {
  const now = options.now ?? (() => new Date());
  const keys = temporaryKeys();
  const store = openStore(undefined, keys);
  const signal = options.signal ?? new AbortController().signal;
  const {ecosystems, http} = options;
  const parsed = parseSource(options.source);
  const result = parsed.ok
    ? await updateSlices({
        ecosystems,
        source: parsed.value,
        store,
        keys,
        now,
        context: {http, signal},
        onProgress: (progress) => options.onProgress?.(progress),
      })
    : {problems: [parsed.why]};
  const trouble = result.problems.length === 0 ? undefined : result.problems.join('; ');
  return {
    slices: new Map([...store.all()].map(([name, {slice}]) => [name, slice])),
    state: describeKnowledge(store, now(), {building: false, trouble}),
    problems: result.problems,
  };
}
