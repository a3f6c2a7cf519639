import * as v from 'valibot';

import type {AuditStore} from '../../db/audit.ts';
import type {EnrolmentTokenRow, EnrolmentTokens} from '../../db/enrolment-tokens.ts';
import {newSecret, secretHash} from '../auth/secrets.ts';
import {readBody} from '../body.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';

export interface EnrolmentNeeds {
  readonly enrolmentTokens: EnrolmentTokens;
  readonly audit: AuditStore;
  readonly now: () => Date;
}

/** At most 7 days (security.md §8). */
const NewToken = v.strictObject({
  group: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128)),
  maxUses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)), 1),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)), 7),
  approval: v.optional(v.boolean(), false),
});

/** `/admin/enrolment-tokens`: by which devices join; the secret is in the answer that makes it, and nowhere else. */
export function enrolmentRoutes(needs: EnrolmentNeeds): readonly Route[] {
  const common = {action: 'enrolment.manage', style: 'plain'} as const;
  const path = '/admin/enrolment-tokens';
  return [
    {
      ...common,
      method: 'get',
      path,
      handle: async (c) =>
        c.json({tokens: (await needs.enrolmentTokens.list()).map((token) => shown(token, needs.now()))}),
    },
    {...common, method: 'post', path, handle: (c) => create(c, needs)},
    {...common, method: 'delete', path: `${path}/:id`, handle: (c) => revoke(c, needs)},
  ];
}

async function create(c: RouteContext, needs: EnrolmentNeeds): Promise<Response> {
  const body = await readBody(c, NewToken);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const secret = newSecret();
  const now = needs.now();
  const {days, ...rest} = body;
  const token = await needs.enrolmentTokens.create({
    ...rest,
    hash: secretHash(secret),
    createdBy: actorOf(c).name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * 86_400_000),
  });
  await needs.audit.append({
    at: now,
    actor: actorOf(c).name,
    action: 'enrolment.create',
    subject: token.id,
    detail: body,
  });
  return c.json({...shown(token, now), secret}, 201);
}

async function revoke(c: RouteContext, needs: EnrolmentNeeds): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!v.is(v.pipe(v.string(), v.uuid()), id)) return c.json({error: 'not-found'}, 404);
  const now = needs.now();
  if (!(await needs.enrolmentTokens.revoke(id, now))) return c.json({error: 'not-found'}, 404);
  await needs.audit.append({at: now, actor: actorOf(c).name, action: 'enrolment.revoke', subject: id});
  return c.body(null, 204);
}

function shown({revoked, ...token}: EnrolmentTokenRow, now: Date): object {
  return {...token, state: stateOf({...token, revoked}, now)};
}

function stateOf(token: EnrolmentTokenRow, now: Date): 'open' | 'used-up' | 'expired' | 'revoked' {
  if (token.revoked) return 'revoked';
  if (token.uses >= token.maxUses) return 'used-up';
  return token.expiresAt <= now ? 'expired' : 'open';
}
