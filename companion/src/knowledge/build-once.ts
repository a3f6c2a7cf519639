import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {KnowledgeState} from '@plimsoll/shared/report';

import type {Http} from '../system/http.ts';
import type {GatherProgress} from './gather.ts';
import {temporaryKeys} from './keys.ts';
import {parseSource} from './source.ts';
import {describeKnowledge} from './state.ts';
import {openStore} from './store.ts';
import {updateSlices} from './update.ts';

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
