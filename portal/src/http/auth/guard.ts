import type {AccountStore} from '../../db/accounts.ts';
import type {SessionStore} from '../../db/sessions.ts';
import type {TokenStore} from '../../db/tokens.ts';
import type {Guard, RouteContext} from '../route.ts';
import {refuse} from '../route.ts';
import {type Actor, authorize, isPermission} from './authorize.ts';
import {readSessionCookie} from './cookie.ts';
import {secretHash} from './secrets.ts';

interface Needs {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly now: () => Date;
}

/** Who may pass: finds the actor by bearer token or session cookie and asks `authorize` for the route's action. */
export function createGuard(needs: Needs): Guard {
  return async function guard(c, route) {
    const actor = await findActor(c, needs);
    c.set('actor', actor);
    if (route.action === 'public') return undefined;
    if (!actor) {
      return refuse(c, route.style, {
        status: 401,
        code: 'Unauthorized',
        message: 'Sign in or send a valid token.',
      });
    }
    // A read of the dashboard holds what several permissions open; a token has them one by one, for the API.
    const reaches = actor.kind === 'person' || route.style === 'odata';
    if (reaches && authorize(actor, route.action) === 'allowed') return undefined;
    return refuse(c, route.style, {
      status: 403,
      code: 'Forbidden',
      message: `This needs the right ${route.action}.`,
    });
  };
}

/** A request that names a token is judged by the token alone, never by a cookie sent with it. */
async function findActor(c: RouteContext, needs: Needs): Promise<Actor | undefined> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) return byToken(authorization, needs);

  const cookie = readSessionCookie(c);
  if (cookie === undefined) return undefined;
  const hash = secretHash(cookie);
  const session = await needs.sessions.touch(hash, needs.now());
  if (!session) return undefined;
  const account = await needs.accounts.find(session.accountId);
  if (!account || account.disabled) return undefined;
  c.set('session', hash);
  return {kind: 'person', id: account.id, name: account.name, role: account.role, scope: account.scope};
}

async function byToken(authorization: string, needs: Needs): Promise<Actor | undefined> {
  const match = /^Bearer (?<secret>[\w-]{43})$/i.exec(authorization);
  const secret = match?.groups?.['secret'];
  if (secret === undefined) return undefined;
  const token = await needs.tokens.use(secretHash(secret), needs.now());
  if (!token) return undefined;
  return {
    kind: 'token',
    id: token.id,
    name: token.name,
    permissions: token.permissions.filter(isPermission),
    scope: token.scope,
  };
}
