import {type Kysely, sql} from 'kysely';

import type {Database} from '../schema.ts';
import type {Change} from './changes.ts';

/** Tables that hold a device's lists, one row per id of the snapshot. */
export type ListTable = 'device_software' | 'device_finding' | 'device_check' | 'device_recommendation';

/** A row as held before; `mark` tells whether it is the same as a new one, `label` what people call its state. */
export interface HeldRow {
  readonly key: string;
  readonly mark: string;
  readonly label: string;
}

/** What a change does to the rows: which are written, which go, and what stood there. */
export interface RowPlan<T> {
  readonly write: readonly T[];
  readonly drop: readonly string[];
  readonly before: ReadonlyMap<string, HeldRow>;
}

interface Keyed {
  readonly key: string;
  readonly mark: string;
}

/** Compares a change with the rows held; unchanged rows are left alone, so that they keep their age. */
export function plan<T extends Keyed>(
  rows: readonly T[],
  drop: Change<unknown>['drop'],
  held: readonly HeldRow[],
): RowPlan<T> {
  const before = new Map(held.map((row) => [row.key, row]));
  const put = new Set(rows.map(({key}) => key));
  return {
    write: rows.filter(({key, mark}) => before.get(key)?.mark !== mark),
    drop: (drop === 'everything else' ? [...before.keys()] : drop).filter(
      (key) => before.has(key) && !put.has(key),
    ),
    before,
  };
}

/** Removes rows of one device by key. */
export async function dropRows(
  tx: Kysely<Database>,
  table: ListTable,
  deviceId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`delete from ${sql.table(table)} where device_id = ${deviceId} and key = any(${keys}::text[])`.execute(
    tx,
  );
}

/** `undefined`: every row of the device is wanted; else those the change names. */
export function keysOf<T extends {readonly id: string}>(change: Change<T>): readonly string[] | undefined {
  if (change.drop === 'everything else') return undefined;
  return [...change.put.map(({id}) => id), ...change.drop];
}
