import {mkdir, mkdtemp, open, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline, Readable} from 'node:stream';
import {crc32, createInflateRaw} from 'node:zlib';
import {locateMember} from '../system/zip/zip.ts';
import {readDirectory, type ZipMember} from '../system/zip/zip-directory.ts';
import {type ByteFile, openFile} from './file.ts';
import {bad, type Reading} from './outcome.ts';
import {reasonOf} from './unpack.ts';

export interface InnerOptions {
  /** Name of the one entry that is a zip itself. */
  readonly name: RegExp;
  /** Most bytes it may unpack to. */
  readonly maxBytes: number;
  /** Folder in which it lies for so long; made when it is not there. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/**
 * Unpacks the zip within a zip to a file, `use`s that, and removes it: it is too large for memory. Undefined where the
 * outer one has no such entry, as a mirror may have taken the wrapping off.
 */
export async function withInnerZip<T>(
  outer: ByteFile,
  options: InnerOptions,
  use: (inner: ByteFile) => Promise<Reading<T>>,
): Promise<Reading<T> | undefined> {
  // A wrapping holds a handful of entries; a zip of records, hundreds of thousands.
  const directory = await readDirectory(outer, MAX_ENTRIES);
  if (!directory.ok) return undefined;
  const member = directory.value.find(({name}) => options.name.test(name));
  if (!member) return undefined;
  await mkdir(options.scratch, {recursive: true, mode: 0o700});
  const folder = await mkdtemp(join(options.scratch, 'inner-'));
  try {
    const path = join(folder, 'inner.zip');
    const written = await writeMember({outer, member, path, options});
    if (!written.ok) return written;
    const inner = await openFile(path);
    return await use(inner).finally(() => inner.close());
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

const MAX_ENTRIES = 16;
const PART = 1024 * 1024;

interface Writing {
  readonly outer: ByteFile;
  readonly member: ZipMember;
  readonly path: string;
  readonly options: InnerOptions;
}

async function writeMember({outer, member, path, options}: Writing): Promise<Reading<undefined>> {
  const start = await locateMember(outer, member);
  if (!start.ok) return start;
  if (member.bytes > options.maxBytes) return bad(`it unpacks to more than ${options.maxBytes} bytes`);
  const file = await open(path, 'w', 0o600);
  let [bytes, crc] = [0, 0];
  try {
    for await (const part of unpacked(partsOf(outer, start.value, member.packedBytes), member.stored)) {
      if (options.signal.aborted) return bad('cancelled');
      bytes += part.length;
      if (bytes > member.bytes) break;
      crc = crc32(part, crc);
      await file.write(part);
    }
  } catch (error) {
    return bad(reasonOf(error));
  } finally {
    await file.close();
  }
  if (bytes !== member.bytes) return bad('what is in it is not what its directory says');
  return crc === member.crc ? {ok: true, value: undefined} : bad('what is in it is damaged');
}

function unpacked(parts: AsyncIterable<Uint8Array>, stored: boolean): AsyncIterable<Uint8Array> {
  return stored ? parts : pipeline(Readable.from(parts), createInflateRaw(), () => undefined);
}

async function* partsOf(
  file: ByteFile,
  offset: number,
  length: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let done = 0; done < length; done += PART)
    yield await file.read(offset + done, Math.min(PART, length - done));
}
