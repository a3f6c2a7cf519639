import {Hono} from 'hono';
import type {Kysely} from 'kysely';

import type {Database} from '../portal/src/db/schema.ts';
import {createStores} from '../portal/src/db/stores.ts';
import {type AppParts, createApp} from '../portal/src/http/app.ts';
import {createSetup} from '../portal/src/http/auth/setup.ts';
import type {Change, LiveHub} from '../portal/src/http/live.ts';
import {engines, startServer} from './database.ts';

export const ORIGIN = 'http://portal.test';
export const NOW = new Date('2026-03-01T12:00:00Z');

/** A database of one's own, on the server given or on the embedded one; `stop` removes it. */
export async function scratchDatabase(): Promise<{db: Kysely<Database>; stop: () => Promise<void>}> {
  const server = await startServer(engines.at(-1) ?? 'embedded');
  const {db} = await server.open();
  return {db, stop: () => server.stop()};
}

/** The portal's HTTP side over a test database: real stores, a clock that stands still, changes within the process. */
export function portalParts(db: Kysely<Database>, given: Partial<AppParts> = {}): AppParts {
  const stores = createStores(db);
  return {
    ...stores,
    setup: createSetup(stores.accounts),
    hub: localHub(),
    assets: new Map(),
    ingest: new Hono(),
    origin: () => ORIGIN,
    peer: () => '192.0.2.1',
    now: () => NOW,
    onFault(error) {
      throw error;
    },
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

export interface Browser {
  readonly jar: {cookie: string};
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** Asks the app as a page of its own origin would, and keeps its cookie. */
export function browser(app: ReturnType<typeof createApp>): Browser {
  const jar = {cookie: ''};
  return {
    jar,
    async ask(method, path, body, headers = {}) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const response = await app.request(`${ORIGIN}${path}`, {
        method,
        headers: {
          origin: ORIGIN,
          'sec-fetch-site': 'same-origin',
          'x-plimsoll': 'test',
          ...(jar.cookie !== '' && {cookie: jar.cookie}),
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(text)),
          }),
          ...headers,
        },
        ...(text !== undefined && {body: text}),
      });
      const set = response.headers.get('set-cookie');
      if (set !== null) jar.cookie = set.split(';')[0] ?? '';
      return response;
    },
  };
}

export const PASSWORD = 'correct horse battery';

/** Makes the first account and signs it in. */
export async function administrator(app: ReturnType<typeof createApp>, parts: AppParts): Promise<Browser> {
  const admin = browser(app);
  const body = {token: parts.setup.setupToken(), name: 'admin@example.org', password: PASSWORD};
  const response = await admin.ask('POST', '/auth/setup', body);
  if (response.status !== 200) throw new Error(`no administrator: ${await response.text()}`);
  return admin;
}

/** A portal over a database of its own, with its first administrator signed in; `stop` removes it. */
export interface OpenPortal {
  readonly db: Kysely<Database>;
  readonly parts: AppParts;
  readonly app: ReturnType<typeof createApp>;
  readonly admin: Browser;
  stop(): Promise<void>;
}

export async function openPortal(): Promise<OpenPortal> {
  const {db, stop} = await scratchDatabase();
  const parts = portalParts(db);
  const app = createApp(parts);
  return {db, parts, app, admin: await administrator(app, parts), stop};
}

/** Somebody else's script, with a token of the API that may do this. */
export async function scriptWith({app, admin}: OpenPortal, permissions: readonly string[]): Promise<Browser> {
  const made = await admin.ask('POST', '/admin/tokens', {name: 'script', permissions, days: 30});
  const {secret} = await made.json();
  const script = browser(app);
  return {
    jar: script.jar,
    ask: (method, path, body, headers = {}) =>
      script.ask(method, path, body, {...headers, authorization: `Bearer ${secret}`}),
  };
}
