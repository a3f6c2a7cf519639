import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {getRequestListener} from '@hono/node-server';

import {openLive} from './db/live.ts';
import {type OpenDatabase, openDatabase} from './db/open.ts';
import {createOrganisationStore} from './db/organisation.ts';
import {createStores, type Stores} from './db/stores.ts';
import {createApp} from './http/app.ts';
import {loadAssets} from './http/assets.ts';
import {createSetup} from './http/auth/setup.ts';
import {createIngest, openPortalKey} from './http/ingest/index.ts';
import {knowledgeRoutes} from './http/knowledge.ts';
import {type Listening, listen, peerOf} from './http/listen.ts';
import {startJobs} from './jobs/index.ts';

export interface PortalOptions {
  /** Key, embedded database and its log live here. */
  readonly dataDir: string;
  /** DATABASE_URL; without it the embedded PostgreSQL runs. */
  readonly databaseUrl?: string | undefined;
  readonly host?: string | undefined;
  /** 0, the default, for any free one. */
  readonly port?: number;
  /** How devices and people reach it: `https://portal.example`. Default: where it listens. */
  readonly origin?: string | undefined;
  readonly organisation?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onFault: (message: string, error: unknown) => void;
  /** The embedded server's own settings, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder of slices to serve at `/knowledge/`, as `plimsoll knowledge build --out` writes it. */
  readonly knowledge?: string | undefined;
  /** Schema of the database to work in, for tests. */
  readonly schema?: string | undefined;
}

export interface Portal {
  readonly origin: string;
  readonly database: OpenDatabase;
  readonly stores: Stores;
  /** Opens the way to the first account; undefined once there is one. */
  readonly setupToken: string | undefined;
  stop(): Promise<void>;
}

/** Starts the whole portal; resolves when it answers. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const {databaseUrl, host = '127.0.0.1', port = 0, onFault} = options;
  const database = await openDatabase({...options, url: databaseUrl});
  const stores = createStores(database.db);
  const live = await openLive(database.connection, database.pool);
  const jobs = startJobs({...stores, live, now, onFault: (error) => onFault('a job failed', error)});
  const setup = createSetup(stores.accounts);
  let listening: Listening | undefined;
  const organisation = createOrganisationStore(database.db, options.organisation ?? 'Plimsoll', now);
  function origin(): string {
    return options.origin ?? listening?.origin ?? '';
  }
  const ingest = createIngest({
    ...stores,
    organisation: () => organisation.name(),
    key: openPortalKey(options.dataDir),
    origin,
    now,
    onChange(change) {
      live.publish(change);
      jobs.onChange();
    },
  });
  const app = createApp({
    ...stores,
    setup,
    hub: live,
    assets: await loadAssets(fileURLToPath(new URL('../../dist/dashboard', import.meta.url))),
    ingest,
    knowledge: options.knowledge === undefined ? undefined : knowledgeRoutes(options.knowledge),
    origin,
    peer: peerOf,
    now,
    onFault: (error, requestId) => onFault(`request ${requestId} failed`, error),
  });
  const server = await listen(getRequestListener(app.fetch), host, port);
  listening = server;
  const setupToken = (await setup.isOpen()) ? setup.setupToken() : undefined;
  async function stop(): Promise<void> {
    await server.stop();
    await jobs.stop();
    await live.stop();
    await database.stop();
  }
  return {origin: origin(), database, stores, setupToken, stop};
}

function now(): Date {
  return new Date();
}

/** `node portal/src/main.ts --data /var/lib/plimsoll --port 8420 --origin https://portal.example` */
async function run(): Promise<void> {
  const {values} = parseArgs({
    options: {
      data: {type: 'string', default: process.env['PLIMSOLL_PORTAL_DATA'] ?? 'plimsoll-portal'},
      host: {type: 'string', default: '127.0.0.1'},
      port: {type: 'string', default: '8420'},
      origin: {type: 'string'},
      organisation: {type: 'string'},
      knowledge: {type: 'string'},
    },
  });
  const {data, host, origin, organisation, knowledge} = values;
  // Whoever reads the log may leave; the portal stays.
  process.stdout.on('error', () => undefined);
  const portal = await startPortal({
    dataDir: data,
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    host,
    port: Number(values.port),
    origin,
    organisation,
    knowledge,
    environment: process.env,
    onFault: (message, error) => log({message, error: String(error)}),
  });
  log({message: 'portal listens', origin: portal.origin});
  if (portal.setupToken) process.stdout.write(`First account: ${portal.origin}/setup#${portal.setupToken}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void portal.stop().finally(() => process.exit(0)));
  }
}

/** JSON lines: nothing from outside can forge a line of its own. */
function log(entry: Readonly<Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify({at: now().toISOString(), ...entry})}\n`);
}

if (import.meta.main) await run();
