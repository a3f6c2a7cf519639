import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {deviceKeys, keysFor, type SliceKeys, trusting} from './keys.ts';
import {parseSource} from './source.ts';

/**
 * All keys whose slices this device believes: its own, those taken with `knowledge import --key`, and the one of its
 * host of slices. Throws when the folder or its key cannot be used.
 */
export function folderKeys(folder: string, source: string | undefined): SliceKeys {
  const own = trusting(deviceKeys(folder), trustedKeys(folder));
  const parsed = parseSource(source);
  return parsed.ok ? keysFor(own, parsed.value) : own;
}

/** Keys a person has told this device to trust. */
export function trustedKeys(folder: string): readonly string[] {
  try {
    return readFileSync(listOf(folder), 'utf8').split('\n').filter(Boolean).slice(0, 64);
  } catch {
    return [];
  }
}

/** Trusts a key from now on. */
export function trustKey(folder: string, key: string): void {
  if (!trustedKeys(folder).includes(key)) appendFileSync(listOf(folder), `${key}\n`, {mode: 0o600});
}

function listOf(folder: string): string {
  return join(folder, 'trusted-keys');
}
