import type {MiddlewareHandler} from 'hono';

import type {Env} from '../route.ts';

/** The header our own pages send with everything; a form or a foreign page cannot add it without a preflight. */
export const REQUESTED_WITH = 'x-plimsoll';

const SAFE = new Set(['GET', 'HEAD']);

/**
 * Refuses unsafe requests that do not come from the portal's own pages (security.md §9): `Sec-Fetch-Site` and
 * `Origin` must match, the body must be JSON, the custom header must be there. Requests with a bearer token
 * carry no ambient authority and pass.
 */
export function sameOriginOnly(origin: () => string): MiddlewareHandler<Env> {
  return async function guard(c, next) {
    if (SAFE.has(c.req.method) || c.req.header('authorization') !== undefined) return next();
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin') return c.json({error: 'cross-site'}, 403);
    if (c.req.header('origin') !== origin()) return c.json({error: 'cross-site'}, 403);
    if (c.req.header(REQUESTED_WITH) === undefined) return c.json({error: 'cross-site'}, 403);
    if (!isJson(c.req.header('content-type'))) return c.json({error: 'json-only'}, 415);
    return next();
  };
}

function isJson(type: string | undefined): boolean {
  return type !== undefined && /^application\/json(?:;\s*charset=utf-8)?$/i.test(type);
}
