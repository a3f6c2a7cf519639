import * as v from 'valibot';

import type {Account, AccountStore} from '../../db/accounts.ts';
import type {AuditStore} from '../../db/audit.ts';
import type {SessionStore} from '../../db/sessions.ts';
import type {Passwords} from '../auth/password.ts';
import {AccountName, NewPassword} from '../auth/routes.ts';
import {readBody} from '../body.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';

export interface AccountNeeds {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly audit: AuditStore;
  readonly passwords: Passwords;
  readonly now: () => Date;
}

const Role = v.picklist(['admin', 'helpdesk', 'user']);
const Reach = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(128))), v.maxLength(200));
const NewAccount = v.strictObject({
  name: AccountName,
  password: NewPassword,
  role: Role,
  groups: v.optional(Reach, []),
  devices: v.optional(Reach, []),
});
const Change = v.strictObject({
  role: v.optional(Role),
  groups: v.optional(Reach),
  devices: v.optional(Reach),
  disabled: v.optional(v.boolean()),
});

/** `/admin/accounts`: who may sign in, as what, and whose devices they see. */
export function accountRoutes(needs: AccountNeeds): readonly Route[] {
  const common = {action: 'account.manage', style: 'plain'} as const;
  return [
    {
      ...common,
      method: 'get',
      path: '/admin/accounts',
      handle: async (c) => c.json({accounts: (await needs.accounts.list()).map(shown)}),
    },
    {...common, method: 'post', path: '/admin/accounts', handle: (c) => create(c, needs)},
    {...common, method: 'patch', path: '/admin/accounts/:id', handle: (c) => change(c, needs)},
  ];
}

async function create(c: RouteContext, needs: AccountNeeds): Promise<Response> {
  const body = await readBody(c, NewAccount);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const hashed = await needs.passwords.hash(body.password);
  if (hashed === 'busy') return c.json({error: 'too-many-requests'}, 429);
  const {password: _password, ...rest} = body;
  const account = await needs.accounts.create({...rest, passwordHash: hashed.stored, createdAt: needs.now()});
  if (!account) return c.json({error: 'name-taken'}, 409);
  await note(c, needs, {action: 'account.create', account});
  return c.json(shown(account), 201);
}

async function change(c: RouteContext, needs: AccountNeeds): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!v.is(v.pipe(v.string(), v.uuid()), id)) return c.json({error: 'not-found'}, 404);
  const body = await readBody(c, Change);
  if (!body) return c.json({error: 'bad-request'}, 400);
  // Nobody can lock the organisation out by taking their own rights away.
  if (id === actorOf(c).id) return c.json({error: 'own-account'}, 409);
  const account = await needs.accounts.change(id, {
    ...(body.role && {role: body.role}),
    ...(body.groups && {groups: body.groups}),
    ...(body.devices && {devices: body.devices}),
    ...(body.disabled !== undefined && {disabledAt: body.disabled ? needs.now() : null}),
  });
  if (!account) return c.json({error: 'not-found'}, 404);
  await needs.sessions.endAll(id);
  await note(c, needs, {action: 'account.change', account});
  return c.json(shown(account));
}

async function note(
  c: RouteContext,
  needs: AccountNeeds,
  {action, account}: {readonly action: string; readonly account: Account},
): Promise<void> {
  const detail = {role: account.role, disabled: account.disabled, groups: account.groups.join(', ')};
  await needs.audit.append({at: needs.now(), actor: actorOf(c).name, action, subject: account.name, detail});
}

function shown(account: Account): object {
  const {id, name, role, groups, devices, createdAt, disabled} = account;
  return {id, name, role, groups, devices, createdAt, disabled};
}
