import {Kysely, PostgresDialect} from 'kysely';
import {type ClientConfig, type CustomTypesConfig, Pool, types} from 'pg';

import {type Embedded, startEmbedded} from './embedded/index.ts';
import {migrate} from './migrate.ts';
import type {Database} from './schema.ts';

/** An open database, brought forward. */
export interface OpenDatabase {
  readonly db: Kysely<Database>;
  readonly pool: Pool;
  /** Settings for a connection of one's own, for LISTEN. */
  readonly connection: ClientConfig;
  /** The embedded server; undefined with DATABASE_URL. */
  readonly embedded: Embedded | undefined;
  /** Closes the connections, and stops the embedded server. */
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** DATABASE_URL: PostgreSQL 15 or newer. Without it the embedded one runs under `dataDir`. */
  readonly url?: string | undefined;
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Schema to work in; tests give each file its own. */
  readonly schema?: string | undefined;
  /** Settings of the embedded server that differ from ours. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly connections?: number;
}

/** Opens the organisation's database, or starts our own; migrations have run when it resolves. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const embedded = options.url === undefined ? await startEmbedded(options) : undefined;
  const connection = connectionOf(options, embedded);
  const pool = new Pool({...connection, max: options.connections ?? 20});
  // A server that goes away ends idle connections; the next query says so to whoever asks it.
  pool.on('error', () => undefined);
  async function stop(): Promise<void> {
    if (!pool.ended) await pool.end();
    await embedded?.stop();
  }
  try {
    await migrate(pool);
  } catch (error) {
    await stop();
    throw error;
  }
  const db = new Kysely<Database>({dialect: new PostgresDialect({pool})});
  return {db, pool, connection, embedded, stop};
}

function connectionOf(options: OpenOptions, embedded: Embedded | undefined): ClientConfig {
  const settings = ['-c statement_timeout=120s', '-c jit=off', '-c random_page_cost=1.1'];
  if (options.schema !== undefined) settings.push(`-c search_path=${options.schema}`);
  const address = embedded
    ? {
        host: embedded.host,
        port: embedded.port,
        user: embedded.user,
        password: embedded.password,
        database: embedded.database,
      }
    : {connectionString: options.url};
  return {
    ...address,
    options: settings.join(' '),
    application_name: 'plimsoll',
    connectionTimeoutMillis: 10_000,
    types: typeParsers,
  };
}

/** bigint as a number, loudly when it does not fit; a day as its text, since a Date would shift it by the time zone. */
const typeParsers: CustomTypesConfig = {
  getTypeParser(id, format) {
    if (id === types.builtins.DATE) return String;
    if (id === types.builtins.INT8) return safeNumber;
    return types.getTypeParser(id, format);
  },
};

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is no safe integer`);
  return number;
}
