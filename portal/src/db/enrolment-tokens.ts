import type {Kysely, Selectable} from 'kysely';

import type {Database} from './schema.ts';

/** An enrolment token without its secret. */
export interface EnrolmentTokenRow {
  readonly id: string;
  readonly group: string;
  readonly maxUses: number;
  readonly uses: number;
  readonly approval: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revoked: boolean;
}

export interface NewEnrolmentToken {
  readonly hash: string;
  readonly group: string;
  readonly maxUses: number;
  readonly approval: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Tokens by which devices join, as people handle them; `http/ingest` uses them up. */
export interface EnrolmentTokens {
  create(token: NewEnrolmentToken): Promise<EnrolmentTokenRow>;
  /** Newest first. */
  list(): Promise<readonly EnrolmentTokenRow[]>;
  /** False when there is none that is not revoked yet. */
  revoke(id: string, now: Date): Promise<boolean>;
}

/** Over PostgreSQL. */
export function createEnrolmentTokens(db: Kysely<Database>): EnrolmentTokens {
  return {
    async create(token) {
      const row = await db
        .insertInto('enrolment_token')
        .values({
          hash: token.hash,
          group_name: token.group,
          max_uses: token.maxUses,
          approval: token.approval,
          created_by: token.createdBy,
          created_at: token.createdAt,
          expires_at: token.expiresAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toRow(row);
    },
    async list() {
      const rows = await db
        .selectFrom('enrolment_token')
        .selectAll()
        .orderBy('created_at', 'desc')
        .limit(500)
        .execute();
      return rows.map(toRow);
    },
    async revoke(id, now) {
      const row = await db
        .updateTable('enrolment_token')
        .set({revoked_at: now})
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function toRow(row: Selectable<Database['enrolment_token']>): EnrolmentTokenRow {
  return {
    id: row.id,
    group: row.group_name,
    maxUses: row.max_uses,
    uses: row.uses,
    approval: row.approval,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revoked: row.revoked_at !== null,
  };
}
