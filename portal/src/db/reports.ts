import type {ReportBody, ReportPayload} from '@plimsoll/shared/report';
import type {Kysely, Selectable, Updateable} from 'kysely';

import {appendEvents, type NewEvent} from './events.ts';
import {apply, type Refs, refsOf} from './held/apply.ts';
import {type Changes, changesOf} from './held/changes.ts';
import {createItems} from './held/items.ts';
import type {Database, DeviceTable} from './schema.ts';

/** A report that has passed every test that needs no database. */
export interface Incoming {
  readonly payload: ReportPayload;
  /** SHA-256 of the payload's bytes, in hex. */
  readonly payloadSha256: string;
  readonly jws: string;
  /** Id of the operating system the device reported before; a delta may not name it again. */
  readonly osId: string;
  /** The gzip bytes as hashed. */
  readonly bytes: Buffer;
  readonly body: ReportBody;
  readonly receivedAt: Date;
  /** It does not echo a current challenge. */
  readonly late: boolean;
  /** Device's clock minus portal's, in milliseconds. */
  readonly skewMs: number;
}

/** How far the portal is with a device: what a receipt says. */
export interface Held {
  readonly lastSeq: number;
  readonly digest: string | null;
  readonly lastPayload: string | null;
}

/** Why a report is not new: the same again, another one under its number, or too far behind. */
export type Standing = 'new' | 'same' | 'fork' | 'rollback';

export type Accepted =
  | {readonly outcome: 'stored'; readonly receipt: string; readonly moved: boolean; readonly group: string}
  | {readonly outcome: 'same' | 'fork' | 'rollback' | 'need-full'; readonly held: Held}
  /** `bad-data`: numbers or days the database cannot hold. */
  | {readonly outcome: 'not-active' | 'bad-data'};

/** A report's place in its device's chain. */
export interface Place {
  readonly deviceId: string;
  readonly seq: number;
  readonly payloadSha256: string;
  /** Number of the newest report the portal holds. */
  readonly lastSeq: number;
}

export interface ReportStore {
  /** Where a sequence number stands, before the costly part; asked again when the report is stored. */
  standing(place: Place): Promise<Standing>;
  /** Stores a report and moves the device's state forward, all in one transaction; `sign` makes the receipt in it. */
  accept(report: Incoming, sign: (held: Held) => Promise<string>): Promise<Accepted>;
}

/** Late reports are still taken within this many numbers behind the newest (security.md §8). */
const WINDOW = 64;
/** Bodies kept of a device, newest first: enough to show what was sent, not a second database. */
const BODIES = 4;
/** Rows kept behind the window, as proof of what was signed for. */
const KEPT = 2 * WINDOW;
/** Old rows are looked for with every such number only. */
const TRIM_EVERY = 4;
/** Clocks that differ by more are flagged, never refused. */
const MAX_SKEW_MS = 600_000;

/** Reports in PostgreSQL. */
export function createReportStore(db: Kysely<Database>): ReportStore {
  const items = createItems(db);
  return {
    standing: (place) => standingOf(db, place),
    async accept(report, sign) {
      const changes = changesOf(report.body);
      const os = changes.device?.os.id ?? report.osId;
      for (let tries = 0; ; tries += 1) {
        try {
          const refs = await refsOf(items, changes, os, report.receivedAt);
          return await db.transaction().execute((tx) => store(tx, {report, changes, refs}, sign));
        } catch (error) {
          if (stateOf(error).startsWith(DATA_EXCEPTION)) return {outcome: 'bad-data'};
          // The sweep took an item between look-up and use; look again.
          if (tries > 0 || stateOf(error) !== FOREIGN_KEY_VIOLATION) throw error;
          items.forget();
        }
      }
    },
  };
}

interface Storing {
  readonly report: Incoming;
  readonly changes: Changes;
  readonly refs: Refs;
}

async function store(
  tx: Kysely<Database>,
  storing: Storing,
  sign: (held: Held) => Promise<string>,
): Promise<Accepted> {
  const {report, changes, refs} = storing;
  const {payload, payloadSha256, receivedAt} = report;
  const {deviceId, seq} = payload;
  const device = await tx
    .selectFrom('device')
    .selectAll()
    .where('id', '=', deviceId)
    .forUpdate()
    .executeTakeFirst();
  if (device?.state !== 'active') return {outcome: 'not-active'};
  const standing = await standingOf(tx, {deviceId, seq, payloadSha256, lastSeq: device.seq});
  if (standing !== 'new') return {outcome: standing, held: heldOf(device)};
  const moved = seq > device.seq;
  if (moved && changes.baseDigest !== undefined && changes.baseDigest !== device.digest) {
    await tx.updateTable('device').set({asked_payload: payloadSha256}).where('id', '=', deviceId).execute();
    return {outcome: 'need-full', held: {...heldOf(device), digest: null}};
  }
  const held = moved ? {lastSeq: seq, digest: changes.digest, lastPayload: payloadSha256} : heldOf(device);
  const receipt = await sign(held);
  await insertReport(tx, report, receipt, moved);
  await appendEvents(tx, deviceId, receivedAt, flags(device, report, moved));
  const state = moved ? await apply({tx, deviceId, now: receivedAt}, device, changes, refs) : {};
  await tx
    .updateTable('device')
    .set({last_seen_at: receivedAt, ...(moved ? chainColumns(device, report) : {}), ...state})
    .where('id', '=', deviceId)
    .execute();
  if (moved && seq % TRIM_EVERY === 0) await trim(tx, deviceId, seq);
  return {outcome: 'stored', receipt, moved, group: device.group_name};
}

