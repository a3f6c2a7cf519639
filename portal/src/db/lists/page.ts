import {type Kysely, type RawBuilder, sql} from 'kysely';

import {type Columns, type Condition, type Order, orderSql, whereSql} from '../condition.ts';
import type {Database} from '../schema.ts';

/** What is wanted of a list. */
export interface PageQuery {
  readonly where?: Condition | undefined;
  readonly order?: readonly Order[];
  readonly top: number;
  readonly skip?: number;
  /** Also count all that match. */
  readonly count?: boolean;
}

/** A page of rows; `more` says whether others follow, `total` is there when it was asked for. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
  readonly total?: number;
}

/** How one list is read. */
export interface ListSource {
  /** Common table expressions it needs, without `with`. */
  readonly before: RawBuilder<unknown>;
  /** A select whose columns are the list's. */
  readonly rows: RawBuilder<unknown>;
  /** Fields a caller may name, as expressions over those columns. */
  readonly columns: Columns;
  /** Key that breaks ties, one of the columns. */
  readonly tie: string;
  readonly defaultOrder: readonly Order[];
}

/** Reads one page. The rows are what the database gives: the list's own file gives them their type. */
export async function readPage<T>(
  db: Kysely<Database>,
  source: ListSource,
  query: PageQuery,
): Promise<Page<T>> {
  const {before, rows, columns, tie} = source;
  const order = query.order && query.order.length > 0 ? query.order : source.defaultOrder;
  const where = query.where ? sql`where ${whereSql(query.where, columns)}` : sql``;
  const found = await sql<T>`
    with ${before}, list as (${rows})
    select * from list ${where} order by ${orderSql(order, columns, tie)}
    limit ${query.top + 1} offset ${query.skip ?? 0}`.execute(db);
  const page = {rows: found.rows.slice(0, query.top), more: found.rows.length > query.top};
  if (!query.count) return page;
  const counted = await sql<{
    n: number;
  }>`with ${before}, list as (${rows}) select count(*)::int as n from list ${where}`.execute(db);
  return {...page, total: counted.rows[0]?.n ?? 0};
}
