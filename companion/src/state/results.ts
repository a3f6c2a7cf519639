import type {DatabaseSync} from 'node:sqlite';
import {deserialize, serialize} from 'node:v8';
import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Nothing larger is believed when read back. */
const MAX_BYTES = 256 * 1024 * 1024;

export interface ResultsStore {
  /** What a worker of the same run of the companion saved; undefined when there is none. */
  load(run: string): unknown;
  save(run: string, value: unknown): void;
}

/**
 * What a worker hands on to the next one: plain data of any shape, as V8 writes it, so that what is the same object stays
 * one. Another run of the companion, perhaps of another version, never reads it.
 */
export function openResults(database: DatabaseSync): ResultsStore {
  const select = database.prepare('SELECT body FROM results WHERE run = ?');
  const upsert = database.prepare(
    'INSERT INTO results VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET run = excluded.run, body = excluded.body',
  );
  return {
    load(run) {
      const body = select.get(run)?.['body'];
      if (!(body instanceof Uint8Array)) return undefined;
      try {
        return deserialize(inflateRawSync(body, {maxOutputLength: MAX_BYTES}));
      } catch {
        // Unreadable is as good as absent: everything is collected anew.
        return undefined;
      }
    },
    save: (run, value) => void upsert.run(run, deflateRawSync(serialize(value), {level: 1})),
  };
}
