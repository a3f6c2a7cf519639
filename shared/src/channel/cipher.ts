import type {Bytes} from './bytes.ts';
import {NoiseError} from './keys.ts';
import type {Key, Subtle} from './runtime.ts';

/** Nonces are never used up to 2^64: nobody sends so much without connecting anew (security.md §6.3). */
export const MAX_NONCE = 2 ** 48;
/** What AES-GCM adds to a text. */
export const TAG_BYTES = 16;

/** Noise's CipherState (revision 34, §5.1) with AES-256-GCM: one direction's key and its counter. */
export class Cipher {
  readonly #subtle: Subtle;
  readonly #key: Key;
  #nonce: number;

  constructor(subtle: Subtle, key: Key, nonce = 0) {
    this.#subtle = subtle;
    this.#key = key;
    this.#nonce = nonce;
  }

  /** How many messages it has taken. */
  get count(): number {
    return this.#nonce;
  }

  async encrypt(additionalData: Bytes, plain: Bytes): Promise<Bytes> {
    return new Uint8Array(await this.#subtle.encrypt(this.#next(additionalData), this.#key, plain));
  }

  /** Throws when the tag does not fit. */
  async decrypt(additionalData: Bytes, sealed: Bytes): Promise<Bytes> {
    if (sealed.length < TAG_BYTES) throw new NoiseError('too short to be sealed');
    return new Uint8Array(await this.#subtle.decrypt(this.#next(additionalData), this.#key, sealed));
  }

  /** Counts before anything is awaited, so that no two calls ever share a nonce. */
  #next(additionalData: Bytes): Parameters<Subtle['encrypt']>[0] {
    if (this.#nonce >= MAX_NONCE) throw new NoiseError('nonces are used up');
    const iv = new Uint8Array(12);
    const view = new DataView(iv.buffer);
    view.setUint32(4, Math.floor(this.#nonce / 2 ** 32));
    view.setUint32(8, this.#nonce % 2 ** 32);
    this.#nonce += 1;
    return {name: 'AES-GCM', iv, additionalData, tagLength: 128};
  }
}

/** A cipher for 32 bytes of key. */
export async function createCipher(subtle: Subtle, key: Bytes, nonce = 0): Promise<Cipher> {
  const imported = await subtle.importKey('raw', key, {name: 'AES-GCM'}, false, ['encrypt', 'decrypt']);
  return new Cipher(subtle, imported, nonce);
}
