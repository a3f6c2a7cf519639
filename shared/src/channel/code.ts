import type {Bytes} from './bytes.ts';
import type {Runtime, WebCrypto} from './runtime.ts';

/** Crockford's base 32: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const ITERATIONS = 600_000;
/** Length of the salt drawn for each pairing. */
export const SALT_BYTES = 16;

/** A pairing code of 50 random bits, written `XXXXX-XXXXX`. */
export function drawCode(crypto: WebCrypto): string {
  // 256 is a multiple of 32, so every digit is equally likely.
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) =>
    DIGITS.charAt(byte % 32),
  );
  return `${digits.slice(0, 5).join('')}-${digits.slice(5).join('')}`;
}

/** The ten digits of a code as somebody typed it; undefined when it cannot be one. */
export function normaliseCode(typed: string): string | undefined {
  const digits = typed
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (digits.length !== LENGTH) return undefined;
  return Array.from(digits).every((digit) => DIGITS.includes(digit)) ? digits : undefined;
}

/** The code stretched to a psk, so that it cannot be searched within its life (security.md §6.1). About 0.3 s. */
export async function stretchCode(runtime: Runtime, code: string, salt: Bytes): Promise<Bytes> {
  const {subtle} = runtime.crypto;
  const key = await subtle.importKey('raw', runtime.encode(code), {name: 'PBKDF2'}, false, ['deriveBits']);
  const stretch = {name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS} as const;
  return new Uint8Array(await subtle.deriveBits(stretch, key, 256));
}
