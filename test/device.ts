import {createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign} from 'node:crypto';
import {gzipSync} from 'node:zlib';

import {
  diffSnapshots,
  digestText,
  ENROLMENT_TYP,
  EnrolmentAnswer,
  REPORT_MEDIA_TYPE,
  REPORT_TYP,
  type ReportBody,
  type Snapshot,
} from '@plimsoll/shared/report';
import * as v from 'valibot';

/** Something that answers requests: an app, or a server's address. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** A device as an attacker could write one: it signs whatever it is told to. */
export interface TestDevice {
  readonly key: KeyObject;
  /** Raw public key, base64url. */
  readonly x: string;
  readonly kid: string;
}

export function newDevice(): TestDevice {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const x = publicKey.export({format: 'jwk'}).x ?? '';
  const kid = createHash('sha256')
    .update(JSON.stringify({crv: 'Ed25519', kty: 'OKP', x}))
    .digest('base64url');
  return {key: privateKey, x, kid};
}

/** A compact JWS over any header and payload. */
export function jws(key: KeyObject, header: object | string, payload: object | string): string {
  const input = [header, payload]
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`;
}

/** The signed request to join. */
export function enrolmentRequest(
  device: TestDevice,
  token: string,
  aud: string,
  changes: {readonly header?: object; readonly payload?: object} = {},
): string {
  const jwk = {kty: 'OKP', crv: 'Ed25519', x: device.x};
  const header = {alg: 'Ed25519', typ: ENROLMENT_TYP, jwk, ...changes.header};
  const payload = {
    v: 1,
    aud,
    token,
    nonce: randomBytes(16).toString('base64url'),
    createdAt: new Date().toISOString(),
    name: 'kite',
    os: 'Debian GNU/Linux 12',
    ...changes.payload,
  };
  return jws(device.key, header, payload);
}

/** Posts an enrolment request as a courier does. */
export function postEnrolment(ask: Ask, request: string): Promise<Response> {
  return ask('/ingest/enrol', {
    method: 'POST',
    headers: {'content-type': 'application/jose'},
    body: request,
  });
}

/** Enrols a device that has nothing to hide; throws when the portal does not let it in. */
export async function enrol(
  ask: Ask,
  device: TestDevice,
  token: string,
  aud: string,
): Promise<EnrolmentAnswer> {
  const response = await postEnrolment(ask, enrolmentRequest(device, token, aud));
  if (response.status !== 200) throw new Error(`not enrolled: ${response.status} ${await response.text()}`);
  return v.parse(EnrolmentAnswer, await response.json());
}

export interface Letter {
  readonly device: TestDevice;
  readonly answer: EnrolmentAnswer;
  readonly aud: string;
  readonly seq: number;
  readonly prev?: string | null;
  readonly body: ReportBody | string | Buffer;
  /** Instead of gzip of the body's JSON. */
  readonly bytes?: Buffer;
  readonly payload?: object;
  readonly header?: object | string;
}

export interface Sealed {
  readonly message: Buffer<ArrayBuffer>;
  /** SHA-256 of the payload: `prev` of the next. */
  readonly hash: string;
}

/** A report ready to post; `payload` and `header` override what an honest device would write. */
export function seal(letter: Letter): Sealed {
  const {device, answer, aud, seq, prev = null, body, header} = letter;
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const bytes = letter.bytes ?? gzipSync(text);
  const payload = JSON.stringify({
    v: 1,
    deviceId: answer.deviceId,
    aud,
    seq,
    prev,
    reportId: randomUUID(),
    boot: '5d3f8e4c-3b6e-4a53-9a55-0d2a5fd1b3aa',
    createdAt: new Date().toISOString(),
    monotonicMs: 1,
    challenge: answer.challenge,
    schema: 'snapshot-1',
    policyVersion: 0,
    disclosure: 'inventory',
    bodySha256: sha256(bytes),
    bodyLength: bytes.length,
    enc: 'gzip',
    ...letter.payload,
  });
  const line = jws(device.key, header ?? {alg: 'Ed25519', typ: REPORT_TYP, kid: device.kid}, payload);
  return {message: Buffer.concat([Buffer.from(`${line}\n`), bytes]), hash: sha256(payload)};
}

/** A body with the whole snapshot. */
export function full(snapshot: Snapshot): ReportBody {
  return {kind: 'full', digest: sha256(digestText(snapshot)), snapshot};
}

/** A body with what changed. */
export function delta(before: Snapshot, after: Snapshot): ReportBody {
  return {
    kind: 'delta',
    baseDigest: sha256(digestText(before)),
    digest: sha256(digestText(after)),
    delta: diffSnapshots(before, after),
  };
}

/** Posts a report as a courier does. */
export function postReport(ask: Ask, message: Buffer<ArrayBuffer>): Promise<Response> {
  return ask('/ingest/reports', {
    method: 'POST',
    headers: {'content-type': REPORT_MEDIA_TYPE},
    body: message,
  });
}

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
