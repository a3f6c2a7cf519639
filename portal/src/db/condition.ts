import {type RawBuilder, sql} from 'kysely';

/** A filter as a tree, free of any syntax: `http/api/odata` parses into it, `whereSql` turns it into parameters. */
export type Condition =
  | {readonly is: 'and' | 'or'; readonly left: Condition; readonly right: Condition}
  | {readonly is: 'not'; readonly of: Condition}
  | {readonly is: 'compare'; readonly field: string; readonly op: Comparison; readonly value: Value}
  | {readonly is: 'in'; readonly field: string; readonly values: readonly Value[]}
  | {readonly is: 'null'; readonly field: string; readonly negated: boolean}
  | {readonly is: 'text'; readonly field: string; readonly how: TextMatch; readonly value: string}
  | {readonly is: 'has'; readonly field: string; readonly value: string};

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextMatch = 'contains' | 'startswith' | 'endswith';
export type Value = string | number | boolean | Date;

/** One sort key. */
export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** What each field a caller may name is in SQL; a name that is not a key here never reaches the database. */
export type Columns = ReadonlyMap<string, RawBuilder<unknown>>;

const OPERATORS: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  eq: sql`=`,
  ne: sql`is distinct from`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

/** The condition as a boolean expression; every value becomes a parameter. Throws for a field outside `columns`. */
export function whereSql(condition: Condition, columns: Columns): RawBuilder<boolean> {
  switch (condition.is) {
    case 'and':
      return sql`(${whereSql(condition.left, columns)} and ${whereSql(condition.right, columns)})`;
    case 'or':
      return sql`(${whereSql(condition.left, columns)} or ${whereSql(condition.right, columns)})`;
    case 'not':
      return sql`(not coalesce(${whereSql(condition.of, columns)}, false))`;
    case 'compare':
      return sql`${column(columns, condition.field)} ${OPERATORS[condition.op]} ${parameter(condition.value)}`;
    case 'in':
      return sql`${column(columns, condition.field)} in (${sql.join(condition.values.map(parameter))})`;
    case 'null':
      return condition.negated
        ? sql`${column(columns, condition.field)} is not null`
        : sql`${column(columns, condition.field)} is null`;
    case 'text':
      return sql`${column(columns, condition.field)} ilike ${pattern(condition.how, condition.value)}`;
    case 'has':
      return sql`${condition.value} = any(${column(columns, condition.field)})`;
  }
}

/** `a asc, b desc, tie asc`: the tie-breaker makes paging stable. */
export function orderSql(orders: readonly Order[], columns: Columns, tie: string): RawBuilder<unknown> {
  const keys = [...orders, {field: tie, descending: false}];
  return sql.join(
    keys.map(({field, descending}) =>
      descending
        ? sql`${column(columns, field)} desc nulls last`
        : sql`${column(columns, field)} asc nulls last`,
    ),
  );
}

/** A number is compared as one: left to itself the database would take 1.5 for a broken integer. */
function parameter(value: Value): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`${value}::float8` : sql`${value}`;
}

function column(columns: Columns, field: string): RawBuilder<unknown> {
  const found = columns.get(field);
  if (!found) throw new Error(`no column for ${field}`);
  return found;
}

function pattern(how: TextMatch, value: string): string {
  const escaped = value.replaceAll(/[\\%_]/g, String.raw`\$&`);
  return `${how === 'startswith' ? '' : '%'}${escaped}${how === 'endswith' ? '' : '%'}`;
}
