import {type Bytes, concat, EMPTY} from './bytes.ts';
import {TAG_BYTES} from './cipher.ts';

/** The longest Noise message, and so the longest WebSocket message. */
export const MAX_FRAME = 65_535;
/** Largest message towards the companion and from it, before chunking (security.md §6.5). */
export const MAX_MESSAGE = {toCompanion: 256 * 1024, fromCompanion: 32 * 1024 * 1024} as const;

/** msgId (4 bytes, big-endian), seq (4 bytes, big-endian), last (1 byte: 0 or 1). */
export const HEADER_BYTES = 9;
const CHUNK_BYTES = MAX_FRAME - TAG_BYTES - HEADER_BYTES;

/** Cuts a message into the plain texts of its frames. */
export function* cut(msgId: number, message: Bytes): Generator<Bytes> {
  const count = Math.max(1, Math.ceil(message.length / CHUNK_BYTES));
  for (let seq = 0; seq < count; seq += 1) {
    const header = new Uint8Array(HEADER_BYTES);
    const view = new DataView(header.buffer);
    view.setUint32(0, msgId);
    view.setUint32(4, seq);
    view.setUint8(8, seq === count - 1 ? 1 : 0);
    yield concat(header, message.slice(seq * CHUNK_BYTES, (seq + 1) * CHUNK_BYTES));
  }
}

/** Puts frames together again. Messages follow one another, numbered from 0; nothing interleaves. */
export class Joiner {
  readonly #limit: number;
  #msgId = 0;
  #parts: Bytes[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The message when `frame` was its last; `more` when it goes on; `bad` for what no sender of ours would send. */
  add(frame: Bytes): Bytes | 'more' | 'bad' {
    if (frame.length < HEADER_BYTES) return 'bad';
    const view = new DataView(frame.buffer, frame.byteOffset, HEADER_BYTES);
    const last = view.getUint8(8);
    if (view.getUint32(0) !== this.#msgId || view.getUint32(4) !== this.#parts.length || last > 1)
      return 'bad';
    const chunk = frame.slice(HEADER_BYTES);
    if (last === 0 && chunk.length !== CHUNK_BYTES) return 'bad';
    this.#length += chunk.length;
    if (this.#length > this.#limit) return 'bad';
    this.#parts.push(chunk);
    if (last === 0) return 'more';
    return this.#take();
  }

  #take(): Bytes {
    const message = this.#parts.length === 1 ? (this.#parts[0] ?? EMPTY) : concat(...this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#msgId += 1;
    return message;
  }
}
