import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import type {Sign, Verify} from '@plimsoll/shared/advisories';

/** Signs what is built here and checks it when it is read again. */
export interface SliceKeys {
  readonly sign: Sign;
  readonly verify: Verify;
}

/** Keys that live no longer than the process, for a slice that is never written. */
export function temporaryKeys(): SliceKeys {
  return keysOf(generateKeyPairSync('ed25519').privateKey);
}

/**
 * The device's own key for locally built slices, made once and readable by its owner alone (0600).
 * Throws when the folder cannot be written or the file holds no Ed25519 key.
 */
export function deviceKeys(folder: string): SliceKeys {
  const path = join(folder, 'signing-key.pem');
  const held = readKey(path) ?? createKey(folder, path);
  if (held.asymmetricKeyType !== 'ed25519')
    throw new Error(`${path} holds no Ed25519 key; delete it to make a new one`);
  return keysOf(held);
}

function readKey(path: string): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be used as a key; delete it to make a new one`, {cause: error});
  }
}

function createKey(folder: string, path: string): KeyObject {
  const {privateKey} = generateKeyPairSync('ed25519');
  mkdirSync(folder, {recursive: true, mode: 0o700});
  writeFileSync(path, privateKey.export({type: 'pkcs8', format: 'pem'}), {flag: 'wx', mode: 0o600});
  return privateKey;
}

function keysOf(privateKey: KeyObject): SliceKeys {
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (message) => sign(null, message, privateKey),
    verify: (message, signature) => verify(null, message, publicKey, signature),
  };
}
