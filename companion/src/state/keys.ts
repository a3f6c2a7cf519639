import {generateKeyPairSync, type KeyObject, randomUUID} from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';

import {requirePrivate} from './folder.ts';
import {instant} from './instant.ts';

/** Private keys of this companion, PKCS #8 DER. `deviceSign` Ed25519: its identity; `chanStatic` X25519: its end of the channel. */
export interface Keys {
  readonly deviceSign: Uint8Array<ArrayBuffer>;
  readonly chanStatic: Uint8Array<ArrayBuffer>;
}

const KINDS = {deviceSign: 'ed25519', chanStatic: 'x25519'} as const;
type KeyName = keyof typeof KINDS;

/** A PKCS #8 Ed25519 or X25519 key is 48 bytes; anything much larger is not one. */
const MAX_KEY_BYTES = 256;
// O_NOFOLLOW is undefined on Windows, where `|` takes it as 0.
const {O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY} = constants;

export interface OpenedKeys {
  readonly keys: Keys;
  /** Keys that could not be read and the names they were set aside under. */
  readonly setAside: readonly string[];
}

/** The keys as they are; undefined when one is missing or cannot be read. Throws NotPrivateError when somebody else could read one. */
export function readKeys(folder: string): Keys | undefined {
  const [deviceSign, chanStatic] = (['deviceSign', 'chanStatic'] as const).map((name) => {
    const found = readKey(join(folder, `${name}.key`));
    return found && isKey(found, KINDS[name]) ? found : undefined;
  });
  return deviceSign && chanStatic && {deviceSign, chanStatic};
}

/** Reads the keys, making those that are missing. Throws NotPrivateError when somebody else could read one. */
export function openKeys(folder: string, now: number): OpenedKeys {
  const setAside: string[] = [];
  const deviceSign = openKey(folder, 'deviceSign', now, setAside);
  const chanStatic = openKey(folder, 'chanStatic', now, setAside);
  return {keys: {deviceSign, chanStatic}, setAside};
}

function openKey(folder: string, name: KeyName, now: number, setAside: string[]): Uint8Array<ArrayBuffer> {
  const path = join(folder, `${name}.key`);
  const found = readKey(path);
  if (found && isKey(found, KINDS[name])) return found;
  if (found) {
    const aside = `${path}.corrupt-${instant(now).replaceAll(/[:.]/g, '')}`;
    renameSync(path, aside);
    setAside.push(aside);
  }
  return makeKey(folder, path, KINDS[name]);
}

function readKey(path: string): Uint8Array<ArrayBuffer> | undefined {
  let file: number;
  try {
    // O_NOFOLLOW: a link planted in the folder must not make us read, or later write, elsewhere.
    file = openSync(path, O_RDONLY | O_NOFOLLOW);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    requirePrivate(path, fstatSync(file), '600');
    const bytes = new Uint8Array(MAX_KEY_BYTES);
    return bytes.slice(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** As RFC 8410 §7 has them without a public key: the algorithm's number in front of 32 bytes, any of which are a key. */
const HEADS = {
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
} as const;
const SECRET_BYTES = 32;

/** Not by OpenSSL: its readers of every kind of key there is stay in memory. */
function isKey(bytes: Uint8Array, type: 'ed25519' | 'x25519'): boolean {
  const head = HEADS[type];
  return bytes.length === head.length + SECRET_BYTES && head.equals(bytes.subarray(0, head.length));
}

/** Whole or not at all: written beside, synced, then linked under its name, which fails if the name exists. */
function makeKey(folder: string, path: string, type: 'ed25519' | 'x25519'): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(generate(type).export({format: 'der', type: 'pkcs8'}));
  const temporary = join(folder, `.${randomUUID()}.key`);
  const file = openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  linkSync(temporary, path);
  unlinkSync(temporary);
  syncFolder(folder);
  return bytes;
}

function generate(type: 'ed25519' | 'x25519'): KeyObject {
  return (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
