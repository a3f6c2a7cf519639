import {bad, type Reading} from './outcome.ts';

const MAX_DEPTH = 64;

/**
 * Parses JSON that strangers wrote. The depth is counted in the bytes first: JSON.parse itself takes a million
 * nested arrays, and what walks them afterwards dies (security.md §1.11).
 */
export function parseJson(bytes: Uint8Array): Reading<unknown> {
  if (!isShallow(bytes)) return bad(`JSON nested deeper than ${MAX_DEPTH}`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    return {ok: true, value};
  } catch {
    return bad('not JSON');
  }
}

const [QUOTE, BACKSLASH] = [34, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

function isShallow(bytes: Uint8Array): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (quoted) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}
