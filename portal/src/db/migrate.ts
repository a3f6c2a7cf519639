import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';

import type {Pool, PoolClient} from 'pg';

/** A file of `migrations/`: `0001-foundations.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Thrown when the database and this portal do not belong together; the message says why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 7_302_000;
const FILE = /^(?<number>\d{4})-(?<name>[a-z0-9-]+)\.sql$/;

/** The migrations that come with this portal, in order. */
export function readMigrations(folder = new URL('migrations/', import.meta.url)): readonly Migration[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const groups = FILE.exec(file)?.groups;
      if (!groups) return [];
      const sql = readFileSync(new URL(file, folder), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return [{number: Number(groups['number']), name: groups['name'] ?? '', sql, sha256}];
    });
}

/**
 * Brings the database forward; answers how many were applied. Several portals may start at once: one does it,
 * the others wait. A file that changed after it was applied, or an unknown newer one, is refused.
 */
export async function migrate(pool: Pool, migrations = readMigrations()): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists migration (
         number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
       )`,
    );
    const done = await client.query<{number: number; sha256: string}>('select number, sha256 from migration');
    refuseStrangers(done.rows, migrations);
    const applied = new Set(done.rows.map((row) => row.number));
    const wanted = migrations.filter(({number}) => !applied.has(number));
    for (const migration of wanted) await apply(client, migration);
    return wanted.length;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

function refuseStrangers(
  done: readonly {readonly number: number; readonly sha256: string}[],
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const {number, sha256} of done) {
    const migration = known.get(number);
    if (!migration) throw new MigrationError(`the database is newer than this portal (migration ${number})`);
    if (migration.sha256 !== sha256)
      throw new MigrationError(`migration ${number} was changed after it was applied`);
  }
}

async function apply(client: PoolClient, {number, name, sql, sha256}: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`migration ${number} (${name}) failed`, {cause: error});
  }
}
