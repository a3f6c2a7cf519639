import {Hono} from 'hono';
import type {Kysely} from 'kysely';

import {createAccountStore} from '../portal/src/db/accounts.ts';
import {createAuditStore} from '../portal/src/db/audit.ts';
import {createDeviceAdmin} from '../portal/src/db/device-admin.ts';
import {createEnrolmentTokens} from '../portal/src/db/enrolment-tokens.ts';
import {createLists} from '../portal/src/db/lists/index.ts';
import type {Database} from '../portal/src/db/schema.ts';
import {createSessionStore} from '../portal/src/db/sessions.ts';
import {createTokenStore} from '../portal/src/db/tokens.ts';
import {type AppParts, createApp} from '../portal/src/http/app.ts';
import {createSetup} from '../portal/src/http/auth/setup.ts';
import type {Change, LiveHub} from '../portal/src/http/live.ts';

export const ORIGIN = 'http://portal.test';

/** The portal's HTTP side over a test database: real stores, a clock that stands still until moved, changes within the process. */
export function portalParts(db: Kysely<Database>, given: Partial<AppParts> = {}): AppParts {
  const accounts = createAccountStore(db);
  return {
    accounts,
    sessions: createSessionStore(db),
    tokens: createTokenStore(db),
    audit: createAuditStore(db),
    enrolmentTokens: createEnrolmentTokens(db),
    deviceAdmin: createDeviceAdmin(db),
    lists: createLists(db),
    setup: createSetup(accounts),
    hub: localHub(),
    assets: new Map(),
    ingest: new Hono(),
    origin: () => ORIGIN,
    peer: () => '192.0.2.1',
    now: () => new Date('2026-03-01T12:00:00Z'),
    ...given,
  };
}

/** A hub within one process. */
export function localHub(): LiveHub {
  const listeners = new Set<(change: Change) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(change) {
      for (const listener of listeners) listener(change);
    },
  };
}

/** Asks the app as a page of its own origin would. */
export function browser(app: ReturnType<typeof createApp>): Browser {
  const jar = {cookie: ''};
  return {
    jar,
    async ask(method, path, body, headers = {}) {
      const response = await app.request(`${ORIGIN}${path}`, {
        method,
        headers: {
          origin: ORIGIN,
          'sec-fetch-site': 'same-origin',
          'x-plimsoll': 'test',
          ...(jar.cookie !== '' && {cookie: jar.cookie}),
          ...(body !== undefined && {'content-type': 'application/json'}),
          ...(body !== undefined && {'content-length': String(JSON.stringify(body).length)}),
          ...headers,
        },
        ...(body !== undefined && {body: JSON.stringify(body)}),
      });
      const set = response.headers.get('set-cookie');
      if (set !== null) jar.cookie = set.split(';')[0] ?? '';
      return response;
    },
  };
}

export interface Browser {
  readonly jar: {cookie: string};
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}
