import {createPrivateKey, createPublicKey, sign} from 'node:crypto';

import {
  type Bytes,
  deviceIdOf,
  fromBase64Url,
  importKeyPair,
  type KeyPair,
  type Offer,
  type Runtime,
  signBinding,
  toBase64Url,
} from '@plimsoll/shared/channel';

import type {Keys} from '../state/index.ts';

/** A binding is made at each start and outlives any run of the companion. */
const VALID_DAYS = 400;
const DAY_SECONDS = 86_400;

/** Who this companion is towards its browsers (security.md §6.2). */
export interface Identity {
  /** Pseudonymous: made from the signing key alone. */
  readonly deviceId: string;
  readonly chanStatic: KeyPair;
  /** The key binding and the key that signed it. */
  readonly offer: Offer;
}

/** Derives the identity from the private keys and binds `chanStatic`, numbered `serial`, to it. Throws when a key is none. */
export async function openIdentity(runtime: Runtime, keys: Keys, serial = 1): Promise<Identity> {
  const signer = createPrivateKey({key: Buffer.from(keys.deviceSign), format: 'der', type: 'pkcs8'});
  const signPub = rawPublicKey(createPublicKey(signer).export({format: 'jwk'}).x);
  const deviceId = await deviceIdOf(runtime, signPub);
  const chanStatic = await importKeyPair(runtime.crypto.subtle, keys.chanStatic);
  const now = Math.floor(runtime.now() / 1000);
  const keyBinding = await signBinding(
    runtime,
    {
      deviceId,
      chanStaticPub: toBase64Url(chanStatic.publicKey),
      serial,
      nbf: now,
      exp: now + VALID_DAYS * DAY_SECONDS,
    },
    (data) => Uint8Array.from(sign(null, data, signer)),
  );
  return {deviceId, chanStatic, offer: {keyBinding, deviceSignPub: toBase64Url(signPub)}};
}

function rawPublicKey(x: string | undefined): Bytes {
  const raw = x === undefined ? undefined : fromBase64Url(x);
  if (!raw) throw new Error('deviceSign is not an Ed25519 key');
  return raw;
}
