import {bad, type Reading} from './outcome.ts';
import {reasonOf} from './unpack.ts';

export interface LineOptions {
  /** Most bytes of a line: a longer one ends it. */
  readonly lineBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** A line without its end; empty ones are not told. */
  readonly onLine: (line: Uint8Array) => void;
}

const [LINE_FEED, RETURN] = [10, 13];

/** Hands out a text's lines as it comes in (jsonlines.org), also a last one that has no end; else why it cannot be read. */
export async function readLines(
  parts: AsyncIterable<Uint8Array>,
  {lineBytes, signal, onLine}: LineOptions,
): Promise<Reading<undefined>> {
  let rest: Uint8Array = new Uint8Array();
  try {
    for await (const part of parts) {
      if (signal?.aborted) return bad('cancelled');
      const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
      rest = bytes.subarray(tellLines(bytes, onLine));
      if (rest.length > lineBytes) return bad(`a line has more than ${lineBytes} bytes`);
    }
  } catch (error) {
    return bad(reasonOf(error));
  }
  tell(rest, onLine);
  return {ok: true, value: undefined};
}

/** Tells every whole line; where the one begins that is not whole. */
function tellLines(bytes: Uint8Array, onLine: LineOptions['onLine']): number {
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    tell(bytes.subarray(from, end), onLine);
    from = end + 1;
  }
  return from;
}

function tell(line: Uint8Array, onLine: LineOptions['onLine']): void {
  const bare = line.at(-1) === RETURN ? line.subarray(0, -1) : line;
  if (bare.length > 0) onLine(bare);
}
