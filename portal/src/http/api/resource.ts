import type {Page, PageQuery} from '../../db/lists/index.ts';
import type {Action} from '../auth/authorize.ts';
import {actorOf, type Route, type RouteContext, refuse} from '../route.ts';
import {ODataError} from './odata/lex.ts';
import {nextLink, readListQuery} from './odata/query.ts';
import {type FieldRules, fieldTypes, renameCondition, renameOrder} from './odata/rename.ts';

/** How a list looks to callers. */
export interface Resource<Row> {
  readonly entitySet: string;
  readonly fields: FieldRules;
  /** The most rows of one page (reference §6.1). */
  readonly maxTop: number;
  readonly entity: (row: Row) => object;
}

/** One resource's routes: the same handlers under `/api` and `/api/v1.0`, as the reference has them. */
export function apiRoutes(
  action: Action,
  handlers: Readonly<Record<string, Route['handle']>>,
): readonly Route[] {
  return Object.entries(handlers).flatMap(([path, handle]) =>
    ['/api', '/api/v1.0'].map(
      (prefix): Route => ({method: 'get', path: `${prefix}${path}`, action, style: 'odata', handle}),
    ),
  );
}

/** A list in OData's envelope: reads the options, asks for the page, and links the next one. */
export async function answerList<Row>(
  c: RouteContext,
  resource: Resource<Row>,
  read: (query: PageQuery) => Promise<Page<Row>>,
): Promise<Response> {
  const address = new URL(c.req.url);
  const {fields, maxTop, entity} = resource;
  try {
    const query = readListQuery(address.searchParams, {fields: fieldTypes(fields), maxTop});
    const page = await read({
      where: query.where && renameCondition(query.where, fields),
      order: renameOrder(query.order, fields),
      top: query.top,
      skip: query.skip,
      count: query.count,
    });
    const next = nextLink(address, query, page.more);
    return c.json({
      '@odata.context': contextOf(address, resource.entitySet),
      ...(page.total !== undefined && {'@odata.count': page.total}),
      value: page.rows.map((row) => selected(entity(row), query.select)),
      ...(next !== undefined && {'@odata.nextLink': next}),
    });
  } catch (error) {
    if (!(error instanceof ODataError)) throw error;
    return refuse(c, 'odata', {status: 400, code: 'ODataError', message: error.message});
  }
}

/** One entity, or 404 for what is not there or not in the caller's reach. */
export function answerOne(c: RouteContext, entitySet: string, entity: object | undefined): Response {
  if (!entity) return missing(c);
  return c.json({'@odata.context': `${contextOf(new URL(c.req.url), entitySet)}/$entity`, ...entity});
}

/** The reference's 404. */
export function missing(c: RouteContext): Response {
  return refuse(c, 'odata', {
    status: 404,
    code: 'ResourceNotFound',
    message: 'There is no such thing, or you may not see it.',
  });
}

/** Whose devices the caller may see. */
export function scopeOf(c: RouteContext): ReturnType<typeof actorOf>['scope'] {
  return actorOf(c).scope;
}

function contextOf(address: URL, entitySet: string): string {
  const version = address.pathname.startsWith('/api/v1.0') ? '/api/v1.0' : '/api';
  return `${address.origin}${version}/$metadata#${entitySet}`;
}

/** `$select`: names the entity does not have are refused. */
function selected(entity: object, names: readonly string[] | undefined): object {
  if (names === undefined) return entity;
  const fields = new Map(Object.entries(entity));
  const unknown = names.find((name) => !fields.has(name));
  if (unknown !== undefined) throw new ODataError(`unknown field ${unknown.slice(0, 64)} in $select`);
  return Object.fromEntries(names.map((name) => [name, fields.get(name)]));
}
