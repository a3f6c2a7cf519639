import * as v from 'valibot';

import type {Account, AccountStore} from '../../db/accounts.ts';
import type {AuditStore} from '../../db/audit.ts';
import type {SessionStore} from '../../db/sessions.ts';
import {readBody} from '../body.ts';
import {actorOf, type Route, type RouteContext} from '../route.ts';
import {dropSessionCookie, giveSessionCookie, readSessionCookie} from './cookie.ts';
import {countSignIn, forgetSignIns} from './limits.ts';
import type {Passwords} from './password.ts';
import {newSecret, secretHash} from './secrets.ts';
import type {Setup} from './setup.ts';

export interface AuthNeeds {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly audit: AuditStore;
  readonly passwords: Passwords;
  readonly setup: Setup;
  readonly now: () => Date;
}

/** What people sign in with: an e-mail address or a short name; compared in lower case. */
export const AccountName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._+@-]{0,127}$/),
);
/** 12 characters at least (security.md §9); the cap keeps hashing cheap to start. */
export const NewPassword = v.pipe(v.string(), v.minLength(12), v.maxLength(256));

const SignIn = v.strictObject({
  name: AccountName,
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
});
const FirstAccount = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(64)),
  name: AccountName,
  password: NewPassword,
});

/** `/auth/*`: first account, signing in and out, who am I. */
export function authRoutes(needs: AuthNeeds): readonly Route[] {
  return [
    {method: 'post', path: '/auth/setup', action: 'public', style: 'plain', handle: (c) => setUp(c, needs)},
    {method: 'post', path: '/auth/login', action: 'public', style: 'plain', handle: (c) => signIn(c, needs)},
    {
      method: 'post',
      path: '/auth/logout',
      action: 'session.own',
      style: 'plain',
      handle: (c) => signOut(c, needs),
    },
    {method: 'get', path: '/auth/me', action: 'public', style: 'plain', handle: (c) => whoAmI(c, needs)},
  ];
}

async function setUp(c: RouteContext, needs: AuthNeeds): Promise<Response> {
  const body = await readBody(c, FirstAccount);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const now = needs.now();
  const wait = await countSignIn(needs.accounts, {name: 'setup', peer: c.get('peer'), now});
  if (wait !== undefined) return tooMany(c, wait);
  if (!(await needs.setup.accepts(body.token))) return c.json({error: 'wrong-token'}, 403);

  const hashed = await needs.passwords.hash(body.password);
  if (hashed === 'busy') return tooMany(c, 2);
  const passwordHash = hashed.stored;
  const first = {
    name: body.name,
    passwordHash,
    role: 'admin',
    groups: [],
    devices: [],
    createdAt: now,
  } as const;
  const account = await needs.accounts.createFirst(first);
  if (!account) return c.json({error: 'already-set-up'}, 409);
  await needs.audit.append({at: now, actor: account.name, action: 'account.first', subject: account.name});
  return begin(c, needs, account);
}

async function signIn(c: RouteContext, needs: AuthNeeds): Promise<Response> {
  const body = await readBody(c, SignIn);
  if (!body) return c.json({error: 'bad-request'}, 400);
  const now = needs.now();
  const wait = await countSignIn(needs.accounts, {name: body.name, peer: c.get('peer'), now});
  if (wait !== undefined) return tooMany(c, wait);

  const found = await needs.accounts.findByName(body.name);
  const good = await needs.passwords.verify(body.password, found?.passwordHash);
  if (good === 'busy') return tooMany(c, 2);
  if (!good || !found || found.account.disabled) {
    await needs.audit.append({at: now, actor: 'nobody', action: 'session.refused', subject: body.name});
    return c.json({error: 'wrong-name-or-password'}, 401);
  }
  await forgetSignIns(needs.accounts, body.name);
  await needs.audit.append({
    at: now,
    actor: found.account.name,
    action: 'session.begin',
    subject: found.account.name,
  });
  return begin(c, needs, found.account);
}

/** A new session with a new secret; the one the browser had before is ended, so none can be planted. */
async function begin(c: RouteContext, needs: AuthNeeds, account: Account): Promise<Response> {
  const old = readSessionCookie(c);
  if (old !== undefined) await needs.sessions.end(secretHash(old));
  const secret = newSecret();
  const now = needs.now();
  const hours = account.role === 'admin' ? 8 : 12;
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await needs.sessions.create({hash: secretHash(secret), accountId: account.id, now, expiresAt});
  giveSessionCookie(c, secret);
  return c.json({name: account.name, role: account.role});
}

async function signOut(c: RouteContext, needs: AuthNeeds): Promise<Response> {
  const session = c.get('session');
  if (session !== undefined) await needs.sessions.end(session);
  dropSessionCookie(c);
  await needs.audit.append({
    at: needs.now(),
    actor: actorOf(c).name,
    action: 'session.end',
    subject: actorOf(c).name,
  });
  return c.body(null, 204);
}

/** Public, so that a page can ask before anyone has signed in: then it says only whether setup is open. */
async function whoAmI(c: RouteContext, needs: AuthNeeds): Promise<Response> {
  const actor = c.get('actor');
  if (actor?.kind === 'person') return c.json({state: 'signed-in', name: actor.name, role: actor.role});
  return c.json({state: (await needs.setup.isOpen()) ? 'setup' : 'signed-out'});
}

function tooMany(c: RouteContext, seconds: number): Response {
  c.header('retry-after', String(seconds));
  return c.json({error: 'too-many-requests'}, 429);
}
