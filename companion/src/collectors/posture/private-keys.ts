import type {PrivateKeyFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {HOME_POLL_SECONDS, homeWatches} from '../software/homes.ts';
import {homePaths} from './formats/homes.ts';
import {clip, refusal} from './formats/read.ts';

const MAX_FILES = 100;
/** The head that tells lies in the first lines. */
const MAX_BYTES = 4096;

/** Private keys in ~/.ssh, and whether a passphrase protects them; the keys themselves go no further than this file. */
export const privateKeys: Collector = {
  id: 'private-keys',
  platforms: ['linux'],
  foreign: true,
  watches: homeWatches(['.ssh']),
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const facts: PrivateKeyFact[] = [];
    const notes: string[] = [];
    for (const {user, home} of await homePaths(system)) {
      try {
        facts.push(...(await keysOf(system, user, `${home}/.ssh`)));
      } catch (error) {
        notes.push(clip(refusal(home, error)));
      }
    }
    return facts.length === 0 && notes.length > 0 ? {notes} : {facts: {privateKeys: facts}, notes};
  },
};

async function keysOf(system: System, user: string, folder: string): Promise<PrivateKeyFact[]> {
  const names = ((await system.list(folder)) ?? []).filter((name) => !name.endsWith('.pub'));
  const keys: PrivateKeyFact[] = [];
  for (const name of names.toSorted().slice(0, MAX_FILES)) {
    const path = `${folder}/${name}`;
    if ((await system.stat(path))?.kind !== 'file') continue;
    const bytes = await system.readBytes(path, MAX_BYTES);
    const encrypted = bytes === undefined ? undefined : isEncryptedKey(new TextDecoder().decode(bytes));
    if (encrypted !== undefined) keys.push({user: clip(user), path: clip(path), encrypted});
  }
  return keys;
}

const HEAD = /^-----BEGIN (?<kind>[A-Z ]*)PRIVATE KEY-----\r?\n/;
const MAGIC = 'openssh-key-v1\0';

/** Whether a key's head says that it is encrypted; undefined for what is no private key. */
export function isEncryptedKey(text: string): boolean | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const kind = head.groups?.['kind'] ?? '';
  // PKCS #8 says it in the head, the older PEM in a line below (RFC 1421).
  if (kind === 'ENCRYPTED ') return true;
  if (kind !== 'OPENSSH ') return /^Proc-Type: 4,ENCRYPTED/m.test(text);
  return cipherOf(text.slice(head[0].length)) !== 'none';
}

/** PROTOCOL.key of OpenSSH: behind the magic stands the cipher's name, four bytes of length before it. */
function cipherOf(base64: string): string {
  const bytes = Buffer.from(base64.slice(0, 200).replaceAll(/\s/g, ''), 'base64');
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.length < MAGIC.length + 4) return '';
  const start = MAGIC.length + 4;
  return bytes.toString('latin1', start, start + bytes.readUInt32BE(MAGIC.length));
}
