import type {ColumnType, Generated} from 'kysely';

/** Read as Date, written as Date. */
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** The tables of people, their sessions, tokens, attempts to sign in, and the audit log: migration `people`. */
export interface PeopleTables {
  account: AccountTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  attempt: AttemptTable;
  audit: AuditTable;
}

interface AccountTable {
  id: Generated<string>;
  name: string;
  password_hash: string;
  role: 'admin' | 'helpdesk' | 'user';
  /** Device groups a helpdesk account sees. */
  groups: string[];
  /** Devices a user account owns. */
  devices: string[];
  created_at: Instant;
  disabled_at: MaybeInstant;
}

interface SessionTable {
  hash: string;
  account_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
}

interface ApiTokenTable {
  id: Generated<string>;
  name: string;
  hash: string;
  permissions: string[];
  /** Device groups it sees; null for all. */
  groups: string[] | null;
  created_by: string;
  created_at: Instant;
  expires_at: Instant;
  last_used_at: MaybeInstant;
  revoked_at: MaybeInstant;
}

interface AttemptTable {
  key: string;
  window_start: Instant;
  n: number;
}

interface AuditTable {
  /** Counted by the writer under a lock, without gaps, as the chain needs. */
  id: ColumnType<number, number, never>;
  at: Instant;
  actor: string;
  action: string;
  subject: string;
  /** Canonical JSON text exactly as hashed. */
  detail: string;
  prev: string;
  hash: string;
}
