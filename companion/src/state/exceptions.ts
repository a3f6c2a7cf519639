import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';

import {HeldException} from '@plimsoll/shared/exceptions';

import {RETENTION_DAYS} from './timeline.ts';

const DAY_MS = 86_400_000;

export interface ExceptionStore {
  /** Those in force, oldest first. */
  active(): readonly HeldException[];
  /** All that are kept, newest first. */
  list(): readonly HeldException[];
  find(id: string): HeldException | undefined;
  /** Adds it, or replaces the one of its id; durable when it returns. */
  save(held: HeldException): void;
  /** Forgets ended ones that were made longer ago than the timeline reaches. */
  prune(now: Date): void;
}

/** Decisions to leave something, in force and ended. */
export function openExceptions(database: DatabaseSync): ExceptionStore {
  const active = database.prepare(
    "SELECT body FROM exceptions WHERE state = 'active' ORDER BY created_at, id",
  );
  const all = database.prepare('SELECT body FROM exceptions ORDER BY created_at DESC, id');
  const one = database.prepare('SELECT body FROM exceptions WHERE id = ?');
  const upsert = database.prepare(
    'INSERT INTO exceptions VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, body = excluded.body',
  );
  const drop = database.prepare("DELETE FROM exceptions WHERE state <> 'active' AND created_at < ?");
  return {
    active: () => active.all().flatMap(read),
    list: () => all.all().flatMap(read),
    find: (id) => one.all(id).flatMap(read)[0],
    save(held) {
      const {id, state, createdAt} = held.exception;
      upsert.run(id, state, createdAt, JSON.stringify(held));
    },
    prune: (now) => void drop.run(new Date(now.getTime() - RETENTION_DAYS * DAY_MS).toISOString()),
  };
}

/** What no longer fits the schema is in force for nobody: it is left out, and what it covered counts again. */
function read({body}: Record<string, SQLOutputValue>): HeldException[] {
  try {
    const result = HeldException['~standard'].validate(JSON.parse(String(body)));
    return result instanceof Promise || result.issues ? [] : [result.value];
  } catch {
    return [];
  }
}
