import {chmodSync, mkdirSync} from 'node:fs';
import {resolve} from 'node:path';

import {runnable} from './binaries.ts';
import {ensureCluster, ensurePassword, ROLE} from './cluster.ts';
import {locate} from './locate.ts';
import {adopt, start, stop} from './postmaster.ts';
import {blockedBy, runAs} from './run-as.ts';

/** A PostgreSQL of our own under the data folder, and how to reach it. */
export interface Embedded {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
  /** It was already running: a portal was killed and its database lived on. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Settings of postgresql.conf that differ from ours. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Starts the embedded PostgreSQL, or adopts the one that runs; throws with the next step in its message. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const as = runAs();
  mkdirSync(dataDir, {recursive: true, mode: 0o711});
  // As root the database runs as somebody else, who has to pass through; the files in it are closed.
  if (as.uid !== undefined) chmodSync(dataDir, 0o711);
  const blocked = blockedBy(dataDir, as);
  if (blocked !== undefined)
    throw new Error(
      `the database's user cannot pass ${blocked}: choose a data folder such as /var/lib/plimsoll`,
    );
  const {folder, major} = await runnable(locate(options.environment), dataDir, as);
  const password = ensurePassword(dataDir);
  const pgdata = await ensureCluster({folder, major}, dataDir, as, password);
  const running = await adopt(pgdata);
  const server = running ?? (await start({folder, pgdata, dataDir, as, settings: options.settings ?? {}}));
  return {
    host: server.socketFolder || '127.0.0.1',
    port: server.port,
    user: ROLE,
    password,
    database: 'postgres',
    pid: server.pid,
    adopted: running !== undefined,
    stop: () => stop({folder, pgdata, as}),
  };
}
