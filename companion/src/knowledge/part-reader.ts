import {bad, type Reading} from './outcome.ts';
import {reasonOf} from './unpack.ts';

/** Reads a stream of parts by lengths: what a format's header says comes next. */
export interface PartReader {
  /** Exactly the next `length` bytes, or why there are none. */
  take(length: number): Promise<Reading<Uint8Array>>;
  /** Passes over the next `length` bytes without keeping them. */
  skip(length: number): Promise<Reading<undefined>>;
  /** What is left of the part at hand, else the next part; undefined at the end. */
  rest(): Promise<Reading<Uint8Array | undefined>>;
  /** Lets go of the source. */
  close(): Promise<void>;
}

const CUT = 'it is cut off';

/** A reader over parts of any size; an error of theirs becomes a reason. */
export function createPartReader(parts: AsyncIterable<Uint8Array>): PartReader {
  const iterator = parts[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();

  async function rest(): Promise<Reading<Uint8Array | undefined>> {
    const part = held;
    held = new Uint8Array();
    if (part.length > 0) return {ok: true, value: part};
    try {
      const next = await iterator.next();
      return {ok: true, value: next.done === true ? undefined : next.value};
    } catch (error) {
      return bad(reasonOf(error));
    }
  }

  async function walk(length: number, use: (bytes: Uint8Array) => void): Promise<Reading<undefined>> {
    for (let left = length; left > 0; ) {
      const part = await rest();
      if (!part.ok) return part;
      if (part.value === undefined) return bad(CUT);
      use(part.value.subarray(0, left));
      held = part.value.subarray(left);
      left -= Math.min(left, part.value.length);
    }
    return {ok: true, value: undefined};
  }

  return {
    rest,
    skip: (length) => walk(length, () => undefined),
    async take(length) {
      const pieces: Uint8Array[] = [];
      const walked = await walk(length, (bytes) => pieces.push(bytes));
      if (!walked.ok) return walked;
      const [only] = pieces;
      return {ok: true, value: only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces)};
    },
    async close() {
      await iterator.return?.();
    },
  };
}
