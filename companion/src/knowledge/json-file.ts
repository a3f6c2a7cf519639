import type {ByteFile} from './file.ts';
import {parseJson} from './json.ts';
import {bad, type Reading} from './outcome.ts';
import {readUnpacked} from './unpack.ts';

/** The value of a file that is JSON as a whole, packed or not; `maxBytes` counts unpacked. Else why it is none. */
export async function readJsonFile(file: ByteFile, maxBytes: number): Promise<Reading<unknown>> {
  const bytes = await readUnpacked(file, maxBytes);
  if (!bytes.ok) return bytes;
  return bytes.value.length === 0 ? bad('it is empty') : parseJson(bytes.value);
}
