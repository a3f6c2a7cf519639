import {type Bytes, concat} from './bytes.ts';

/*
 * A message may come packed: raw deflate (RFC 1951) of its text, as the companion has it on disk. What is sent then is a
 * tenth, and the companion need not unpack what it only passes on. A packed message begins with the byte 0, which is the
 * head of a stored block, and which no JSON begins with.
 */

/** Most bytes of one stored block (RFC 1951 §3.2.4). */
const MAX_BLOCK = 65_535;
/** What a flush ends with (zlib's Z_SYNC_FLUSH): an empty stored block. What follows begins at a byte of its own. */
const FLUSHED = [0, 0, 255, 255];

/** Whether a message is packed rather than text. */
export function isPacked(message: Bytes): boolean {
  return message[0] === 0;
}

/** Whether deflated bytes can be gone on from: flushed, not ended. */
export function isOpenEnded(body: Uint8Array): boolean {
  return body.length > FLUSHED.length && FLUSHED.every((byte, at) => body.at(at - FLUSHED.length) === byte);
}

/** A packed message: `before`, what `body` unpacks to, `after`. The body is open-ended; the others at most 65,535 bytes of UTF-8. */
export function pack(before: Bytes, body: Bytes, after: Bytes): Bytes {
  return concat(storedBlock(before, false), body, storedBlock(after, true));
}

function storedBlock(bytes: Bytes, last: boolean): Bytes {
  if (bytes.length > MAX_BLOCK) throw new RangeError('a stored block holds 65,535 bytes');
  const head = new Uint8Array(5);
  const view = new DataView(head.buffer);
  view.setUint8(0, last ? 1 : 0);
  view.setUint16(1, bytes.length, true);
  view.setUint16(3, ~bytes.length & 0xff_ff, true);
  return concat(head, bytes);
}
