/** SHA-1 of bytes (FIPS 180-4 §6.1), 20 of them. Only for names: RFC 9562 builds version 5 UUIDs on it; it protects nothing. */
export function sha1(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const schedule = new Uint32Array(80);
  for (let at = 0; at < padded.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = padded.getUint32(at + 4 * i);
    for (let i = 16; i < 80; i++) {
      schedule[i] = rotate(
        word(schedule, i - 3) ^ word(schedule, i - 8) ^ word(schedule, i - 14) ^ word(schedule, i - 16),
        1,
      );
    }
    compress(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((value, index) => digest.setUint32(4 * index, value));
  return new Uint8Array(digest.buffer);
}

/** The message, a bit of 1, zeros, and the length in bits as 64 bits: whole blocks of 64 bytes. */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return view;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const next = (rotate(a, 5) + mix(i, b, c, d) + e + word(schedule, i)) >>> 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  // Typed arrays keep sums modulo 2^32.
  [a, b, c, d, e].forEach((value, index) => (state[index] = word(state, index) + value));
}

/** The round's function and constant together. */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
