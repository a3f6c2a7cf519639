import {existsSync} from 'node:fs';
import {join} from 'node:path';

import type {Progress} from '@plimsoll/shared/protocol';

import {heldKnowledge} from '../knowledge/held.ts';
import type {Knowledge} from '../services.ts';
import {probeState} from '../state/folder.ts';
import type {System} from '../system/system.ts';
import type {Context} from './command.ts';

interface Options {
  readonly context: Context;
  readonly system: System;
  /** Folder or URL of feeds; absent: what the companion has stored. */
  readonly source: string | undefined;
  readonly show: (progress: Progress | null) => void;
}

type Known = Pick<Knowledge, 'state' | 'slice'>;

/** Knowledge for one scan: built in memory from `source`, or what the companion keeps; it says so when there is none. */
export function scanKnowledge(options: Options): (ecosystems: readonly string[]) => Promise<Known> {
  const {source} = options;
  return source === undefined
    ? async () => stored(options)
    : (ecosystems) => built(options, source, ecosystems);
}

function stored({context, system}: Options): Known {
  const folder = join(context.stateFolder, 'knowledge');
  // Whoever else could write there could make weaknesses vanish.
  const wrong = probeState(context.stateFolder);
  if (!wrong && existsSync(folder)) return heldKnowledge(folder, () => system.now());
  const why = wrong?.what ?? context.words.score.noStored;
  return {state: () => ({state: 'none', why, slices: [], sources: []}), slice: () => undefined};
}

async function built(
  {context, system, show}: Options,
  source: string,
  ecosystems: readonly string[],
): Promise<Known> {
  // Most scans use what is held: readers of feeds and the network are loaded for those that do not.
  const [{buildKnowledge}, {createHttp}] = await Promise.all([
    import('../knowledge/build-once.ts'),
    import('../system/http.ts'),
  ]);
  const {state, slices} = await buildKnowledge({
    source,
    ecosystems,
    http: createHttp(),
    signal: context.signal,
    now: () => system.now(),
    onProgress: (progress) => show({task: 'knowledge', ...progress}),
  });
  return {state: () => state, slice: (ecosystem) => slices.get(ecosystem)};
}
