import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {KnowledgeState} from '@plimsoll/shared/report';

import type {Http} from '../system/http.ts';
import type {GatherProgress} from './gather.ts';
import {keysFor, temporaryKeys} from './keys.ts';
import {refresh} from './refresh.ts';
import {parseSource} from './source.ts';
import {describeKnowledge} from './state.ts';
import {openStore} from './store.ts';
import {dropScratch} from './update.ts';

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
  const {ecosystems, http, onProgress} = options;
  const signal = options.signal ?? new AbortController().signal;
  const parsed = parseSource(options.source);
  const keys = parsed.ok ? keysFor(temporaryKeys(), parsed.value) : temporaryKeys();
  const store = openStore(undefined, keys);
  const scratch = await mkdtemp(join(tmpdir(), 'plimsoll-feeds-'));
  try {
    const {problems, missing} = parsed.ok
      ? await refresh({
          ecosystems,
          source: parsed.value,
          store,
          keys,
          now,
          scratch,
          context: {http, signal},
          onProgress: (progress) => onProgress?.(progress),
        })
      : {problems: [parsed.why], missing: []};
    const trouble = problems.length === 0 ? undefined : problems.join('; ');
    return {
      slices: new Map([...store.all()].map(([name, {slice}]) => [name, slice])),
      state: describeKnowledge(store, now(), {building: false, trouble, missing: missing ?? []}),
      problems,
    };
  } finally {
    await dropScratch(scratch);
  }
}
