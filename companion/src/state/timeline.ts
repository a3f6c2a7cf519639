import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';

import {TimelineEvent} from '@plimsoll/shared/protocol';

import type {Timeline} from '../services.ts';
import {transaction} from './database.ts';

/** Days a line of the history is kept. */
export const RETENTION_DAYS = 400;
const DAY_MS = 86_400_000;

/** A line before it has a number. */
export type NewEvent = Omit<TimelineEvent, 'id'>;

export interface TimelineStore extends Timeline {
  /** Appends in one transaction; the newest id, durable when it returns. */
  append(events: readonly NewEvent[]): number;
  /** Forgets what is older than RETENTION_DAYS. */
  prune(now: Date): void;
}

/** The device's history, newest first. */
export function openTimeline(database: DatabaseSync): TimelineStore {
  const insert = database.prepare('INSERT INTO timeline (at, kind, subject, data) VALUES (?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM timeline WHERE at < ?');
  const newest = database.prepare('SELECT coalesce(max(id), 0) AS id FROM timeline');
  const select = database.prepare(`
    SELECT id, at, kind, subject, data FROM timeline
    WHERE id < ?1
      AND (?2 IS NULL OR kind IN (SELECT value FROM json_each(?2)))
      AND (?3 IS NULL OR subject LIKE ?3 ESCAPE '\\' OR data LIKE ?3 ESCAPE '\\')
    ORDER BY id DESC LIMIT ?4`);
  return {
    append(events) {
      transaction(database, () => {
        for (const {at, kind, subject, data} of events) insert.run(at, kind, subject, JSON.stringify(data));
      });
      return Number(newest.get()?.['id'] ?? 0);
    },
    prune(now) {
      drop.run(new Date(now.getTime() - RETENTION_DAYS * DAY_MS).toISOString());
    },
    list({before, limit, kinds, search}) {
      const rows = select.all(
        before ?? Number.MAX_SAFE_INTEGER,
        kinds ? JSON.stringify(kinds) : null,
        search ? `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
        limit + 1,
      );
      return {events: rows.slice(0, limit).flatMap(readEvent), more: rows.length > limit};
    },
  };
}

/** A row that no longer fits the schema is left out rather than failing the list. */
function readEvent(row: Record<string, SQLOutputValue>): TimelineEvent[] {
  const {id, at, kind, subject, data} = row;
  const read = TimelineEvent['~standard'].validate({id, at, kind, subject, data: JSON.parse(String(data))});
  return 'value' in read ? [read.value] : [];
}
