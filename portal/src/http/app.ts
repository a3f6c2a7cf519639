import {randomUUID} from 'node:crypto';

import {Hono} from 'hono';

import type {AccountStore} from '../db/accounts.ts';
import type {AuditStore} from '../db/audit.ts';
import type {SessionStore} from '../db/sessions.ts';
import type {TokenStore} from '../db/tokens.ts';
import {type Assets, sendAsset} from './assets.ts';
import {createGuard} from './auth/guard.ts';
import {securityHeaders} from './auth/headers.ts';
import {sameOriginOnly} from './auth/origin.ts';
import {createPasswords} from './auth/password.ts';
import {authRoutes} from './auth/routes.ts';
import type {Setup} from './auth/setup.ts';
import {type LiveHub, liveRoutes} from './live.ts';
import {type Env, mount, type Route} from './route.ts';

/** Everything the portal's HTTP side is made of; `main` constructs it. */
export interface AppParts {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly audit: AuditStore;
  readonly setup: Setup;
  readonly hub: LiveHub;
  readonly assets: Assets;
  /** `/ingest/*`, made by `http/ingest`; it has its own CORS and authentication by signature. */
  readonly ingest: Hono;
  /** The portal's public origin, `https://portal.example`; a function because the port may be known only after listening. */
  readonly origin: () => string;
  /** Address of the peer of a request, for rate limits. */
  readonly peer: (environment: unknown) => string;
  readonly now: () => Date;
}

/** The whole portal behind one port: ingest, API, sign-in, admin, live updates, and the dashboard's files. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', parts.ingest);
  app.use('*', async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('peer', parts.peer(c.env));
    await next();
  });
  app.use('*', securityHeaders());
  app.use('*', sameOriginOnly(parts.origin));
  mount(app, allRoutes(parts), createGuard(parts));
  app.get('*', (c) => servePage(c, parts.assets));
  app.notFound((c) =>
    c.json({error: {code: 'NotFound', message: 'There is nothing here.', target: c.get('requestId')}}, 404),
  );
  app.onError((_error, c) =>
    c.json(
      {error: {code: 'InternalServerError', message: 'Something failed.', target: c.get('requestId')}},
      500,
    ),
  );
  return app;
}

/** Every route with the right it needs, as data: the matrix test walks this list. */
export function allRoutes(parts: AppParts): readonly Route[] {
  const passwords = createPasswords();
  return [...authRoutes({...parts, passwords}), ...liveRoutes(parts)];
}
