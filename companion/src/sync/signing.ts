import {
  base64url,
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  importJWK,
  type JWK,
} from 'jose';

/** The device's Ed25519 identity, able to sign for the portal (security.md §8). */
export interface DeviceSigner {
  /** Public half, for enrolment. */
  readonly jwk: JWK;
  /** RFC 7638 thumbprint: `kid` of every report. */
  readonly thumbprint: string;
  /** A compact JWS over exactly these bytes. */
  sign(payload: Uint8Array, header: {readonly typ: string; readonly jwk?: JWK}): Promise<string>;
}

/** Opens the PKCS #8 key of the state folder for signing; rejects when it is no Ed25519 key. */
export async function openSigner(pkcs8: Uint8Array<ArrayBuffer>): Promise<DeviceSigner> {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, {name: 'Ed25519'}, true, ['sign']);
  const {kty, crv, x} = await exportJWK(key);
  if (kty === undefined || crv === undefined || x === undefined)
    throw new Error('the device key is not an Ed25519 key');
  const jwk: JWK = {kty, crv, x};
  const thumbprint = await calculateJwkThumbprint(jwk);
  return {
    jwk,
    thumbprint,
    sign: (payload, {typ, jwk: shown}) =>
      new CompactSign(payload)
        // Exactly three members: the portal refuses every other header.
        .setProtectedHeader(
          shown ? {alg: 'Ed25519', typ, jwk: shown} : {alg: 'Ed25519', typ, kid: thumbprint},
        )
        .sign(key),
  };
}

/** The payload of a JWS the portal signed with this raw Ed25519 key, as JSON data; undefined when it did not. */
export async function openSigned(jws: string, typ: string, portalKey: string): Promise<unknown> {
  try {
    const key = await importJWK({kty: 'OKP', crv: 'Ed25519', x: portalKey}, 'Ed25519');
    const {payload, protectedHeader} = await compactVerify(jws, key, {algorithms: ['Ed25519']});
    if (protectedHeader.typ !== typ) return undefined;
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

/** 24 random bytes in base64url. */
export function nonce(): string {
  return base64url.encode(crypto.getRandomValues(new Uint8Array(24)));
}

/** SHA-256 in hex. */
export async function sha256(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
