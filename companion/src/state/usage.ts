import type {DatabaseSync} from 'node:sqlite';
import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Nothing larger is believed when read back: 20,000 components of the longest names have 11 MB. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface UsageStore {
  /** The text last saved; undefined when there is none, or when it cannot be read any more. */
  load(): string | undefined;
  save(text: string): void;
}

/** On which days what was seen in use: one small packed text, written when something new was seen. */
export function openUsage(database: DatabaseSync): UsageStore {
  const select = database.prepare('SELECT body FROM usage');
  const upsert = database.prepare(
    'INSERT INTO usage VALUES (1, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
  );
  return {
    load() {
      const body = select.get()?.['body'];
      if (!(body instanceof Uint8Array)) return undefined;
      try {
        return inflateRawSync(body, {maxOutputLength: MAX_BYTES}).toString('utf8');
      } catch {
        // Unreadable is as good as absent: the history begins anew.
        return undefined;
      }
    },
    save: (text) => void upsert.run(deflateRawSync(text, {level: 9})),
  };
}
