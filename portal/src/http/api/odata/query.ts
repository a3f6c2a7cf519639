import type {Condition, Order} from '../../../db/condition.ts';
import {ODataError} from './lex.ts';
import {type Fields, parseFilter} from './parse.ts';

/** What a list was asked for, within the resource's rules. */
export interface ListQuery {
  readonly where: Condition | undefined;
  readonly order: readonly Order[];
  /** Rows of this page, never above the resource's cap. */
  readonly top: number;
  readonly skip: number;
  /** `$top` as the caller gave it; absent when they want everything. */
  readonly wanted: number | undefined;
  readonly count: boolean;
  readonly select: readonly string[] | undefined;
}

/** What a resource allows: fields to filter and sort by, and the most rows of one page (reference §6.1). */
export interface ListRules {
  readonly fields: Fields;
  readonly maxTop: number;
}

const OPTIONS = new Set(['$filter', '$orderby', '$top', '$skip', '$count', '$select']);
const MAX_SKIP = 10_000_000;
const MAX_KEYS = 6;

/** Reads the OData options of a list's address; unknown `$` options are refused, other parameters ignored. */
export function readListQuery(search: URLSearchParams, rules: ListRules): ListQuery {
  for (const name of search.keys()) {
    if (name.startsWith('$') && !OPTIONS.has(name))
      throw new ODataError(`the option ${name.slice(0, 32)} is not supported`);
  }
  const filter = search.get('$filter') ?? '';
  const select = search.get('$select');
  const wanted = whole(search, '$top');
  return {
    where: filter.trim() === '' ? undefined : parseFilter(filter, rules.fields),
    order: parseOrder(search.get('$orderby') ?? '', rules.fields),
    top: Math.min(wanted ?? rules.maxTop, rules.maxTop),
    skip: whole(search, '$skip') ?? 0,
    wanted,
    count: search.get('$count') === 'true',
    select: select === null ? undefined : select.split(',', 64).map((name) => name.trim()),
  };
}

/**
 * The address of the next page when the server's cap cut the answer; undefined when the caller has what they
 * asked for (OData 4.01 part 1, 11.2.6.7: nextLink is for server-driven paging).
 */
export function nextLink(address: URL, query: ListQuery, more: boolean): string | undefined {
  if (!more || (query.wanted !== undefined && query.wanted <= query.top)) return undefined;
  const next = new URL(address);
  next.searchParams.set('$skip', String(query.skip + query.top));
  if (query.wanted !== undefined) next.searchParams.set('$top', String(query.wanted - query.top));
  return next.href;
}

function parseOrder(text: string, fields: Fields): Order[] {
  if (text.trim() === '') return [];
  const keys = text.split(',', MAX_KEYS + 1);
  if (keys.length > MAX_KEYS) throw new ODataError(`more than ${MAX_KEYS} sort keys`);
  return keys.map((key) => {
    const [field = '', direction = 'asc', ...rest] = key.trim().split(/\s+/, 4);
    const type = fields.get(field);
    if (!type || type === 'list') throw new ODataError(`cannot sort by ${field.slice(0, 64)}`);
    if (rest.length > 0 || (direction !== 'asc' && direction !== 'desc')) {
      throw new ODataError('a sort key is a field, then asc or desc');
    }
    return {field, descending: direction === 'desc'};
  });
}

function whole(search: URLSearchParams, name: string): number | undefined {
  const text = search.get(name);
  if (text === null) return undefined;
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= MAX_SKIP)) throw new ODataError(`${name} is no whole number in range`);
  return value;
}
