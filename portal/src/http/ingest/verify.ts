import type {KeyObject} from 'node:crypto';

import {compactVerify} from 'jose';

/** True when the compact JWS was signed with this Ed25519 key; the algorithm is pinned, whatever the header says. */
export async function isSignedBy(text: string, key: KeyObject): Promise<boolean> {
  try {
    await compactVerify(text, key, {algorithms: ['Ed25519']});
    return true;
  } catch {
    return false;
  }
}
