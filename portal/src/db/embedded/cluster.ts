import {execFile} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

import type {Runnable} from './binaries.ts';
import {program} from './locate.ts';
import type {RunAs} from './run-as.ts';

const run = promisify(execFile);

/** The one role of the embedded database. */
export const ROLE = 'plimsoll';

/** Folder of the database of this major version, made when missing: into another name, then renamed. */
export async function ensureCluster(
  {folder, major}: Runnable,
  dataDir: string,
  as: RunAs,
  password: string,
): Promise<string> {
  const pgdata = join(dataDir, `pg${major}`);
  if (existsSync(join(pgdata, 'PG_VERSION'))) return pgdata;
  const temporary = `${pgdata}.init`;
  const passwordFile = join(dataDir, 'password.init');
  rmSync(temporary, {recursive: true, force: true});
  mkdirSync(temporary, {mode: 0o700});
  rmSync(passwordFile, {force: true});
  writeFileSync(passwordFile, password, {mode: 0o600});
  for (const path of [temporary, passwordFile]) own(path, as);
  try {
    // cwd: PostgreSQL insists on a working folder its user may read.
    await run(program(folder, 'initdb'), initArguments(temporary, passwordFile, major), {...as, cwd: '/'});
  } finally {
    rmSync(passwordFile, {force: true});
  }
  renameSync(temporary, pgdata);
  return pgdata;
}

/** The built-in C.UTF-8 depends on no library's version; it exists since PostgreSQL 17. */
function initArguments(folder: string, passwordFile: string, major: number): string[] {
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  return [
    `--pgdata=${folder}`,
    `--username=${ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
  ];
}

/** The database's password, kept beside it, readable to the portal alone. */
export function ensurePassword(dataDir: string): string {
  const path = join(dataDir, 'database.secret');
  if (!existsSync(path)) {
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(temporary, randomBytes(24).toString('base64url'), {mode: 0o600, flush: true});
    renameSync(temporary, path);
  }
  return readFileSync(path, 'utf8');
}

/** Gives a path to the database's user. */
export function own(path: string, {uid, gid}: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
