import {createHash} from 'node:crypto';

import {type Kysely, sql} from 'kysely';

import type {Database} from './schema.ts';

/** Something that changed, or a read of personal data, and who did it. */
export interface AuditEntry {
  readonly at: Date;
  /** `admin@example.org`, `token:nightly export`, `portal`. */
  readonly actor: string;
  /** `account.create`, `device.read`… */
  readonly action: string;
  /** What it was about: a device id, an account name. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditRow extends Required<AuditEntry> {
  readonly id: number;
  readonly hash: string;
}

/** `before`: an id, for the next page; the others narrow to one value. */
export interface AuditQuery {
  readonly before?: number;
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly limit: number;
}

/** The append-only log, each entry bound to the one before by SHA-256 (security.md §9). */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(query: AuditQuery): Promise<readonly AuditRow[]>;
  /** Ids up to which the chain holds: `broken` is the first entry that does not fit, or null. */
  verify(): Promise<{readonly entries: number; readonly broken: number | null}>;
}

const CHAIN_LOCK = 7_302_002;
const START = '0'.repeat(64);

/** The audit log in PostgreSQL. */
export function createAuditStore(db: Kysely<Database>): AuditStore {
  return {
    append: (entry) => append(db, entry),
    async list({before, subject, actor, action, limit}) {
      let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(Math.min(limit, 500));
      if (before !== undefined) query = query.where('id', '<', before);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      if (actor !== undefined) query = query.where('actor', '=', actor);
      if (action !== undefined) query = query.where('action', '=', action);
      return (await query.execute()).map(toRow);
    },
    verify: () => verify(db),
  };
}

async function append(db: Kysely<Database>, entry: AuditEntry): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx);
    const last = await tx
      .selectFrom('audit')
      .select(['id', 'hash'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const link = {
      id: (last?.id ?? 0) + 1,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
      prev: last?.hash ?? START,
    };
    await tx
      .insertInto('audit')
      .values({...link, hash: linkHash(link)})
      .execute();
  });
}

interface Link {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly prev: string;
}

/** JSON of an array keeps the borders between the parts, so no two entries share a text. */
function linkHash({id, at, actor, action, subject, detail, prev}: Link): string {
  const text = JSON.stringify([id, at.toISOString(), actor, action, subject, detail, prev]);
  return createHash('sha256').update(text).digest('hex');
}

const PAGE = 5000;

async function verify(db: Kysely<Database>): Promise<{entries: number; broken: number | null}> {
  let prev = START;
  let expected = 1;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('id', '>=', expected)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const link = row;
      const fits = link.id === expected && link.prev === prev && linkHash(link) === link.hash;
      if (!fits) return {entries: expected - 1, broken: expected};
      prev = link.hash;
      expected += 1;
    }
    if (rows.length < PAGE) return {entries: expected - 1, broken: null};
  }
}

function toRow(row: Omit<Link, 'prev'> & {readonly hash: string}): AuditRow {
  const parsed: unknown = JSON.parse(row.detail);
  const detail = Object.fromEntries(
    Object.entries(parsed ?? {}).filter((pair): pair is [string, string | number | boolean | null] =>
      isScalar(pair[1]),
    ),
  );
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail,
    hash: row.hash,
  };
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
