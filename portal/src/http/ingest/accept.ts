import {createHash} from 'node:crypto';

import {digestText, REPORT_TYP, ReportBody, ReportPayload} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {DeviceKey, DeviceStore} from '../../db/devices.ts';
import type {Held, ReportStore} from '../../db/reports.ts';
import type {Challenges} from './challenge.ts';
import {expand} from './expand.ts';
import {hasExactly, parse, readJws} from './jws.ts';
import {publicKeyOf} from './keys.ts';
import {limits} from './limits.ts';
import type {Quota} from './quota.ts';
import type {Signer} from './receipts.ts';
import {hasRealDays, isShallow, isStorable} from './shape.ts';
import {isSignedBy} from './verify.ts';

export interface AcceptParts {
  readonly devices: DeviceStore;
  readonly reports: ReportStore;
  readonly signer: Signer;
  readonly challenges: Challenges;
  readonly quota: Quota;
  readonly origin: () => string;
  readonly now: () => Date;
}

/** Why a report is refused; the names are part of the protocol. */
export type Refusal =
  | 'bad-envelope'
  | 'unknown-device'
  | 'revoked'
  | 'pending'
  | 'bad-signature'
  | 'wrong-portal'
  | 'wrong-device'
  | 'bad-payload'
  | 'too-many'
  | 'rollback'
  | 'fork'
  | 'hash-mismatch'
  | 'too-large'
  | 'bad-gzip'
  | 'too-deep'
  | 'bad-body'
  | 'digest-mismatch'
  | 'need-full';

export type Answer =
  | {
      readonly ok: true;
      readonly receipt: string;
      readonly device: DeviceKey;
      /** Group of a device whose state moved; undefined when nothing changed. */
      readonly movedIn: string | undefined;
    }
  | {
      readonly ok: false;
      readonly error: Refusal;
      /** The device it is about; undefined while anybody may have sent it. */
      readonly device?: DeviceKey;
      readonly seq?: number;
      readonly receipt?: string;
      readonly retryAfterSeconds?: number;
    };

/** The order of security.md §8, cheap tests first; each step may trust what the steps before it have shown. */
export async function accept(parts: AcceptParts, message: Buffer): Promise<Answer> {
  const opened = await openEnvelope(parts, message);
  if ('error' in opened) return {ok: false, ...opened};
  const {device, payload, payloadSha256, bytes, jws} = opened;
  const now = parts.now();
  const about = {ok: false, device, seq: payload.seq} as const;
  const retryAfterSeconds = parts.quota.spend(device.id, 1, now.getTime());
  if (retryAfterSeconds > 0) return {...about, error: 'too-many', retryAfterSeconds};
  const place = {deviceId: device.id, seq: payload.seq, payloadSha256, lastSeq: device.held.lastSeq};
  const standing = await parts.reports.standing(place);
  if (standing !== 'new') return notNew(parts, about, standing, device.held);
  const opening = await openBody(payload, bytes);
  if ('error' in opening) return {...about, error: opening.error};
  const accepted = await parts.reports.accept(
    {
      payload,
      payloadSha256,
      jws,
      osId: device.osId,
      bytes,
      body: opening.body,
      receivedAt: now,
      late: !parts.challenges.isCurrent(payload.challenge, now),
      skewMs: Date.parse(payload.createdAt) - now.getTime(),
    },
    (reached) => parts.signer.receipt(device.id, reached, now),
  );
  if (accepted.outcome === 'stored')
    return {
      ok: true,
      receipt: accepted.receipt,
      device,
      movedIn: accepted.moved ? accepted.group : undefined,
    };
  if ('held' in accepted) return notNew(parts, about, accepted.outcome, accepted.held);
  return {...about, error: accepted.outcome === 'bad-data' ? 'bad-body' : 'revoked'};
}

interface About {
  readonly ok: false;
  readonly device: DeviceKey;
  readonly seq: number;
}

/** Nothing to store; the receipt tells the device how far the portal is. */
async function notNew(
  {signer, now}: AcceptParts,
  about: About,
  outcome: 'same' | 'fork' | 'rollback' | 'need-full',
  held: Held,
): Promise<Answer> {
  const receipt = await signer.receipt(about.device.id, held, now());
  if (outcome === 'same') return {ok: true, receipt, device: about.device, movedIn: undefined};
  return {...about, error: outcome, receipt};
}

interface Opened {
  readonly device: DeviceKey;
  readonly payload: ReportPayload;
  readonly payloadSha256: string;
  readonly jws: string;
  readonly bytes: Buffer;
}

interface Refused {
  readonly error: Refusal;
  readonly device?: DeviceKey;
}

const LINE_FEED = 0x0a;

/** Size, header, key, signature, addressee, schema. */
async function openEnvelope({devices, origin}: AcceptParts, message: Buffer): Promise<Opened | Refused> {
  const end = message.subarray(0, limits.jws + 1).indexOf(LINE_FEED);
  if (end < 0) return {error: 'bad-envelope'};
  const bytes = message.subarray(end + 1);
  if (bytes.length > limits.compressed) return {error: 'too-large'};
  const jws = readJws(message.subarray(0, end).toString('latin1'));
  if (!jws) return {error: 'bad-envelope'};
  const {kid} = jws.header;
  const exact = hasExactly(jws.header, {alg: 'Ed25519', typ: REPORT_TYP, kid: undefined});
  if (!exact || typeof kid !== 'string')
    return {error: isPinned(jws.header) ? 'bad-envelope' : 'bad-signature'};
  const device = await devices.byThumbprint(kid);
  const key = device && publicKeyOf(device.publicKey);
  if (!device || !key) return {error: 'unknown-device'};
  if (device.state !== 'active') return {error: device.state, device};
  if (!(await isSignedBy(jws.text, key))) return {error: 'bad-signature'};
  const payload = v.safeParse(ReportPayload, parse(jws.payload.toString('utf8')));
  if (!payload.success) return {error: 'bad-payload', device};
  if (payload.output.aud !== origin()) return {error: 'wrong-portal', device};
  if (payload.output.deviceId !== device.id) return {error: 'wrong-device', device};
  const payloadSha256 = sha256(jws.payload);
  return {device, payload: payload.output, payloadSha256, jws: jws.text, bytes};
}

/** Another algorithm is an attack on the signature, other members are a malformed envelope. */
function isPinned(header: Readonly<Record<string, unknown>>): boolean {
  return header['alg'] === 'Ed25519';
}

/** Hash, length, counted decompression, depth, schema with its caps, digest. */
async function openBody(
  payload: ReportPayload,
  bytes: Buffer,
): Promise<{readonly body: ReportBody} | {readonly error: Refusal}> {
  if (bytes.length !== payload.bodyLength || sha256(bytes) !== payload.bodySha256)
    return {error: 'hash-mismatch'};
  const expanded = await expand(bytes);
  if (!expanded.ok) return {error: expanded.error};
  if (!isShallow(expanded.bytes)) return {error: 'too-deep'};
  const data = parse(decode(expanded.bytes));
  const body = v.safeParse(ReportBody, data);
  if (!body.success || !isStorable(data)) return {error: 'bad-body'};
  if (payload.disclosure === 'none') return {error: 'bad-body'};
  const {output} = body;
  if (!hasRealDays(output)) return {error: 'bad-body'};
  const holds = output.kind === 'delta' || sha256(digestText(output.snapshot)) === output.digest;
  return holds ? {body: output} : {error: 'digest-mismatch'};
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return '';
  }
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
