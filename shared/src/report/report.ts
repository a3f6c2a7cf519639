import * as v from 'valibot';

import {Count, Instant} from '../inventory/index.ts';
import {Delta} from './delta.ts';
import {Disclosure} from './disclosure.ts';
import {Snapshot} from './snapshot.ts';

const Sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Base64Url = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));
/** 2^53 − 1 at most, so that every party counts alike (security.md §8). */
const Sequence = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

/** `typ` of the signed header of a report; RFC 7515 §4.1.9. */
export const REPORT_TYP = 'plimsoll-report+jws';
/** Media type of a report on its way: the JWS, one line feed, then the gzip body exactly as hashed. */
export const REPORT_MEDIA_TYPE = 'application/vnd.plimsoll.report';

/** What the device signs (security.md §8). The body travels beside it and is bound by its hash. */
export const ReportPayload = v.strictObject({
  v: v.literal(1),
  deviceId: v.pipe(v.string(), v.uuid()),
  /** Origin of the portal it is for: `https://portal.example`. */
  aud: v.pipe(v.string(), v.maxLength(256)),
  seq: Sequence,
  /** SHA-256 of the previous report's payload bytes; null for the first. */
  prev: v.nullable(Sha256Hex),
  reportId: v.pipe(v.string(), v.uuid()),
  /** Changes with every start of the companion. */
  boot: v.pipe(v.string(), v.uuid()),
  createdAt: Instant,
  monotonicMs: Count,
  /** The portal's last challenge; null when none is known. */
  challenge: v.nullable(Base64Url),
  schema: v.literal('snapshot-1'),
  policyVersion: Count,
  disclosure: Disclosure,
  bodySha256: Sha256Hex,
  bodyLength: Count,
  enc: v.literal('gzip'),
});
export type ReportPayload = v.InferOutput<typeof ReportPayload>;

/** The report's body: a whole snapshot, or what changed since one the portal has acknowledged by digest. */
export const ReportBody = v.variant('kind', [
  v.strictObject({kind: v.literal('full'), digest: Sha256Hex, snapshot: Snapshot}),
  v.strictObject({kind: v.literal('delta'), baseDigest: Sha256Hex, digest: Sha256Hex, delta: Delta}),
]);
export type ReportBody = v.InferOutput<typeof ReportBody>;

/** The portal's signed answer: what it holds of this device now. Header typ `plimsoll-receipt+jws`. */
export const RECEIPT_TYP = 'plimsoll-receipt+jws';
export const Receipt = v.strictObject({
  v: v.literal(1),
  deviceId: v.pipe(v.string(), v.uuid()),
  aud: v.pipe(v.string(), v.maxLength(256)),
  lastSeq: Count,
  /** Digest of the snapshot the portal holds; deltas may build on it. Null: send a full report. */
  digest: v.nullable(Sha256Hex),
  /** SHA-256 of the payload of report `lastSeq`. */
  lastPayload: v.nullable(Sha256Hex),
  challenge: Base64Url,
  receivedAt: Instant,
});
export type Receipt = v.InferOutput<typeof Receipt>;

/**
 * Body of the portal's HTTP answer to a report. A 200 carries a receipt; so does a 409, which says what the portal
 * holds. The companion believes only the receipt's signature.
 */
export const ReportAnswer = v.strictObject({
  receipt: v.optional(v.pipe(v.string(), v.maxLength(8192))),
  error: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type ReportAnswer = v.InferOutput<typeof ReportAnswer>;

/** `typ` of an enrolment request and of the certificate that answers it. */
export const ENROLMENT_TYP = 'plimsoll-enrolment+jws';
export const CERTIFICATE_TYP = 'plimsoll-device-certificate+jws';

/** Signed with the new device key itself, whose public half is in the JWS header as `jwk` (RFC 7515 §4.1.3). */
export const EnrolmentRequest = v.strictObject({
  v: v.literal(1),
  aud: v.pipe(v.string(), v.maxLength(256)),
  token: v.pipe(v.string(), v.maxLength(64)),
  nonce: Base64Url,
  createdAt: Instant,
  name: v.pipe(v.string(), v.maxLength(256)),
  os: v.pipe(v.string(), v.maxLength(256)),
});
export type EnrolmentRequest = v.InferOutput<typeof EnrolmentRequest>;

/** What the portal answers to a good enrolment. `portalKey`: raw Ed25519 public key, base64url. */
export const EnrolmentAnswer = v.strictObject({
  deviceId: v.pipe(v.string(), v.uuid()),
  state: v.picklist(['active', 'pending']),
  organisation: v.pipe(v.string(), v.maxLength(256)),
  portalKey: Base64Url,
  certificate: v.pipe(v.string(), v.maxLength(4096)),
  challenge: Base64Url,
});
export type EnrolmentAnswer = v.InferOutput<typeof EnrolmentAnswer>;

/** What the portal signs for an enrolled device. `thumbprint`: RFC 7638, of the device's key; `nonce`: the request's. */
export const DeviceCertificate = v.strictObject({
  v: v.literal(1),
  aud: v.pipe(v.string(), v.maxLength(256)),
  deviceId: v.pipe(v.string(), v.uuid()),
  thumbprint: Base64Url,
  nonce: Base64Url,
  organisation: v.pipe(v.string(), v.maxLength(256)),
  issuedAt: Instant,
});
export type DeviceCertificate = v.InferOutput<typeof DeviceCertificate>;

/** Text whose SHA-256 is a snapshot's digest: canonical JSON without `seq` and `takenAt`, which say nothing of the device. */
export function digestText(snapshot: Snapshot): string {
  const {seq: _seq, takenAt: _takenAt, ...rest} = snapshot;
  return canonical(rest);
}

/** JSON with sorted keys and no spaces, in the spirit of RFC 8785; our data holds no exotic numbers. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join(',')}}`;
}
