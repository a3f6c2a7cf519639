import type {DatabaseSync} from 'node:sqlite';

/** Small values by name, JSON. The reader checks what it gets: an old value may have another shape. */
export interface SettingsStore {
  get(key: string): unknown;
  /** Durable when it returns; `undefined` forgets the key. */
  set(key: string, value: unknown): void;
}

/** Disclosure, enrolment, learned facts: whatever a part keeps of itself. */
export function openSettings(database: DatabaseSync): SettingsStore {
  const select = database.prepare('SELECT value FROM settings WHERE key = ?');
  const upsert = database.prepare(
    'INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM settings WHERE key = ?');
  return {
    get(key) {
      const row = select.get(key);
      return row ? JSON.parse(String(row['value'])) : undefined;
    },
    set(key, value) {
      if (value === undefined) remove.run(key);
      else upsert.run(key, JSON.stringify(value));
    },
  };
}
