import {resolve} from 'node:path';

import type {System} from '../system/system.ts';
import type {GatherProgress} from './gather.ts';
import {type KnowledgeSource, sourceText} from './source.ts';
import type {SliceStore} from './store.ts';
import {readTold} from './told.ts';
import type {UpdateResult} from './update.ts';

interface Options {
  readonly system: Pick<System, 'run'>;
  readonly folder: string;
  readonly source: KnowledgeSource;
  readonly ecosystems: readonly string[];
  readonly store: SliceStore;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: GatherProgress) => void;
}

/** Downloads give up by themselves when nothing comes; this is for a child that hangs. */
const TIMEOUT_MS = 6 * 3_600_000;

/**
 * `updateSlices` in a child that ends with it: reading the feeds takes 100 MB for a few seconds, which would stay in
 * this process's memory for good. What the child wrote is read and its signature checked as at every start.
 */
export async function updateApart({
  system,
  store,
  signal,
  onProgress,
  ...order
}: Options): Promise<UpdateResult> {
  const done: string[] = [];
  const problems: string[] = [];
  const missing: string[] = [];
  let complete = false;
  function onLine(line: string): void {
    const told = readTold(line);
    if (told?.kind === 'progress') onProgress(told.progress);
    else if (told?.kind === 'done') done.push(told.text);
    else if (told?.kind === 'problem') problems.push(told.text);
    else if (told?.kind === 'missing') missing.push(told.text);
    else if (told) complete = true;
  }
  const args = ['knowledge-child', resolve(order.folder), sourceText(order.source), ...order.ecosystems];
  const {outcome, code, stderr} = await system.run('node', args, {timeoutMs: TIMEOUT_MS, signal, onLine});
  if (signal.aborted) return {done: [], problems: ['cancelled']};
  if (!complete) {
    problems.push(`building knowledge: ${outcome}, code ${code} ${stderr.trim().slice(-300)}`.trim());
  }
  return {...take(done, problems, store), missing};
}

function take(done: readonly string[], problems: readonly string[], store: SliceStore): UpdateResult {
  const read = done.map((name) => ({name, reading: store.reload(name)}));
  const broken = read.flatMap(({name, reading}) => (reading.ok ? [] : [`${name}: ${reading.why}`]));
  return {
    done: read.flatMap(({name, reading}) => (reading.ok ? [name] : [])),
    problems: [...problems, ...broken],
  };
}
