import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';

import {transaction} from './database.ts';
import {instant} from './instant.ts';

/** A paired browser profile as the companion pins it (security.md §6.2). */
export interface Client {
  readonly id: string;
  /** Static X25519 key of the extension, lower-case hex. */
  readonly publicKey: string;
  readonly origin: string;
  readonly label: string;
  readonly browser: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastSeen: string | null;
}

/** More profiles than this are refused until one is revoked (security.md §6.6). */
export const MAX_CLIENTS = 16;
/** A client not seen for this many days has to pair again (security.md §6.6). */
export const UNUSED_DAYS = 90;
const DAY_MS = 86_400_000;

export interface ClientStore {
  list(): readonly Client[];
  find(publicKey: string): Client | undefined;
  /** False when there are MAX_CLIENTS already; a known key replaces its old entry. */
  add(client: Client): boolean;
  seen(id: string, at: string): void;
  /** Exchanges a client's key for the one it announced itself. */
  rotate(id: string, publicKey: string): void;
  /** False when there was none. */
  remove(id: string): boolean;
  /** Forgets clients unused for UNUSED_DAYS at `now`, milliseconds since 1970; their ids. */
  expire(now: number): readonly string[];
}

/** Paired clients, oldest first. */
export function openClients(database: DatabaseSync): ClientStore {
  const all = database.prepare('SELECT * FROM clients ORDER BY created_at, id');
  const byKey = database.prepare('SELECT * FROM clients WHERE public_key = ?');
  const count = database.prepare('SELECT count(*) AS n FROM clients WHERE public_key <> ?');
  const forget = database.prepare('DELETE FROM clients WHERE public_key = ?');
  const insert = database.prepare('INSERT INTO clients VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const touch = database.prepare('UPDATE clients SET last_seen = ? WHERE id = ?');
  const rekey = database.prepare('UPDATE clients SET public_key = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM clients WHERE id = ?');
  const unused = database.prepare(
    'DELETE FROM clients WHERE coalesce(last_seen, created_at) < ? RETURNING id',
  );
  return {
    list: () => all.all().map(readClient),
    find(publicKey) {
      const row = byKey.get(publicKey);
      return row && readClient(row);
    },
    add(client) {
      if (Number(count.get(client.publicKey)?.['n']) >= MAX_CLIENTS) return false;
      const {id, publicKey, origin, label, browser, scopes, createdAt, lastSeen} = client;
      transaction(database, () => {
        forget.run(publicKey);
        insert.run(id, publicKey, origin, label, browser, JSON.stringify(scopes), createdAt, lastSeen);
      });
      return true;
    },
    seen: (id, at) => void touch.run(at, id),
    rotate: (id, publicKey) => void rekey.run(publicKey, id),
    remove: (id) => remove.run(id).changes > 0,
    expire: (now) => unused.all(instant(now - UNUSED_DAYS * DAY_MS)).map((row) => String(row['id'])),
  };
}

function readClient(row: Record<string, SQLOutputValue>): Client {
  const scopes: unknown = JSON.parse(String(row['scopes']));
  return {
    id: String(row['id']),
    publicKey: String(row['public_key']),
    origin: String(row['origin']),
    label: String(row['label']),
    browser: String(row['browser']),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    createdAt: String(row['created_at']),
    lastSeen: row['last_seen'] === null ? null : String(row['last_seen']),
  };
}
