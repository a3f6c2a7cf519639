import * as v from 'valibot';

import type {AuditStore} from '../../db/audit.ts';
import type {ApiToken, TokenStore} from '../../db/tokens.ts';
import {isPermission} from '../auth/authorize.ts';
import {newSecret, secretHash} from '../auth/secrets.ts';
import {readBody} from '../body.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';

export interface TokenNeeds {
  readonly tokens: TokenStore;
  readonly audit: AuditStore;
  readonly now: () => Date;
}

const NewToken = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128)),
  permissions: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(64), v.check(isPermission))),
    v.minLength(1),
    v.maxLength(20),
  ),
  groups: v.optional(
    v.nullable(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(128))), v.maxLength(200))),
    null,
  ),
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
});

/** `/admin/tokens`: secrets for scripts that use the API; shown once, stored as a hash. */
export function tokenRoutes(needs: TokenNeeds): readonly Route[] {
  const common = {action: 'token.manage', style: 'plain'} as const;
  return [
    {
      ...common,
      method: 'get',
      path: '/admin/tokens',
      handle: async (c) => c.json({tokens: (await needs.tokens.list()).map(shown)}),
    },
    {...common, method: 'post', path: '/admin/tokens', handle: (c) => create(c, needs)},
    {...common, method: 'delete', path: '/admin/tokens/:id', handle: (c) => revoke(c, needs)},
  ];
}

async function create(c: RouteContext, needs: TokenNeeds): Promise<Response> {
  const body = await readBody(c, NewToken);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const secret = newSecret();
  const now = needs.now();
  const token = await needs.tokens.create({
    name: body.name,
    hash: secretHash(secret),
    permissions: body.permissions,
    groups: body.groups,
    createdBy: actorOf(c).name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + body.days * 86_400_000),
  });
  const detail = {permissions: body.permissions.join(', '), days: body.days};
  await needs.audit.append({
    at: now,
    actor: actorOf(c).name,
    action: 'token.create',
    subject: body.name,
    detail,
  });
  return c.json({...shown(token), secret}, 201);
}

async function revoke(c: RouteContext, needs: TokenNeeds): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!v.is(v.pipe(v.string(), v.uuid()), id)) return c.json({error: 'not-found'}, 404);
  const now = needs.now();
  if (!(await needs.tokens.revoke(id, now))) return c.json({error: 'not-found'}, 404);
  await needs.audit.append({at: now, actor: actorOf(c).name, action: 'token.revoke', subject: id});
  return c.body(null, 204);
}

function shown(token: ApiToken): object {
  const {scope: _scope, ...rest} = token;
  return rest;
}
