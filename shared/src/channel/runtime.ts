import type {Bytes} from './bytes.ts';

/** A WebCrypto key; opaque here. A browser's or Node's `CryptoKey` is one. */
export interface Key {
  readonly type: string;
  readonly extractable: boolean;
}

/** The part of `crypto.subtle` the channel uses; the browsers' and Node's both fit. */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Bytes): Promise<ArrayBuffer>;
  importKey(
    format: 'raw' | 'pkcs8',
    data: Bytes,
    algorithm: {readonly name: string; readonly hash?: string},
    extractable: boolean,
    usages: ('encrypt' | 'decrypt' | 'sign' | 'verify' | 'deriveBits')[],
  ): Promise<Key>;
  exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>;
  generateKey(
    algorithm: {readonly name: 'X25519'},
    extractable: boolean,
    usages: 'deriveBits'[],
  ): Promise<unknown>;
  deriveBits(algorithm: DhParams | StretchParams, key: Key, bits: number): Promise<ArrayBuffer>;
  sign(algorithm: 'HMAC', key: Key, data: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: 'Ed25519', key: Key, signature: Bytes, data: Bytes): Promise<boolean>;
  encrypt(algorithm: GcmParams, key: Key, data: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: GcmParams, key: Key, data: Bytes): Promise<ArrayBuffer>;
}

interface DhParams {
  readonly name: 'X25519';
  readonly public: Key;
}

interface StretchParams {
  readonly name: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly salt: Bytes;
  readonly iterations: number;
}

interface GcmParams {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
  readonly tagLength: 128;
}

/** The part of `crypto` the channel uses. */
export interface WebCrypto {
  readonly subtle: Subtle;
  getRandomValues(array: Bytes): Bytes;
}

/** Everything impure the channel needs; `shared` has none of it. */
export interface Runtime {
  readonly crypto: WebCrypto;
  encode(text: string): Bytes;
  /** Throws when the bytes are not UTF-8. */
  decode(bytes: Bytes): string;
  /** Raw deflate, unpacked; throws when it is none or more than `most` bytes. Absent where nothing packed is taken. */
  inflate?(bytes: Bytes, most: number): Promise<Bytes>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `run` once after `ms`, unless the function it returns is called first. */
  after(ms: number, run: () => void): () => void;
}
