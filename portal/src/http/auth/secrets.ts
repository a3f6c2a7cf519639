import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

/** 256 random bits in base64url: sessions, API tokens, enrolment tokens, the setup token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex: what is stored of a secret, so that a stolen database opens nothing. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** True when both are the same secret; takes the same time wherever they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(a), 'hex'), Buffer.from(secretHash(b), 'hex'));
}
