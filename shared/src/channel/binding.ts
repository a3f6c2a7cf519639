import * as v from 'valibot';

import {type Bytes, fromBase64Url, toBase64Url} from './bytes.ts';
import {parseJson} from './json.ts';
import {KEY_BYTES} from './keys.ts';
import type {Runtime} from './runtime.ts';

const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const Seconds = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What `deviceSign` says of the channel's key (security.md §6.2), so that it can change without pairing again:
 * keys in base64url, times in seconds since 1970.
 */
export const KeyBinding = v.strictObject({
  deviceId: v.pipe(v.string(), v.uuid()),
  chanStaticPub: PublicKey,
  serial: v.pipe(v.number(), v.integer(), v.minValue(1)),
  nbf: Seconds,
  exp: Seconds,
});
export type KeyBinding = v.InferOutput<typeof KeyBinding>;

/** The header is exactly this: no other algorithm, no key, no extension (security.md §1.12). */
const HEADER = '{"alg":"Ed25519","typ":"key-binding+jws"}';

/** Clocks of one machine differ by nothing; a little for one that was set. */
const SKEW_SECONDS = 600;

/** The binding as compact JWS (RFC 7515); `sign` makes a raw Ed25519 signature. */
export async function signBinding(
  runtime: Runtime,
  binding: KeyBinding,
  sign: (data: Bytes) => Bytes | Promise<Bytes>,
): Promise<string> {
  const payload = toBase64Url(runtime.encode(JSON.stringify(binding)));
  const signed = `${toBase64Url(runtime.encode(HEADER))}.${payload}`;
  return `${signed}.${toBase64Url(await sign(runtime.encode(signed)))}`;
}

/** The binding, when `signPub` signed it, `deviceId` is that key's and it is valid now; undefined otherwise. */
export async function readBinding(
  runtime: Runtime,
  jws: string,
  signPub: Bytes,
): Promise<KeyBinding | undefined> {
  const [header, payload, signature, ...more] = jws.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) return;
  if (header !== toBase64Url(runtime.encode(HEADER)) || signPub.length !== KEY_BYTES) return;
  const claims = fromBase64Url(payload);
  const mark = fromBase64Url(signature);
  if (!claims || !mark || !(await isSigned(runtime, {signPub, mark, text: `${header}.${payload}`}))) return;

  const binding = v.safeParse(KeyBinding, parseJson(runtime.decode(claims)));
  if (!binding.success || binding.output.deviceId !== (await deviceIdOf(runtime, signPub))) return;
  const now = Math.floor(runtime.now() / 1000);
  const {nbf, exp} = binding.output;
  return nbf <= now + SKEW_SECONDS && now < exp + SKEW_SECONDS ? binding.output : undefined;
}

/** A companion's name: the first half of its signing key's SHA-256, as a UUID of version 8 (RFC 9562). Says nothing of the device. */
export async function deviceIdOf(runtime: Runtime, signPub: Bytes): Promise<string> {
  const digest = new Uint8Array(await runtime.crypto.subtle.digest('SHA-256', signPub)).slice(0, 16);
  digest[6] = 0x80 | ((digest[6] ?? 0) & 0x0f);
  digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface Signed {
  readonly signPub: Bytes;
  readonly mark: Bytes;
  readonly text: string;
}

async function isSigned(runtime: Runtime, {signPub, mark, text}: Signed): Promise<boolean> {
  const {subtle} = runtime.crypto;
  try {
    const key = await subtle.importKey('raw', signPub, {name: 'Ed25519'}, true, ['verify']);
    return await subtle.verify('Ed25519', key, mark, runtime.encode(text));
  } catch {
    return false;
  }
}
