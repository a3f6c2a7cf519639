import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

import type {ByteFile} from '../file.ts';
import {partsOf} from '../file.ts';
import {bad, type Reading} from '../outcome.ts';
import {readTar} from '../tar.ts';
import type {UpdateResult} from '../update.ts';
import {type TakeOptions, takeSlices} from './client.ts';
import {INDEX_NAME} from './index-file.ts';
import {memoryPlace, writeFileWhole} from './place.ts';
import {writeTar} from './write-tar.ts';

const LIMITS = {entries: 4096, entryBytes: 80 * 1024 * 1024, totalBytes: 1024 * 1024 * 1024};
const NAMES = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/;

/** Writes a published folder as one file, whole files only: what a device without a network takes in. */
export async function writeBundle(folder: string, path: string): Promise<number> {
  const names = (await readdir(folder))
    .filter((name) => name === INDEX_NAME || name.endsWith('.zst'))
    .toSorted();
  // The index first: a reader knows at once whether it may go on.
  const ordered = [INDEX_NAME, ...names.filter((name) => name !== INDEX_NAME)];
  const files = await Promise.all(
    ordered.map(async (name) => ({name, bytes: await readFile(join(folder, name))})),
  );
  const bytes = writeTar(files);
  await writeFileWhole(path, bytes);
  return bytes.length;
}

/** Takes slices from one file. */
export async function takeBundle(title: string, file: ByteFile, options: TakeOptions): Promise<UpdateResult> {
  const files = await unpackBundle(file, options.signal);
  if (!files.ok) return {done: [], problems: [`${title}: ${files.why}`]};
  return takeSlices(memoryPlace(title, files.value), options);
}

async function unpackBundle(
  file: ByteFile,
  signal: AbortSignal,
): Promise<Reading<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  const read = await readTar(partsOf(file), {
    limits: LIMITS,
    names: NAMES,
    signal,
    onEntry: (name, data) => void files.set(name, data.slice()),
  });
  if (!read.ok) return read;
  return files.has(INDEX_NAME)
    ? {ok: true, value: files}
    : bad('it is no bundle of slices: its index is missing');
}
