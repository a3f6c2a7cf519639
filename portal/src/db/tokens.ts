import type {Kysely, Selectable} from 'kysely';

import type {Database} from './schema.ts';
import type {Scope} from './scope.ts';

/** An API token without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** Names of the reference: `Machine.Read.All`. */
  readonly permissions: readonly string[];
  readonly groups: readonly string[] | null;
  readonly scope: Scope;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revoked: boolean;
}

export interface NewApiToken {
  readonly name: string;
  readonly hash: string;
  readonly permissions: readonly string[];
  /** Null for all groups. */
  readonly groups: readonly string[] | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** API tokens by the hash of their secret. */
export interface TokenStore {
  create(token: NewApiToken): Promise<ApiToken>;
  list(): Promise<readonly ApiToken[]>;
  /** True when it was there and still good. */
  revoke(id: string, now: Date): Promise<boolean>;
  /** The token behind a hash when it may be used now; notes the use. */
  use(hash: string, now: Date): Promise<ApiToken | undefined>;
}

/** A use is noted once a minute at most, so that a busy script does not write on every read. */
const NOTE_EVERY_MS = 60_000;

/** API tokens in PostgreSQL. */
export function createTokenStore(db: Kysely<Database>): TokenStore {
  return {
    async create(token) {
      const row = await db
        .insertInto('api_token')
        .values({
          name: token.name,
          hash: token.hash,
          permissions: [...token.permissions],
          groups: token.groups && [...token.groups],
          created_by: token.createdBy,
          created_at: token.createdAt,
          expires_at: token.expiresAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toToken(row);
    },
    async list() {
      const rows = await db
        .selectFrom('api_token')
        .selectAll()
        .orderBy('created_at', 'desc')
        .limit(1000)
        .execute();
      return rows.map(toToken);
    },
    async revoke(id, now) {
      const row = await db
        .updateTable('api_token')
        .set({revoked_at: now})
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    use: (hash, now) => use(db, hash, now),
  };
}

async function use(db: Kysely<Database>, hash: string, now: Date): Promise<ApiToken | undefined> {
  const row = await db
    .selectFrom('api_token')
    .selectAll()
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > NOTE_EVERY_MS) {
    await db.updateTable('api_token').set({last_used_at: now}).where('id', '=', row.id).execute();
  }
  return toToken(row);
}

function toToken(row: Selectable<Database['api_token']>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    permissions: row.permissions,
    groups: row.groups,
    scope: row.groups === null ? {kind: 'all'} : {kind: 'groups', groups: row.groups},
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revoked: row.revoked_at !== null,
  };
}
