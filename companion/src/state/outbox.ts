import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';

import {transaction} from './database.ts';

/** A signed report as it goes out, bytes unchanged for ever. */
export interface StoredReport {
  readonly seq: number;
  /** Origin of the portal it is for. */
  readonly audience: string;
  /** SHA-256 of the payload in hex: `prev` of the next report. */
  readonly payloadSha256: string;
  /** Digest of the snapshot the portal holds once it has this report. */
  readonly snapshotDigest: string;
  readonly disclosure: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly createdAt: string;
  readonly acknowledgedAt: string | null;
}

/** A sequence number nobody had before, and the payload hash to chain to. */
export interface Allocation {
  readonly seq: number;
  readonly previous: string | null;
}

/** Reports kept after the portal has signed for them, to show the exact bytes that were sent. */
const KEPT = 3;

export interface OutboxStore {
  /** The next sequence number, on disk before it returns (security.md §8): a crash leaves a gap, never a twin. */
  allocate(): Allocation;
  /** Keeps a report and makes its payload the `prev` of the next. */
  put(report: Omit<StoredReport, 'acknowledgedAt'>): void;
  /** The oldest report nobody has signed for. */
  next(): StoredReport | undefined;
  get(seq: number): StoredReport | undefined;
  /** The newest report, or the newest that was acknowledged. */
  newest(acknowledged?: boolean): StoredReport | undefined;
  waiting(): number;
  /** Last number allocated; 0 when none was. */
  lastSeq(): number;
  /** Notes that the portal has signed for everything up to `seq`; older bytes are dropped. */
  acknowledge(seq: number, at: string): void;
  /** Drops one report that will never be accepted. */
  drop(seq: number): void;
  /** After leaving a portal: no report waits and the chain begins anew; numbers go on. */
  clear(): void;
}

/** Signed reports on their way to the portal. */
export function openOutbox(database: DatabaseSync): OutboxStore {
  const allocate = database.prepare('UPDATE sequence SET last = last + 1 RETURNING last, previous');
  const insert = database.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)');
  const chain = database.prepare('UPDATE sequence SET previous = ?');
  const first = database.prepare('SELECT * FROM reports WHERE acknowledged_at IS NULL ORDER BY seq LIMIT 1');
  const one = database.prepare('SELECT * FROM reports WHERE seq = ?');
  const newest = database.prepare(
    'SELECT * FROM reports WHERE ?1 = 0 OR acknowledged_at IS NOT NULL ORDER BY seq DESC LIMIT 1',
  );
  const waiting = database.prepare('SELECT count(*) AS n FROM reports WHERE acknowledged_at IS NULL');
  const last = database.prepare('SELECT last FROM sequence');
  const confirm = database.prepare(
    'UPDATE reports SET acknowledged_at = ? WHERE seq <= ? AND acknowledged_at IS NULL',
  );
  const trim = database.prepare(
    `DELETE FROM reports WHERE acknowledged_at IS NOT NULL AND seq NOT IN
       (SELECT seq FROM reports WHERE acknowledged_at IS NOT NULL ORDER BY seq DESC LIMIT ${KEPT})`,
  );
  const drop = database.prepare('DELETE FROM reports WHERE seq = ?');
  return {
    allocate() {
      const row = allocate.get();
      return {seq: Number(row?.['last']), previous: textOrNull(row?.['previous'])};
    },
    put(report) {
      const {seq, audience, payloadSha256, snapshotDigest, disclosure, contentType, bytes, createdAt} =
        report;
      transaction(database, () => {
        insert.run(seq, audience, payloadSha256, snapshotDigest, disclosure, contentType, bytes, createdAt);
        chain.run(payloadSha256);
      });
    },
    next: () => readReport(first.get()),
    get: (seq) => readReport(one.get(seq)),
    newest: (acknowledged = false) => readReport(newest.get(acknowledged ? 1 : 0)),
    waiting: () => Number(waiting.get()?.['n']),
    lastSeq: () => Number(last.get()?.['last']),
    acknowledge(seq, at) {
      transaction(database, () => {
        confirm.run(at, seq);
        trim.run();
      });
    },
    drop: (seq) => void drop.run(seq),
    clear: () => database.exec('BEGIN; DELETE FROM reports; UPDATE sequence SET previous = NULL; COMMIT'),
  };
}

function readReport(row: Record<string, SQLOutputValue> | undefined): StoredReport | undefined {
  if (!row) return undefined;
  const bytes = row['bytes'];
  return {
    seq: Number(row['seq']),
    audience: String(row['audience']),
    payloadSha256: String(row['payload_sha256']),
    snapshotDigest: String(row['snapshot_digest']),
    disclosure: String(row['disclosure']),
    contentType: String(row['content_type']),
    bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
    createdAt: String(row['created_at']),
    acknowledgedAt: textOrNull(row['acknowledged_at']),
  };
}

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
