import type {DatabaseSync, SQLOutputValue, StatementSync} from 'node:sqlite';

import {TimelineEvent} from '@plimsoll/shared/protocol';

import type {Timeline} from '../services.ts';
import {transaction} from './database.ts';
import {type Query, selectEvents} from './timeline-query.ts';

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
  /** One statement for each set of filters. */
  const statements = new Map<string, StatementSync>();
  let pruned = '';
  function prune(now: Date): void {
    drop.run(new Date(now.getTime() - RETENTION_DAYS * DAY_MS).toISOString());
    pruned = dayOf(now.toISOString());
  }
  function select(query: Query): Record<string, SQLOutputValue>[] {
    const {sql, values} = selectEvents(query);
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement.all(...values);
  }
  return {
    append(events) {
      transaction(database, () => {
        for (const {at, kind, subject, data} of events) insert.run(at, kind, subject, JSON.stringify(data));
        // A companion that runs for years forgets too: with the first line of each later day.
        const last = events.at(-1)?.at;
        if (last !== undefined && dayOf(last) > pruned) prune(new Date(last));
      });
      return Number(newest.get()?.['id'] ?? 0);
    },
    prune,
    list(query) {
      const rows = select(query);
      return {events: rows.slice(0, query.limit).flatMap(readEvent), more: rows.length > query.limit};
    },
  };
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** A row that no longer fits the schema is left out rather than failing the list. */
function readEvent(row: Record<string, SQLOutputValue>): TimelineEvent[] {
  const {id, at, kind, subject, data} = row;
  const read = TimelineEvent['~standard'].validate({id, at, kind, subject, data: parse(String(data))});
  // The schema is not an asynchronous one.
  return read instanceof Promise || read.issues ? [] : [read.value];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
