import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

import type {Sign, Verify} from '@plimsoll/shared/advisories';

import {bad, type Reading} from './outcome.ts';
import type {KnowledgeSource} from './source.ts';

/** Signs what is built here and checks it when it is read again. */
export interface SliceKeys {
  readonly sign: Sign;
  readonly verify: Verify;
  /** The public key as sources and people carry it: 43 characters of base64url. */
  readonly publicKey: string;
}

/** Keys that live no longer than the process, for a slice that is never written. */
export function temporaryKeys(): SliceKeys {
  return keysOf(generateKeyPairSync('ed25519').privateKey);
}

/** The device's own key for locally built slices, in its knowledge folder. Throws as `keysIn`. */
export function deviceKeys(folder: string): SliceKeys {
  return keysIn(join(folder, 'signing-key.pem'));
}

/**
 * The key in a file, made once and readable by its owner alone (0600).
 * Throws when the folder cannot be written or the file holds no Ed25519 key.
 */
export function keysIn(path: string): SliceKeys {
  const held = readKey(path) ?? createKey(path);
  if (held.asymmetricKeyType !== 'ed25519')
    throw new Error(`${path} holds no Ed25519 key; delete it to make a new one`);
  return keysOf(held);
}

/** Keys that also believe what others have signed: a builder, whose public key a person has given. */
export function trusting(keys: SliceKeys, others: readonly string[]): SliceKeys {
  const verifiers = others.flatMap((key) => {
    const read = verifierOf(key);
    return read.ok ? [read.value] : [];
  });
  return {
    ...keys,
    verify: (message, signature) =>
      keys.verify(message, signature) || verifiers.some((check) => check(message, signature)),
  };
}

/** Checks what a public key signed; 43 characters of base64url (RFC 8037 §2). */
export function verifierOf(key: string): Reading<Verify> {
  try {
    const publicKey = createPublicKey({format: 'jwk', key: {kty: 'OKP', crv: 'Ed25519', x: key}});
    return {ok: true, value: (message, signature) => verify(null, message, publicKey, signature)};
  } catch {
    return bad(`${key.slice(0, 64)} is no key: 43 characters, as \`plimsoll knowledge build\` prints it`);
  }
}

function readKey(path: string): KeyObject | undefined {
  try {
    return createPrivateKey(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be used as a key; delete it to make a new one`, {cause: error});
  }
}

function createKey(path: string): KeyObject {
  const {privateKey} = generateKeyPairSync('ed25519');
  mkdirSync(dirname(path), {recursive: true, mode: 0o700});
  writeFileSync(path, privateKey.export({type: 'pkcs8', format: 'pem'}), {flag: 'wx', mode: 0o600});
  return privateKey;
}

function keysOf(privateKey: KeyObject): SliceKeys {
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (message) => sign(null, message, privateKey),
    verify: (message, signature) => verify(null, message, publicKey, signature),
    publicKey: publicKey.export({format: 'jwk'}).x ?? '',
  };
}

/** Our own keys, and the one a host of slices signs with. */
export function keysFor(own: SliceKeys, source: KnowledgeSource): SliceKeys {
  return source.kind === 'slices' ? trusting(own, [source.key]) : own;
}
