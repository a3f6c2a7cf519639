import {sha1} from './sha1.ts';

/** Our own namespace for names of documents; any fixed UUID will do (RFC 9562 §6.6). */
const NAMESPACE = [
  0x1b, 0x65, 0xd9, 0xd3, 0xb0, 0x24, 0x40, 0x38, 0x9d, 0xcf, 0xe9, 0x54, 0xf8, 0x90, 0x4a, 0x33,
] as const;

/** The version 5 UUID of a text (RFC 9562 §5.5): same text, same UUID, on every machine. */
export function uuidOf(text: string): string {
  const name = utf8(text);
  const bytes = new Uint8Array(NAMESPACE.length + name.length);
  bytes.set(NAMESPACE);
  bytes.set(name, NAMESPACE.length);
  const digest = sha1(bytes).subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** UTF-8, as `encodeURIComponent` knows it: the language itself has no other encoder. */
function utf8(text: string): Uint8Array {
  const encoded = encodeURIComponent(text.toWellFormed());
  const bytes = new Uint8Array(encoded.length);
  let length = 0;
  for (let at = 0; at < encoded.length; at++) {
    const escaped = encoded[at] === '%';
    bytes[length++] = escaped ? Number.parseInt(encoded.slice(at + 1, at + 3), 16) : encoded.charCodeAt(at);
    if (escaped) at += 2;
  }
  return bytes.subarray(0, length);
}
