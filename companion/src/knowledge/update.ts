import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {buildSlice} from './build.ts';
import {type GatherOptions, gather} from './gather.ts';
import type {SliceKeys} from './keys.ts';
import type {SliceStore} from './store.ts';

/** How an update ended; the slices themselves are in the store. */
export interface UpdateResult {
  /** Ecosystems whose slice is new or confirmed. */
  readonly done: readonly string[];
  /** What went wrong, naming feed and reason; empty when nothing did. */
  readonly problems: readonly string[];
}

export interface UpdateOptions extends Omit<GatherOptions, 'held' | 'context'> {
  readonly store: SliceStore;
  readonly keys: SliceKeys;
  /** Folder for downloads meanwhile; absent: one of the system's temporary folders, which may be in memory. */
  readonly scratch?: string | undefined;
  readonly context: Omit<GatherOptions['context'], 'folder'>;
}

/** A slice confirmed within this time is not written again just to move its expiry. */
const QUIET_MS = 3_600_000;

/** Brings the slices of `ecosystems` up to date; whatever fails, the last good ones stay. */
export async function updateSlices(options: UpdateOptions): Promise<UpdateResult> {
  const supported = options.ecosystems.filter((name) => name.startsWith('Debian:'));
  const problems = options.ecosystems
    .filter((name) => !supported.includes(name))
    .map((name) => `${name}: no advisories are read for it yet`);
  if (supported.length === 0) return {done: [], problems};

  const folder = await makeScratch(options.scratch);
  try {
    return await updateIn(folder, {...options, ecosystems: supported}, problems);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function makeScratch(scratch: string | undefined): Promise<string> {
  if (scratch === undefined) return mkdtemp(join(tmpdir(), 'plimsoll-feeds-'));
  // What a crash has left behind goes first.
  await rm(scratch, {recursive: true, force: true});
  await mkdir(scratch, {mode: 0o700});
  return scratch;
}

async function updateIn(
  folder: string,
  options: UpdateOptions,
  earlier: readonly string[],
): Promise<UpdateResult> {
  const {store, ecosystems, keys, context} = options;
  const gathered = await gather({...options, held: store.all(), context: {...context, folder}});
  const problems = [...earlier, ...gathered.problems];
  const osvFailed = gathered.problems.some((problem) => problem.startsWith('osv/'));
  const news = gathered.osv ?? gathered.kev ?? gathered.epss;
  const done: string[] = [];
  for (const ecosystem of ecosystems) {
    if (context.signal.aborted) return {done, problems: ['cancelled']};
    const held = store.all().get(ecosystem);
    const now = options.now();
    if (held && !news) {
      // Confirmed by its source: good for longer. Not confirmed: as old as it is.
      if (osvFailed) continue;
      if (now.getTime() - Date.parse(held.slice.built) < QUIET_MS) {
        done.push(ecosystem);
        continue;
      }
    }
    if (!held && !gathered.osv) continue;
    const built = buildSlice(ecosystem, {fresh: gathered, held}, now, keys);
    const saved = built.ok ? store.save(built.value) : built;
    if (saved.ok) done.push(ecosystem);
    else problems.push(`${ecosystem}: ${saved.why}`);
  }
  return {done, problems};
}
