import {setImmediate as breathe} from 'node:timers/promises';

import {bad, type Reading} from './outcome.ts';
import {createPartReader, type PartReader} from './part-reader.ts';
import {BLOCK, isBlank, readPax, readTarHeader, type TarHeader, textOf} from './tar-header.ts';

/** How much a tar may hold; each is counted here, never believed. */
export interface TarLimits {
  /** Headers of every kind. */
  readonly entries: number;
  readonly entryBytes: number;
  /** All that is handed out. */
  readonly totalBytes: number;
}

export interface TarOptions {
  readonly limits: TarLimits;
  readonly signal?: AbortSignal | undefined;
  /** Names that are read; others are passed over. Nothing is ever written by its name. */
  readonly names: RegExp;
  readonly onEntry: (name: string, data: Uint8Array) => void;
}

/**
 * Reads the regular files of a tar as it comes in (POSIX ustar and pax, GNU long names). Strict: the first thing that
 * is not as it should be ends it with the reason, also an error of `parts`. The value is how many regular files were
 * passed over because of their names; folders, links and devices are not counted.
 */
export async function readTar(
  parts: AsyncIterable<Uint8Array>,
  options: TarOptions,
): Promise<Reading<number>> {
  const reader = createPartReader(parts);
  try {
    return await readEntries(reader, options);
  } finally {
    await reader.close();
  }
}

interface Sums {
  entries: number;
  passed: number;
  bytes: number;
}

async function readEntries(reader: PartReader, options: TarOptions): Promise<Reading<number>> {
  const sums: Sums = {entries: 0, passed: 0, bytes: 0};
  let said: Said = {};
  for (;;) {
    if (options.signal?.aborted) return bad('cancelled');
    if (sums.entries % 256 === 255) await breathe();
    const block = await reader.take(BLOCK);
    if (!block.ok) return block;
    const header = readTarHeader(block.value);
    if (!header.ok) return header;
    if (header.value === undefined) return readEnd(reader, sums.passed);
    sums.entries += 1;
    if (sums.entries > options.limits.entries)
      return bad(`it has more than ${options.limits.entries} entries`);
    const next = await readEntry(reader, header.value, {options, sums, said});
    if (!next.ok) return next;
    said = next.value;
  }
}

/** What extended headers said about the entry that follows them. */
interface Said {
  readonly name?: string;
  readonly bytes?: number;
  /** A sparse file (GNU): its bytes are not its content. */
  readonly sparse?: boolean;
}

interface Progress {
  readonly options: TarOptions;
  readonly sums: Sums;
  readonly said: Said;
}

/** Reads one entry; the value is what it says about the next. */
async function readEntry(reader: PartReader, header: TarHeader, progress: Progress): Promise<Reading<Said>> {
  const {options, said, sums} = progress;
  if (header.type === 'x' || header.type === 'L') return readSaid(reader, header, said);
  // About all that follows, or about a link: nothing for us, and no entry that `said` is meant for.
  if (header.type === 'g' || header.type === 'K') {
    const skipped = await reader.skip(padded(header.bytes));
    return skipped.ok ? {ok: true, value: said} : skipped;
  }
  const bytes = said.bytes ?? header.bytes;
  const name = said.name ?? header.name;
  const isFile = header.type === '0' && said.sparse !== true && !name.endsWith('/');
  if (!isFile || !options.names.test(name)) {
    if (isFile) sums.passed += 1;
    const skipped = await reader.skip(padded(bytes));
    return skipped.ok ? NOTHING : skipped;
  }
  // Before a byte of it is kept.
  if (bytes > options.limits.entryBytes)
    return bad(`${label(name)} has more than ${options.limits.entryBytes} bytes`);
  sums.bytes += bytes;
  if (sums.bytes > options.limits.totalBytes) return bad('it holds more than is allowed');
  const data = await reader.take(padded(bytes));
  if (!data.ok) return data;
  options.onEntry(name, data.value.subarray(0, bytes));
  return NOTHING;
}

const NOTHING: Reading<Said> = {ok: true, value: {}};
/** Longer than any path. */
const MAX_SAID = 64 * 1024;

async function readSaid(reader: PartReader, header: TarHeader, said: Said): Promise<Reading<Said>> {
  if (header.bytes > MAX_SAID) return bad('an extended header is too long');
  const taken = await reader.take(padded(header.bytes));
  if (!taken.ok) return taken;
  const data = taken.value.subarray(0, header.bytes);
  if (header.type === 'L') return {ok: true, value: {name: textOf(data), ...said}};
  const records = readPax(data);
  if (!records.ok) return records;
  const name = records.value.get('path');
  const size = records.value.get('size');
  if (size !== undefined && !/^\d{1,15}$/.test(size)) return bad('an extended header is damaged');
  return {
    ok: true,
    value: {
      ...said,
      ...(name !== undefined && {name}),
      ...(size !== undefined && {bytes: Number(size)}),
      ...([...records.value.keys()].some((key) => key.startsWith('GNU.sparse.')) && {sparse: true}),
    },
  };
}

/** After its first block of zeros only zeros may follow; they are read so that what is packed around it is checked too. */
async function readEnd(reader: PartReader, passed: number): Promise<Reading<number>> {
  for (;;) {
    const part = await reader.rest();
    if (!part.ok) return part;
    if (part.value === undefined) return {ok: true, value: passed};
    if (!isBlank(part.value)) return bad('it goes on after its end');
  }
}

/** Contents fill whole blocks. */
function padded(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

/** A name as it may be shown: hostile names are not. */
function label(name: string): string {
  return /^[A-Za-z0-9._/-]{1,128}$/.test(name) ? name : 'an entry';
}
