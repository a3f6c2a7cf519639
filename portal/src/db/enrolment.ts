import {randomUUID} from 'node:crypto';

import {type Kysely, type Selectable, sql} from 'kysely';

import {appendEvents} from './events.ts';
import type {Database, DeviceState, DeviceTable} from './schema.ts';

/** A device that asks to be enrolled; its request is signed by its own new key. */
export interface Candidate {
  readonly tokenHash: string;
  readonly thumbprint: string;
  readonly publicKey: string;
  readonly name: string;
  readonly os: string;
  readonly now: Date;
}

export type Enrolled =
  | {
      readonly outcome: 'enrolled' | 'again';
      readonly deviceId: string;
      readonly state: 'active' | 'pending';
      readonly group: string;
    }
  | {readonly outcome: 'bad-token' | 'revoked'};

export interface EnrolmentStore {
  /** Uses the token and makes the device, or neither. A known key that comes again keeps its device. */
  enrol(candidate: Candidate): Promise<Enrolled>;
}

/** Enrolment in PostgreSQL. */
export function createEnrolmentStore(db: Kysely<Database>): EnrolmentStore {
  return {
    enrol: (candidate) => db.transaction().execute((tx) => enrol(tx, candidate)),
  };
}

async function enrol(tx: Kysely<Database>, candidate: Candidate): Promise<Enrolled> {
  const {tokenHash, thumbprint} = candidate;
  // One key at a time: two requests of one device must not make two of it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${thumbprint}, 0))`.execute(tx);
  const known = await tx
    .selectFrom('device')
    .selectAll()
    .where('thumbprint', '=', thumbprint)
    .forUpdate()
    .executeTakeFirst();
  if (known?.state === 'revoked') return {outcome: 'revoked'};
  if (known && (await isTokenOf(tx, known, tokenHash))) return answerOf('again', known, known.state);
  const token = await useToken(tx, candidate);
  if (!token) return {outcome: 'bad-token'};
  return known ? enrolAgain(tx, known, token, candidate) : createDevice(tx, token, candidate);
}

/** The answer to the first request was lost: the same token gives the same answer and is not used up twice. */
async function isTokenOf(
  tx: Kysely<Database>,
  device: Selectable<DeviceTable>,
  tokenHash: string,
): Promise<boolean> {
  if (device.token_id === null || device.seq > 0) return false;
  const row = await tx
    .selectFrom('enrolment_token')
    .select('id')
    .where('id', '=', device.token_id)
    .where('hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

type TokenRow = Selectable<Database['enrolment_token']>;

/** Counts a use, atomically: a hundred requests at once for a token of one use make one device. */
function useToken(tx: Kysely<Database>, {tokenHash, now}: Candidate): Promise<TokenRow | undefined> {
  return tx
    .updateTable('enrolment_token')
    .set((row) => ({uses: row('uses', '+', 1)}))
    .where('hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .whereRef('uses', '<', 'max_uses')
    .returningAll()
    .executeTakeFirst();
}

async function createDevice(tx: Kysely<Database>, token: TokenRow, candidate: Candidate): Promise<Enrolled> {
  const {thumbprint, publicKey, name, os, now} = candidate;
  const id = randomUUID();
  const state = token.approval ? 'pending' : 'active';
  await tx
    .insertInto('device')
    .values({
      id,
      thumbprint,
      public_key: publicKey,
      state,
      token_id: token.id,
      group_name: token.group_name,
      enrolled_at: now,
      last_seen_at: now,
      name,
      os,
    })
    .execute();
  await appendEvents(tx, id, now, [
    {kind: 'enrolled', subject: name, data: {group: token.group_name, state}},
  ]);
  return answerOf('enrolled', {id, group_name: token.group_name}, state);
}

/** A device that left comes back with its old key and a good token: its chain begins anew, its numbers go on. */
async function enrolAgain(
  tx: Kysely<Database>,
  known: Selectable<DeviceTable>,
  token: TokenRow,
  {name, os, now}: Candidate,
): Promise<Enrolled> {
  const state = token.approval ? 'pending' : 'active';
  await tx
    .updateTable('device')
    .set({
      state,
      token_id: token.id,
      group_name: token.group_name,
      last_seen_at: now,
      last_payload: null,
      digest: null,
      name,
      os,
    })
    .where('id', '=', known.id)
    .execute();
  await appendEvents(tx, known.id, now, [
    {kind: 'enrolled-again', subject: name, data: {group: token.group_name, state}},
  ]);
  return answerOf('enrolled', {id: known.id, group_name: token.group_name}, state);
}

function answerOf(
  outcome: 'enrolled' | 'again',
  device: {readonly id: string; readonly group_name: string},
  state: DeviceState,
): Enrolled {
  if (state === 'revoked') return {outcome: 'revoked'};
  return {outcome, deviceId: device.id, state, group: device.group_name};
}
