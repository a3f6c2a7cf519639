import type {DatabaseSync} from 'node:sqlite';

import {isOpenEnded} from '@plimsoll/shared/channel';

import type {StoredSnapshot} from '../services.ts';

/** Nothing larger is believed when read back. */
const MAX_BYTES = 128 * 1024 * 1024;

/** A stored snapshot as the text it is. Throws when it is damaged, or larger than any can be. */
export function unpackText(body: Uint8Array): string {
  // Half a megabyte that the half that stays saves.
  const {constants, inflateRawSync} = process.getBuiltinModule('node:zlib');
  // One that was cut off is neither flushed nor ended.
  const finishFlush = isOpenEnded(body) ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  return inflateRawSync(body, {maxOutputLength: MAX_BYTES, finishFlush}).toString('utf8');
}

/** The newest snapshot, unread: for whoever only passes it on. Undefined when there is none. */
export function openStoredText(database: DatabaseSync): () => StoredSnapshot | undefined {
  const select = database.prepare("SELECT body, seq FROM snapshots WHERE name = 'last'");
  return () => {
    const {body, seq} = select.get() ?? {};
    if (!(body instanceof Uint8Array)) return undefined;
    const packed = Uint8Array.from(body);
    if (typeof seq === 'number' && isOpenEnded(packed)) return {seq, packed};
    try {
      // As an earlier version wrote it.
      return {text: unpackText(body)};
    } catch {
      return undefined;
    }
  };
}