async function standingOf(
  db: Kysely<Database>,
  {deviceId, seq, payloadSha256, lastSeq: last}: Place,
): Promise<Standing> {
  if (seq > last) return 'new';
  const known = await db
    .selectFrom('report')
    .select('payload_sha256')
    .where('device_id', '=', deviceId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (known) return known.payload_sha256 === payloadSha256 ? 'same' : 'fork';
  return seq > last - WINDOW ? 'new' : 'rollback';
}

function heldOf(device: Pick<Selectable<DeviceTable>, 'seq' | 'digest' | 'last_payload'>): Held {
  return {lastSeq: device.seq, digest: device.digest, lastPayload: device.last_payload};
}

async function insertReport(
  tx: Kysely<Database>,
  report: Incoming,
  receipt: string,
  moved: boolean,
): Promise<void> {
  const {payload, payloadSha256, jws, bytes, body, receivedAt, late, skewMs} = report;
  await tx
    .insertInto('report')
    .values({
      device_id: payload.deviceId,
      seq: payload.seq,
      report_id: payload.reportId,
      kind: body.kind,
      payload_sha256: payloadSha256,
      jws,
      body: bytes,
      receipt,
      created_at: new Date(payload.createdAt),
      received_at: receivedAt,
      late,
      skew_ms: skewMs,
      moved,
    })
    .execute();
}

/** What deserves a look (security.md §8): nothing of it is a reason to refuse a signed report. */
function flags(device: Selectable<DeviceTable>, report: Incoming, moved: boolean): readonly NewEvent[] {
  const {payload, late, skewMs} = report;
  const data = {seq: payload.seq};
  const events: NewEvent[] = [];
  if (late && !device.late) events.push({kind: 'report-late', subject: device.name, data});
  if (isSkewed(skewMs) && !isSkewed(device.skew_ms))
    events.push({kind: 'clock-skew', subject: device.name, data: {...data, skewMs}});
  if (moved && !followsOn(device, payload)) {
    const twin = payload.seq === device.seq + 1;
    events.push({
      kind: twin ? 'report-fork' : 'report-gap',
      subject: device.name,
      data: {...data, after: device.seq},
    });
  }
  return events;
}

function isSkewed(skewMs: number): boolean {
  return Math.abs(skewMs) > MAX_SKEW_MS;
}

/** The report names the one before it; reports that a relay kept back, or a twin sent, show here. */
function followsOn(device: Selectable<DeviceTable>, {prev}: ReportPayload): boolean {
  return prev === device.last_payload || (prev !== null && prev === device.asked_payload);
}

function chainColumns(device: Selectable<DeviceTable>, report: Incoming): Updateable<DeviceTable> {
  const {payload, payloadSha256, receivedAt, late, skewMs} = report;
  const broken = !followsOn(device, payload);
  const twin = broken && payload.seq === device.seq + 1;
  return {
    seq: payload.seq,
    last_payload: payloadSha256,
    asked_payload: null,
    boot: payload.boot,
    disclosure: payload.disclosure,
    reported_at: receivedAt,
    late,
    skew_ms: skewMs,
    ...(twin && {forked_at: receivedAt}),
    ...(broken && !twin && {gap_at: receivedAt}),
  };
}

async function trim(tx: Kysely<Database>, deviceId: string, seq: number): Promise<void> {
  await tx
    .deleteFrom('report')
    .where('device_id', '=', deviceId)
    .where('seq', '<=', seq - KEPT)
    .execute();
  await tx
    .updateTable('report')
    .set({body: null})
    .where('device_id', '=', deviceId)
    .where('seq', '<=', seq - BODIES)
    .where('body', 'is not', null)
    .execute();
}

/** SQLSTATE classes and codes (PostgreSQL, appendix A). */
const DATA_EXCEPTION = '22';
const FOREIGN_KEY_VIOLATION = '23503';

function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
