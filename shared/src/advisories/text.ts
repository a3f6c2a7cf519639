const CHUNK = 8192;
/** First byte of a character, by how many follow (RFC 3629). */
const LEADS = [0, 0xc0, 0xe0, 0xf0];
const SHORTEST = [0, 0x80, 0x800, 0x10000];

/** UTF-8 bytes of a text; lone surrogates become U+FFFD. (The language itself has no encoder, and `shared` has no host.) */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(mostBytes(text));
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = (LEADS[extra] ?? 0) | (code >> (6 * extra));
    for (let i = extra - 1; i >= 0; i--) bytes[at++] = 0x80 | ((code >> (6 * i)) & 0x3f);
  }
  return bytes.slice(0, at);
}

/** Room for the text: three bytes for a unit beyond ASCII, and for most texts what they take. */
function mostBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) bytes += 2;
  return bytes;
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = asciiEnd(bytes, at);
    if (end > at) {
      parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, end)));
      at = end;
      continue;
    }
    const {code, length} = decodePoint(bytes, at);
    parts.push(String.fromCodePoint(code));
    at += length;
  }
  return parts.join('');
}

/** Lines as bytes, each ended by a line feed, so that none and one empty line differ. */
export function encodeLines(lines: readonly string[]): Uint8Array {
  return encodeText(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
}

/** The lines again; undefined when the last one is cut off. */
export function decodeLines(bytes: Uint8Array): string[] | undefined {
  if (bytes.length === 0) return [];
  if (bytes[bytes.length - 1] !== 10) return undefined;
  return decodeText(bytes.subarray(0, -1)).split('\n');
}

/** Where each line begins, with the end of the last; for picking single lines out of many. */
export function lineStarts(bytes: Uint8Array): Uint32Array {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

function asciiEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + CHUNK);
  let at = from;
  while (at < limit && (bytes[at] ?? 0x80) < 0x80) at += 1;
  return at;
}

const REPLACEMENT = {code: 0xfffd, length: 1};

function decodePoint(bytes: Uint8Array, at: number): {code: number; length: number} {
  const first = bytes[at] ?? 0;
  const extra = following(first);
  if (extra === 0) return REPLACEMENT;
  let code = first & (0x3f >> extra);
  for (let i = 1; i <= extra; i++) {
    const next = bytes[at + i] ?? 0;
    if (next >> 6 !== 2) return REPLACEMENT;
    code = (code << 6) | (next & 0x3f);
  }
  const shortest = SHORTEST[extra] ?? 0;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < shortest || surrogate || code > 0x10ffff ? REPLACEMENT : {code, length: extra + 1};
}

function following(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 1;
  return first < 0xf0 ? 2 : 3;
}
