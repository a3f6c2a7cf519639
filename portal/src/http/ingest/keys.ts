import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import {existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The portal's own key: it signs receipts and certificates, and makes challenges. */
export interface PortalKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Raw Ed25519 public key, base64url: what devices pin. */
  readonly raw: string;
  /** RFC 7638 thumbprint. */
  readonly kid: string;
}

/**
 * The portal's key from the data folder, made at the first start. Portals that share a database share this file.
 * Throws when somebody else could read it.
 */
export function openPortalKey(dataDir: string): PortalKey {
  const path = join(dataDir, 'portal.key');
  mkdirSync(dataDir, {recursive: true, mode: 0o711});
  if (!existsSync(path)) make(path);
  const open = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
  if (open) throw new Error(`${path} is open to others: chmod 600 ${path}`);
  const privateKey = createPrivateKey(readFileSync(path));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${path} is no Ed25519 key`);
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({format: 'jwk'}).x ?? '';
  return {privateKey, publicKey, raw, kid: thumbprint(raw)};
}

/** Whole or not at all, and never over another: written beside, then linked under its name. */
function make(path: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const {privateKey} = generateKeyPairSync('ed25519');
  writeFileSync(temporary, privateKey.export({format: 'pem', type: 'pkcs8'}), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Another portal was quicker: its key is the one.
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(temporary, {force: true});
  }
}

/** RFC 7638 §3.2 thumbprint of a raw Ed25519 key: SHA-256 over the required members in their order. */
export function thumbprint(raw: string): string {
  return createHash('sha256')
    .update(JSON.stringify({crv: 'Ed25519', kty: 'OKP', x: raw}))
    .digest('base64url');
}

const RAW = /^[A-Za-z0-9_-]{43}$/;

/** A device's public key; undefined when the text is no Ed25519 key. */
export function publicKeyOf(raw: string): KeyObject | undefined {
  if (!RAW.test(raw)) return undefined;
  try {
    return createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: raw}, format: 'jwk'});
  } catch {
    return undefined;
  }
}
