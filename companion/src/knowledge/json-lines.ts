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
  // Of the line at hand, what came before; joined only once, so that a long line costs no more than its bytes.
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of parts) {
      if (signal?.aborted) return bad('cancelled');
      let from = 0;
      for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
        tell([...pieces, part.subarray(from, end)], onLine);
        [pieces, bytes, from] = [[], 0, end + 1];
      }
      pieces.push(part.subarray(from));
      bytes += part.length - from;
      if (bytes > lineBytes) return bad(`a line has more than ${lineBytes} bytes`);
    }
  } catch (error) {
    return bad(reasonOf(error));
  }
  tell(pieces, onLine);
  return {ok: true, value: undefined};
}

function tell(pieces: readonly Uint8Array[], onLine: LineOptions['onLine']): void {
  const [only] = pieces;
  const line = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
  const bare = line.at(-1) === RETURN ? line.subarray(0, -1) : line;
  if (bare.length > 0) onLine(bare);
}
