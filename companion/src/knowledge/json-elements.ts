import {bad, type Reading} from './outcome.ts';
import {reasonOf} from './unpack.ts';

export interface ElementOptions {
  /** The list is the value of this key of the outermost object; absent: the outermost list or object itself. */
  readonly under?: string;
  /** Most bytes of an element: a larger one ends it. */
  readonly elementBytes: number;
  readonly signal?: AbortSignal | undefined;
  /**
   * An element as it stands there: `{"a": 1}` of a list, `"key": {"a": 1}` of an object. Whether it is JSON by itself is
   * for the reader to say.
   */
  readonly onElement: (element: Uint8Array) => void;
}

/**
 * Splits a JSON list or object (RFC 8259) into its elements as it comes in, without ever holding more than one. What
 * lies outside the elements must be JSON's, or the reason is answered: also when it is cut off, or has no such key.
 */
export async function readElements(
  parts: AsyncIterable<Uint8Array>,
  options: ElementOptions,
): Promise<Reading<undefined>> {
  const splitter = createSplitter(options);
  try {
    for await (const part of parts) {
      if (options.signal?.aborted) return bad('cancelled');
      const objection = splitter.push(part);
      if (objection !== undefined) return bad(objection);
    }
  } catch (error) {
    return bad(reasonOf(error));
  }
  const objection = splitter.end();
  return objection === undefined ? {ok: true, value: undefined} : bad(objection);
}

const [QUOTE, COMMA, BACKSLASH] = [34, 44, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const SPACES: ReadonlySet<number> = new Set([9, 10, 13, 32]);
/** A key of the outermost object that is looked for is no longer. */
const MAX_KEY = 256;
const NO_JSON = 'not JSON';

interface Splitter {
  /** Takes the next bytes; a sentence when they cannot be part of such a file. */
  push(part: Uint8Array): string | undefined;
  end(): string | undefined;
}

/** What is between two commas of the container that is split, and where in it we are. */
interface State {
  depth: number;
  quoted: boolean;
  /** The next byte of a text stands for itself. */
  escaped: boolean;
  /** Depth of the container whose elements are told; 0 until it is entered, −1 after it has ended. */
  level: number;
  /** How the outermost container and the one that is split must end. */
  readonly closers: number[];
  pieces: Uint8Array[];
  bytes: number;
  /** Something else than space since the last comma. */
  filled: boolean;
  /** A comma came last, so that an element must follow. */
  awaited: boolean;
  ended: boolean;
}

function createSplitter(options: ElementOptions): Splitter {
  const state: State = {
    depth: 0,
    quoted: false,
    escaped: false,
    level: 0,
    closers: [],
    pieces: [],
    bytes: 0,
    filled: false,
    awaited: false,
    ended: false,
  };
  return {
    push: (part) => walk(part, state, options),
    end() {
      if (state.depth > 0 || state.quoted) return 'it is cut off';
      if (!state.ended) return NO_JSON;
      return state.level < 0 ? undefined : `it has no list ${options.under ?? ''}`.trimEnd();
    },
  };
}

/** One pass over the bytes. `from` is where the part's share of what is being gathered begins. */
function walk(part: Uint8Array, state: State, options: ElementOptions): string | undefined {
  let from = 0;
  for (let at = 0; at < part.length; at++) {
    const byte = part[at] ?? 0;
    if (state.quoted) {
      if (state.escaped) state.escaped = false;
      else if (byte === BACKSLASH) state.escaped = true;
      else if (byte === QUOTE) state.quoted = false;
      continue;
    }
    if (SPACES.has(byte)) continue;
    if (state.depth === 0) {
      const objection = open(byte, state, options);
      if (objection !== undefined) return objection;
      from = at + 1;
      continue;
    }
    const cut = step(byte, part.subarray(from, at), state, options);
    if (typeof cut === 'string') return cut;
    if (cut) from = at + 1;
  }
  return gather(part.subarray(from), state, options);
}

/** The outermost container's first byte; after its end nothing but space may come. */
function open(byte: number, state: State, {under}: ElementOptions): string | undefined {
  const opens = byte === OPEN_OBJECT || (byte === OPEN_LIST && under === undefined);
  if (state.ended || !opens) return NO_JSON;
  state.depth = 1;
  state.closers.push(closerOf(byte));
  if (under === undefined) state.level = 1;
  return undefined;
}

/** One byte outside texts and spaces; true when what was gathered is done with, a sentence when it cannot stand there. */
function step(byte: number, share: Uint8Array, state: State, options: ElementOptions): boolean | string {
  if (byte === OPEN_LIST || byte === OPEN_OBJECT) return enter(byte, share, state, options);
  if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) return leave(byte, share, state, options);
  if (byte === QUOTE) state.quoted = true;
  if (byte === COMMA && state.depth === outer(state)) return finish(share, state, options, true);
  state.filled = true;
  return false;
}

function enter(byte: number, share: Uint8Array, state: State, options: ElementOptions): boolean | string {
  state.depth += 1;
  state.filled = true;
  if (state.depth !== 2 || state.level !== 0 || byte !== OPEN_LIST || !isKey(share, state, options))
    return false;
  state.closers.push(closerOf(byte));
  state.level = 2;
  state.awaited = false;
  clear(state);
  return true;
}

function leave(byte: number, share: Uint8Array, state: State, options: ElementOptions): boolean | string {
  if (state.depth !== outer(state)) {
    state.depth -= 1;
    return false;
  }
  if (state.closers.pop() !== byte) return NO_JSON;
  const objection = finish(share, state, options, false);
  if (typeof objection === 'string') return objection;
  state.depth -= 1;
  if (state.level > state.depth) state.level = -1;
  state.ended = state.depth === 0;
  // The list that was split is itself something.
  state.filled = true;
  return true;
}

/** The depth whose commas count: that of the container that is split, else of the outermost. */
function outer({level}: State): number {
  return level > 0 ? level : 1;
}

/** Tells the element that ends here; outside the list that is split there is nothing to tell. */
function finish(share: Uint8Array, state: State, options: ElementOptions, comma: boolean): boolean | string {
  const objection = gather(share, state, options);
  if (objection !== undefined) return objection;
  if (!state.filled && (comma || state.awaited)) return NO_JSON;
  if (state.filled && state.level > 0) options.onElement(joined(state.pieces));
  state.awaited = comma;
  clear(state);
  return true;
}

/** Keeps what belongs to the element at hand, or to the key that is looked for. */
function gather(share: Uint8Array, state: State, {elementBytes}: ElementOptions): string | undefined {
  if (share.length === 0 || state.depth === 0) return undefined;
  state.bytes += share.length;
  if (state.level > 0 && state.bytes > elementBytes) return `an element has more than ${elementBytes} bytes`;
  if (state.level > 0 || state.bytes <= MAX_KEY) state.pieces.push(share);
  return undefined;
}

function clear(state: State): void {
  state.pieces = [];
  state.bytes = 0;
  state.filled = false;
}

function isKey(share: Uint8Array, state: State, {under}: ElementOptions): boolean {
  if (state.bytes + share.length > MAX_KEY) return false;
  const text = Buffer.concat([...state.pieces, share])
    .toString('latin1')
    .trim();
  return text.endsWith(':') && text.slice(0, -1).trimEnd() === `"${under}"`;
}

function closerOf(byte: number): number {
  return byte === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
}
