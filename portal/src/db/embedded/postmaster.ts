import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {closeSync, mkdirSync, openSync, readFileSync, rmSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';

import {own} from './cluster.ts';
import {program} from './locate.ts';
import type {RunAs} from './run-as.ts';

const run = promisify(execFile);

/** A server that runs, as its own `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its socket; empty where it listens on 127.0.0.1 instead (Windows). */
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** What it takes to start one. */
export interface Start {
  readonly folder: string;
  readonly pgdata: string;
  readonly dataDir: string;
  readonly as: RunAs;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * The server that already runs on this folder, left behind when a portal was killed; undefined when there is none.
 * Process ids are used again, so the process has to be a postgres and its socket has to answer.
 */
export async function adopt(pgdata: string): Promise<Postmaster | undefined> {
  // Starting, recovering or stopping: wait, never start a second one beside it.
  for (let tries = 0; tries < 240; tries += 1) {
    const found = readPidFile(pgdata);
    if (!found || !isPostgres(found.pid)) return undefined;
    if (await answers(found)) return found;
    await pause(250);
  }
  throw new Error(`the database in ${pgdata} is in use and does not answer`);
}

/** Starts a server in its own process group: Ctrl-C reaches the portal first, which stops it cleanly. */
export async function start(options: Start): Promise<Postmaster> {
  const {folder, pgdata, dataDir, as} = options;
  rmSync(join(pgdata, 'postmaster.pid'), {force: true});
  const log = openSync(join(dataDir, 'postgres.log'), 'a', 0o600);
  const settings = Object.entries({...(await defaults(dataDir, as)), ...options.settings});
  const child = spawn(
    program(folder, 'postgres'),
    ['-D', pgdata, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {...as, cwd: '/', stdio: ['ignore', log, log], detached: true},
  );
  closeSync(log);
  child.unref();
  return untilReady(child, pgdata, dataDir);
}

/** Stops a server: `fast` ends sessions and writes a checkpoint. */
export async function stop({folder, pgdata, as}: Pick<Start, 'folder' | 'pgdata' | 'as'>): Promise<void> {
  const options = {...as, cwd: '/'};
  await run(program(folder, 'pg_ctl'), ['stop', '-D', pgdata, '-m', 'fast', '-w', '-t', '60'], options);
}

async function untilReady(child: ChildProcess, pgdata: string, dataDir: string): Promise<Postmaster> {
  const failures: Error[] = [];
  child.once('error', (error) => failures.push(error));
  // Recovery after a power cut may take minutes.
  for (let tries = 0; tries < 12_000 && failures.length === 0 && child.exitCode === null; tries += 1) {
    const found = readPidFile(pgdata);
    if (found?.pid === child.pid && found?.ready) return found;
    await pause(25);
  }
  throw new Error(`PostgreSQL did not start, see ${join(dataDir, 'postgres.log')}`, {cause: failures[0]});
}

async function defaults(dataDir: string, as: RunAs): Promise<Record<string, string>> {
  const windows = process.platform === 'win32';
  const uid = as.uid ?? process.getuid?.() ?? 0;
  return {
    listen_addresses: windows ? '127.0.0.1' : '',
    unix_socket_directories: windows ? '' : socketFolder(dataDir, as),
    port: windows ? String(await freePort()) : '5432',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    max_connections: '60',
    jit: 'off',
    random_page_cost: '1.1',
    log_min_messages: 'warning',
    // logind removes the shared memory of people's accounts when they log out.
    ...(process.platform === 'linux' && uid >= 1000 ? {dynamic_shared_memory_type: 'mmap'} : {}),
  };
}

/** A socket's path may have 107 bytes (unix(7)); a long data folder gets one below the temporary folder. */
function socketFolder(dataDir: string, as: RunAs): string {
  const near = join(dataDir, 's');
  const fits = Buffer.byteLength(near) + '/.s.PGSQL.5432.lock'.length <= 107;
  const folder = fits ? near : join(tmpdir(), `plimsoll-${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(folder, {recursive: fits, mode: 0o700});
  own(folder, as);
  return folder;
}

function readPidFile(pgdata: string): Postmaster | undefined {
  try {
    const [pid, , , port, socket = '', , , status = ''] = readFileSync(
      join(pgdata, 'postmaster.pid'),
      'utf8',
    ).split('\n');
    const ready = status.trim() === 'ready';
    return {pid: Number(pid), port: Number(port), socketFolder: socket.trim(), ready};
  } catch {
    return undefined;
  }
}

function isPostgres(pid: number): boolean {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0);
    const zombie = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z');
    return !zombie && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

function answers({socketFolder: folder, port}: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = folder ? connect(join(folder, `.s.PGSQL.${port}`)) : connect(port, '127.0.0.1');
    function end(answer: boolean): void {
      socket.destroy();
      resolve(answer);
    }
    socket.setTimeout(2000, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
