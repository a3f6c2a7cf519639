import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {openFile} from '../file.ts';
import {folderKeys, trustKey} from '../folder-keys.ts';
import type {Tell} from '../gather.ts';
import {trusting, verifierOf} from '../keys.ts';
import {bad, type Reading} from '../outcome.ts';
import {openStore} from '../store.ts';
import type {UpdateResult} from '../update.ts';
import {takeBundle, writeBundle} from './bundle.ts';
import {publish} from './publish.ts';

/** What was written, and the key another device needs to believe it. */
export interface Exported {
  readonly ecosystems: readonly string[];
  readonly bytes: number;
  readonly key: string;
}

/** Writes all slices in a knowledge folder as one file, its index signed with this device's key. */
export async function exportBundle({
  folder,
  file,
  now,
}: {
  readonly folder: string;
  readonly file: string;
  readonly now: Date;
}): Promise<Reading<Exported>> {
  if (!existsSync(folder))
    return bad('there is no knowledge to export yet; fetch it with: plimsoll knowledge update');
  const keys = folderKeys(folder, undefined);
  const store = openStore(folder, keys);
  const ecosystems = [...store.all().keys()].toSorted();
  if (ecosystems.length === 0)
    return bad(
      store.problems[0] ?? 'there is no knowledge to export yet; fetch it with: plimsoll knowledge update',
    );
  const scratch = await mkdtemp(join(tmpdir(), 'plimsoll-export-'));
  try {
    await publish({store, folder: scratch, keys, now});
    return {ok: true, value: {ecosystems, bytes: await writeBundle(scratch, file), key: keys.publicKey}};
  } catch (error) {
    return bad(error instanceof Error ? error.message : `${file} cannot be written`);
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
}

export interface ImportOptions {
  readonly folder: string;
  readonly file: string;
  /** The key to trust from now on; absent: only what is trusted already. */
  readonly key: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: Tell;
}

/** Takes slices from such a file into a knowledge folder; the last good ones stay whatever is refused. */
export async function importBundle({
  folder,
  file,
  key,
  signal,
  onProgress,
}: ImportOptions): Promise<UpdateResult> {
  if (!existsSync(file)) return {done: [], problems: [`${file} does not exist`]};
  const verifier = key === undefined ? undefined : verifierOf(key);
  if (verifier?.ok === false) return {done: [], problems: [verifier.why]};
  const keys = trusting(folderKeys(folder, undefined), key === undefined ? [] : [key]);
  const store = openStore(folder, keys);
  const bundle = await openFile(file);
  try {
    const result = await takeBundle(file, bundle, {store, keys, signal, onProgress});
    // Only a key that really signed something good is worth remembering.
    if (key !== undefined && result.done.length > 0) trustKey(folder, key);
    return result.problems.some((problem) => problem.includes('not trusted here'))
      ? {
          ...result,
          problems: result.problems.map(
            (problem) => `${problem}. If you trust it: plimsoll knowledge import ${file} --key KEY`,
          ),
        }
      : result;
  } finally {
    await bundle.close();
  }
}
