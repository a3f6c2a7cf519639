import type {ParsedParams} from '@plimsoll/shared/protocol';

export type Query = ParsedParams<'timeline.list'>;

interface Select {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * The statement for a query: only the filters that are asked for are in it, so that SQLite can choose an index by them.
 * One row more than wanted tells whether there is more. Text is looked for among what the other filters leave.
 */
export function selectEvents(query: Query): Select {
  const filters = filtersOf(query);
  const where = filters.length === 0 ? '' : `WHERE ${filters.map(({sql}) => sql).join(' AND ')} `;
  return {
    sql: `SELECT id, at, kind, subject, data FROM timeline ${where}ORDER BY id DESC LIMIT ?`,
    values: [...filters.flatMap(({values}) => values), query.limit + 1],
  };
}

function filtersOf({before, kinds, subject, search, from, to}: Query): Select[] {
  const filters: Select[] = [];
  if (subject !== undefined) filters.push({sql: 'subject = ?', values: [subject]});
  if (kinds) filters.push({sql: `kind IN (${kinds.map(() => '?').join(', ')})`, values: kinds});
  if (from !== undefined) filters.push({sql: 'at >= ?', values: [instant(from)]});
  if (to !== undefined) filters.push({sql: 'at < ?', values: [instant(to)]});
  if (before !== undefined) filters.push({sql: 'id < ?', values: [before]});
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    filters.push({
      sql: String.raw`(subject LIKE ? ESCAPE '\' OR data LIKE ? ESCAPE '\')`,
      values: [pattern, pattern],
    });
  }
  return filters;
}

/** As stored: in UTC, with milliseconds, so that texts compare as times do. A day no month has stays as it is. */
function instant(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}
