import type {ByteFile} from '../file.ts';
import {readJsonFile} from '../json-file.ts';
import {bad, type Reading} from '../outcome.ts';
import {counted} from './counted.ts';
import type {Counts, ReadContext} from './feed.ts';

/** What a reader made of a file's value, and how it is handed on. */
export interface Taken {
  /** Records of the file. */
  readonly records: number;
  /** Those, and parts of them, that could not be read. */
  readonly skipped: number;
  readonly hand: () => void;
}

/**
 * Reads a file that is JSON as a whole. `read` answers undefined for JSON that is something else. Nothing is handed on
 * unless all of it can be believed.
 */
export async function readWholeJson(
  file: ByteFile,
  {heldRecords}: Pick<ReadContext, 'heldRecords'>,
  {what, maxBytes, mayBeEmpty, read}: WholeJson,
): Promise<Reading<Counts>> {
  const json = await readJsonFile(file, maxBytes);
  if (!json.ok) return json;
  const taken = read(json.value);
  if (!taken) return bad(`not ${what}`);
  if (taken.records === 0 && mayBeEmpty === true)
    return {ok: true, value: {records: 0, skipped: taken.skipped}};
  const counts = counted({records: taken.records, unreadable: 0, parts: taken.skipped}, heldRecords);
  if (counts.ok) taken.hand();
  return counts;
}

interface WholeJson {
  /** What it ought to be, for people. */
  readonly what: string;
  /** Most bytes, unpacked. */
  readonly maxBytes: number;
  /** A list that has nothing to say yet is one all the same. */
  readonly mayBeEmpty?: boolean;
  readonly read: (json: unknown) => Taken | undefined;
}
