import {type Bytes, concat, EMPTY} from './bytes.ts';
import type {Key, Subtle} from './runtime.ts';

/** Length of an X25519 public key or shared secret. */
export const KEY_BYTES = 32;

/** An X25519 key pair: the private half as a WebCrypto key that may be non-extractable, the public half raw. */
export interface KeyPair {
  readonly privateKey: Key;
  readonly publicKey: Bytes;
}

/** Thrown inside a handshake; drivers turn it into an outcome. */
export class NoiseError extends Error {
  override readonly name = 'NoiseError';
}

/** A fresh key pair; its private half cannot be exported. */
export async function generateKeyPair(subtle: Subtle): Promise<KeyPair> {
  const pair = await subtle.generateKey({name: 'X25519'}, false, ['deriveBits']);
  if (!isPair(pair)) throw new NoiseError('X25519 is not available');
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return {privateKey: pair.privateKey, publicKey};
}

/** RFC 8410 §7: what precedes the 32 bytes of an X25519 private key in PKCS #8. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
/** The base point, RFC 7748 §4.1. */
const NINE = Uint8Array.from({length: KEY_BYTES}, (_, index) => (index === 0 ? 9 : 0));

/** The key pair of a private key, given as 32 raw bytes or as PKCS #8 DER. */
export async function importKeyPair(subtle: Subtle, secret: Bytes): Promise<KeyPair> {
  const der = secret.length === KEY_BYTES ? concat(PKCS8, secret) : secret;
  const privateKey = await subtle.importKey('pkcs8', der, {name: 'X25519'}, false, ['deriveBits']);
  return {privateKey, publicKey: await diffieHellman(subtle, privateKey, NINE)};
}

/**
 * X25519 (RFC 7748 §6.1). Throws NoiseError for a public key that is not 32 bytes, not canonical, or of low order,
 * whose shared secret would be all zero.
 */
export async function diffieHellman(subtle: Subtle, privateKey: Key, publicKey: Bytes): Promise<Bytes> {
  if (!isCanonical(publicKey)) throw new NoiseError('not a canonical public key');
  const theirs = await subtle.importKey('raw', publicKey, {name: 'X25519'}, true, []);
  const secret = await derive(subtle, privateKey, theirs);
  if (secret.every((byte) => byte === 0)) throw new NoiseError('public key of low order');
  return secret;
}

async function derive(subtle: Subtle, privateKey: Key, theirs: Key): Promise<Bytes> {
  try {
    return new Uint8Array(await subtle.deriveBits({name: 'X25519', public: theirs}, privateKey, 256));
  } catch {
    // Some implementations refuse low-order points themselves.
    return EMPTY;
  }
}

/** Below 2^255 − 19, little-endian: only then does a key have one encoding. */
function isCanonical(key: Bytes): boolean {
  if (key.length !== KEY_BYTES) return false;
  const top = key[KEY_BYTES - 1] ?? 0;
  if (top !== 0x7f) return top < 0x7f;
  return key.subarray(1, KEY_BYTES - 1).some((byte) => byte !== 0xff) || (key[0] ?? 0) < 0xed;
}

function isPair(value: unknown): value is {privateKey: Key; publicKey: Key} {
  return typeof value === 'object' && value !== null && 'privateKey' in value && 'publicKey' in value;
}
