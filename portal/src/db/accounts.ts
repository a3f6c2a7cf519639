import {type Kysely, type Selectable, sql} from 'kysely';

import type {Database} from './schema.ts';
import type {Scope} from './scope.ts';

export type Role = 'admin' | 'helpdesk' | 'user';

/** A person's account without its secret. */
export interface Account {
  readonly id: string;
  /** What they sign in with, lower case: an e-mail address or a short name. */
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly devices: readonly string[];
  readonly scope: Scope;
  readonly createdAt: Date;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly devices: readonly string[];
  readonly createdAt: Date;
}

/** Local accounts of the portal. */
export interface AccountStore {
  isEmpty(): Promise<boolean>;
  find(id: string): Promise<Account | undefined>;
  /** The account with its password hash, for signing in only. */
  findByName(name: string): Promise<{readonly account: Account; readonly passwordHash: string} | undefined>;
  list(): Promise<readonly Account[]>;
  /** Undefined when the name is taken. */
  create(account: NewAccount): Promise<Account | undefined>;
  /** Creates the very first account; undefined when there is one already, however many ask at once. */
  createFirst(account: NewAccount): Promise<Account | undefined>;
  /** Changes role, reach or state; undefined when there is no such account. */
  change(id: string, change: AccountChange): Promise<Account | undefined>;
  /** Counts a try and answers the number within the window, itself included; atomic, so a burst counts fully. */
  countAttempt(key: string, now: Date, windowSeconds: number): Promise<number>;
  /** Forgets the tries of a key, after a good sign-in. */
  clearAttempts(key: string): Promise<void>;
}

export interface AccountChange {
  readonly role?: Role;
  readonly groups?: readonly string[];
  readonly devices?: readonly string[];
  readonly disabledAt?: Date | null;
}

/** One lock for "is this the first account?"; any number that nothing else locks. */
const FIRST_ACCOUNT_LOCK = 7_302_001;

/** Accounts in PostgreSQL. */
export function createAccountStore(db: Kysely<Database>): AccountStore {
  return {
    isEmpty: () => isEmpty(db),
    async find(id) {
      const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toAccount(row);
    },
    async findByName(name) {
      const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
      return row && {account: toAccount(row), passwordHash: row.password_hash};
    },
    async list() {
      const rows = await db.selectFrom('account').selectAll().orderBy('name').limit(1000).execute();
      return rows.map(toAccount);
    },
    create: (account) => insert(db, account),
    createFirst: (account) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`.execute(tx);
        return (await isEmpty(tx)) ? insert(tx, account) : undefined;
      }),
    change: (id, change) => update(db, id, change),
    countAttempt: (key, now, windowSeconds) => countAttempt(db, {key, now, windowSeconds}),
    async clearAttempts(key) {
      await db.deleteFrom('attempt').where('key', '=', key).execute();
    },
  };
}

async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined;
}

async function insert(db: Kysely<Database>, account: NewAccount): Promise<Account | undefined> {
  const row = await db
    .insertInto('account')
    .values({
      name: account.name,
      password_hash: account.passwordHash,
      role: account.role,
      groups: [...account.groups],
      devices: [...account.devices],
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toAccount(row);
}

async function update(db: Kysely<Database>, id: string, change: AccountChange): Promise<Account | undefined> {
  const row = await db
    .updateTable('account')
    .set({
      ...(change.role && {role: change.role}),
      ...(change.groups && {groups: [...change.groups]}),
      ...(change.devices && {devices: [...change.devices]}),
      ...(change.disabledAt !== undefined && {disabled_at: change.disabledAt}),
      id,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toAccount(row);
}

async function countAttempt(
  db: Kysely<Database>,
  {key, now, windowSeconds}: {readonly key: string; readonly now: Date; readonly windowSeconds: number},
): Promise<number> {
  const cut = new Date(now.getTime() - windowSeconds * 1000);
  const {rows} = await sql<{n: number}>`
    insert into attempt as a (key, window_start, n) values (${key}, ${now}, 1)
    on conflict (key) do update set
      n = case when a.window_start <= ${cut} then 1 else a.n + 1 end,
      window_start = case when a.window_start <= ${cut} then excluded.window_start else a.window_start end
    returning n`.execute(db);
  return rows[0]?.n ?? 1;
}

function toAccount(row: Selectable<Database['account']>): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    groups: row.groups,
    devices: row.devices,
    scope: scopeOf(row),
    createdAt: row.created_at,
    disabled: row.disabled_at !== null,
  };
}

function scopeOf({
  role,
  groups,
  devices,
}: Pick<Selectable<Database['account']>, 'role' | 'groups' | 'devices'>): Scope {
  switch (role) {
    case 'admin':
      return {kind: 'all'};
    case 'helpdesk':
      return {kind: 'groups', groups};
    case 'user':
      return {kind: 'devices', devices};
  }
}
