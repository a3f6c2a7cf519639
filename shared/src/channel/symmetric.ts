import {type Bytes, concat, EMPTY} from './bytes.ts';
import {type Cipher, createCipher} from './cipher.ts';
import type {Subtle} from './runtime.ts';

const HASH_BYTES = 32;

/** Noise's SymmetricState (revision 34, §5.2) with SHA-256. */
export class Symmetric {
  readonly #subtle: Subtle;
  #chainingKey: Bytes;
  #hash: Bytes;
  #cipher: Cipher | undefined;

  constructor(subtle: Subtle, hash: Bytes) {
    this.#subtle = subtle;
    this.#chainingKey = hash;
    this.#hash = hash;
  }

  /** The handshake hash: what both sides have seen. */
  get hash(): Bytes {
    return this.#hash;
  }

  get hasKey(): boolean {
    return this.#cipher !== undefined;
  }

  async mixHash(data: Bytes): Promise<void> {
    this.#hash = new Uint8Array(await this.#subtle.digest('SHA-256', concat(this.#hash, data)));
  }

  async mixKey(material: Bytes): Promise<void> {
    const [chainingKey, key] = await this.#hkdf(material);
    this.#chainingKey = chainingKey;
    this.#cipher = await createCipher(this.#subtle, key);
  }

  async mixKeyAndHash(material: Bytes): Promise<void> {
    const [chainingKey, toHash, key] = await this.#hkdf(material);
    this.#chainingKey = chainingKey;
    await this.mixHash(toHash);
    this.#cipher = await createCipher(this.#subtle, key);
  }

  async encryptAndHash(plain: Bytes): Promise<Bytes> {
    const sealed = this.#cipher ? await this.#cipher.encrypt(this.#hash, plain) : plain;
    await this.mixHash(sealed);
    return sealed;
  }

  /** Throws when the tag does not fit. */
  async decryptAndHash(sealed: Bytes): Promise<Bytes> {
    const plain = this.#cipher ? await this.#cipher.decrypt(this.#hash, sealed) : sealed;
    await this.mixHash(sealed);
    return plain;
  }

  /** The ciphers of both directions: initiator's first. */
  async split(): Promise<readonly [Cipher, Cipher]> {
    const [first, second] = await this.#hkdf(EMPTY);
    return [await createCipher(this.#subtle, first), await createCipher(this.#subtle, second)];
  }

  /** Three outputs always; who needs two leaves the third (Noise §4.3). */
  async #hkdf(material: Bytes): Promise<readonly [Bytes, Bytes, Bytes]> {
    const secret = await this.#hmac(this.#chainingKey, material);
    const first = await this.#hmac(secret, Uint8Array.of(1));
    const second = await this.#hmac(secret, concat(first, Uint8Array.of(2)));
    return [first, second, await this.#hmac(secret, concat(second, Uint8Array.of(3)))];
  }

  async #hmac(key: Bytes, data: Bytes): Promise<Bytes> {
    const imported = await this.#subtle.importKey('raw', key, {name: 'HMAC', hash: 'SHA-256'}, false, [
      'sign',
    ]);
    return new Uint8Array(await this.#subtle.sign('HMAC', imported, data));
  }
}

/** Starts from the protocol's name: padded to a hash's length, or hashed when longer. */
export async function createSymmetric(subtle: Subtle, name: Bytes): Promise<Symmetric> {
  if (name.length > HASH_BYTES) {
    return new Symmetric(subtle, new Uint8Array(await subtle.digest('SHA-256', name)));
  }
  return new Symmetric(subtle, concat(name, new Uint8Array(HASH_BYTES - name.length)));
}
