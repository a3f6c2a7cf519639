import {randomUUID} from 'node:crypto';

import {Hono} from 'hono';

import type {AccountStore} from '../db/accounts.ts';
import type {AuditStore} from '../db/audit.ts';
import type {DeviceAdmin} from '../db/device-admin.ts';
import type {EnrolmentTokens} from '../db/enrolment-tokens.ts';
import type {Lists} from '../db/lists/index.ts';
import type {SessionStore} from '../db/sessions.ts';
import type {TokenStore} from '../db/tokens.ts';
import {accountRoutes} from './admin/accounts.ts';
import {auditRoutes} from './admin/audit.ts';
import {deviceRoutes} from './admin/devices.ts';
import {enrolmentRoutes} from './admin/enrolment.ts';
import {tokenRoutes} from './admin/tokens.ts';
import {apiResources} from './api/index.ts';
import type {Assets} from './assets.ts';
import {createGuard} from './auth/guard.ts';
import {securityHeaders} from './auth/headers.ts';
import {sameOriginOnly} from './auth/origin.ts';
import {createPasswords} from './auth/password.ts';
import {authRoutes} from './auth/routes.ts';
import type {Setup} from './auth/setup.ts';
import {deviceReads} from './dash/devices.ts';
import {listReads} from './dash/lists.ts';
import {overviewRoutes} from './dash/overview.ts';
import {type LiveHub, liveRoutes} from './live.ts';
import {servePage} from './page.ts';
import {type Env, mount, type Route} from './route.ts';

/** Everything the portal's HTTP side is made of; `main` constructs it. */
export interface AppParts {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly audit: AuditStore;
  readonly enrolmentTokens: EnrolmentTokens;
  readonly deviceAdmin: DeviceAdmin;
  readonly lists: Lists;
  readonly setup: Setup;
  readonly hub: LiveHub;
  readonly assets: Assets;
  /** `/ingest/*`, made by `http/ingest`; it has its own CORS and authentication by signature. */
  readonly ingest: Hono;
  /** `/knowledge/*`, made by `http/knowledge`, where this portal hosts slices. */
  readonly knowledge?: Hono | undefined;
  /** The portal's public origin, `https://portal.example`; a function because the port may be known only after listening. */
  readonly origin: () => string;
  /** Address of the peer of a request, for rate limits; gets what the server puts into `c.env`. */
  readonly peer: (environment: unknown) => string;
  readonly now: () => Date;
  /** Told of what nobody expected, with the correlation id the caller was given. */
  readonly onFault: (error: unknown, requestId: string) => void;
}

/** The whole portal behind one port: ingest, API, sign-in, admin, live updates, and the dashboard's files. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', parts.ingest);
  if (parts.knowledge) app.route('/', parts.knowledge);
  app.use('*', async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('peer', parts.peer(c.env));
    await next();
  });
  app.use('*', securityHeaders());
  app.use('*', sameOriginOnly(parts.origin));
  // No text the database holds has a NUL: what asks for one is not there, and never gets so far.
  app.use('*', async (c, next) => (c.req.url.includes('%00') ? c.notFound() : next()));
  mount(app, allRoutes(parts), createGuard(parts));
  app.get('*', (c) => servePage(c, parts.assets));
  app.notFound((c) => {
    return c.json(
      {error: {code: 'NotFound', message: 'There is nothing here.', target: c.get('requestId')}},
      404,
    );
  });
  app.onError((error, c) => {
    const target = c.get('requestId');
    parts.onFault(error, target);
    return c.json({error: {code: 'InternalServerError', message: 'Something failed.', target}}, 500);
  });
  return app;
}

/** Every route with the right it needs, as data: the matrix test walks this list. */
export function allRoutes(parts: AppParts): readonly Route[] {
  const needs = {...parts, passwords: createPasswords()};
  return [
    ...authRoutes(needs),
    ...accountRoutes(needs),
    ...auditRoutes(needs),
    ...deviceRoutes(needs),
    ...enrolmentRoutes(needs),
    ...tokenRoutes(needs),
    ...apiResources(needs),
    ...overviewRoutes(needs),
    ...deviceReads(needs),
    ...listReads(needs),
    ...liveRoutes(needs),
  ];
}
