import {randomBytes} from 'node:crypto';
import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {Client} from 'pg';

import {type Embedded, startEmbedded} from '../portal/src/db/embedded/index.ts';
import {type OpenDatabase, openDatabase} from '../portal/src/db/open.ts';

/** Databases every database test runs on: ours, and the one of TEST_DATABASE_URL (or DATABASE_URL) when it is set. */
export const engines: readonly Engine[] =
  process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL'] ? ['embedded', 'external'] : ['embedded'];

export type Engine = 'embedded' | 'external';

/** Losing a test's data in a power cut is no loss. */
const FAST = {fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB'};

/** A server for one test file; each test may take a fresh schema of it. */
export interface TestServer {
  /** Address of the server, for `databaseUrl`. */
  readonly url: string;
  readonly folder: string;
  /** A database with migrations run, in a schema of its own. */
  open(): Promise<OpenDatabase>;
  stop(): Promise<void>;
}

/** Starts the embedded server below the temporary folder, or uses the one given. */
export async function startServer(engine: Engine): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  // Started by root, the server runs as another user, who must reach its data.
  chmodSync(folder, 0o755);
  const embedded =
    engine === 'embedded'
      ? await startEmbedded({dataDir: join(folder, 'data'), environment: process.env, settings: FAST})
      : undefined;
  const url = embedded
    ? urlOf(embedded)
    : (process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? '');
  const opened: {readonly database: OpenDatabase; readonly schema: string}[] = [];
  return {
    url,
    folder,
    async open() {
      const schema = await createSchema(url);
      const database = await openDatabase({url, schema, dataDir: folder, environment: process.env});
      opened.push({database, schema});
      return database;
    },
    async stop() {
      for (const {database, schema} of opened) {
        await database.stop();
        await run(url, `drop schema if exists ${schema} cascade`);
      }
      await embedded?.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** A new empty schema on a server; answers its name. */
export async function createSchema(url: string): Promise<string> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await run(url, `create schema ${schema}`);
  return schema;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({connectionString: url});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A socket's folder goes into the `host` parameter of the address. */
function urlOf({host, port, user, password, database}: Embedded): string {
  const query = new URLSearchParams({host, port: String(port)});
  return `postgres://${user}:${encodeURIComponent(password)}@/${database}?${query}`;
}
