import {type Kysely, sql} from 'kysely';

import type {Database} from './schema.ts';

/** Sessions by the hash of their secret; the secret itself is never stored. */
export interface SessionStore {
  create(session: NewSession): Promise<void>;
  /** Renews a session that is neither idle too long nor past its end; undefined otherwise. */
  touch(hash: string, now: Date): Promise<{readonly accountId: string} | undefined>;
  /** True while the session would still be taken; does not renew it. */
  isAlive(hash: string, now: Date): Promise<boolean>;
  end(hash: string): Promise<void>;
  /** Ends every session of an account: sign out everywhere, role change, disabling. */
  endAll(accountId: string): Promise<void>;
}

export interface NewSession {
  readonly hash: string;
  readonly accountId: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Minutes without a request after which a session is dead (security.md §9). */
const IDLE_MINUTES = 30;

/** Sessions in PostgreSQL. */
export function createSessionStore(db: Kysely<Database>): SessionStore {
  return {
    async create({hash, accountId, now, expiresAt}) {
      // The dead are swept here: signing in is rare, so nothing else has to remember it.
      await db.deleteFrom('session').where('expires_at', '<', now).execute();
      await db
        .insertInto('session')
        .values({hash, account_id: accountId, created_at: now, last_seen_at: now, expires_at: expiresAt})
        .execute();
    },
    async touch(hash, now) {
      const row = await db
        .updateTable('session')
        .set({last_seen_at: sql<Date>`greatest(last_seen_at, ${now})`})
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .where('last_seen_at', '>', idleSince(now))
        .returning('account_id')
        .executeTakeFirst();
      return row && {accountId: row.account_id};
    },
    async isAlive(hash, now) {
      const row = await db
        .selectFrom('session')
        .select('hash')
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .where('last_seen_at', '>', idleSince(now))
        .executeTakeFirst();
      return row !== undefined;
    },
    async end(hash) {
      await db.deleteFrom('session').where('hash', '=', hash).execute();
    },
    async endAll(accountId) {
      await db.deleteFrom('session').where('account_id', '=', accountId).execute();
    },
  };
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MINUTES * 60_000);
}
