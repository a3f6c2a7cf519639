import {type Disclosure, REPORT_MEDIA_TYPE, REPORT_TYP, type ReportPayload} from '@plimsoll/shared/report';

import type {Allocation, StoredReport} from '../state/index.ts';
import {type Body, compress} from './body.ts';
import type {Membership} from './membership.ts';
import {type DeviceSigner, sha256} from './signing.ts';

/** Facts of this run of the companion that go into every report. */
export interface Moment {
  readonly boot: string;
  readonly now: Date;
  readonly monotonicMs: number;
}

interface Letter {
  readonly body: Body;
  readonly disclosure: Disclosure;
  readonly membership: Membership;
  /** Allocated, and on disk, before anything is signed. */
  readonly place: Allocation;
  readonly moment: Moment;
}

/** Signs a report: JWS, line feed, gzip body (security.md §8). The bytes never change again. */
export async function seal(
  signer: DeviceSigner,
  letter: Letter,
): Promise<Omit<StoredReport, 'acknowledgedAt'>> {
  const {body, disclosure, membership, place, moment} = letter;
  const compressed = await compress(body.text);
  const payload: ReportPayload = {
    v: 1,
    deviceId: membership.deviceId,
    aud: membership.origin,
    seq: place.seq,
    prev: place.previous,
    reportId: crypto.randomUUID(),
    boot: moment.boot,
    createdAt: moment.now.toISOString(),
    monotonicMs: Math.round(moment.monotonicMs),
    challenge: membership.challenge,
    schema: 'snapshot-1',
    policyVersion: 0,
    disclosure,
    bodySha256: await sha256(compressed),
    bodyLength: compressed.byteLength,
    enc: 'gzip',
  };
  const signed = new TextEncoder().encode(JSON.stringify(payload));
  const jws = await signer.sign(signed, {typ: REPORT_TYP});
  return {
    seq: place.seq,
    audience: membership.origin,
    payloadSha256: await sha256(signed),
    snapshotDigest: body.digest,
    disclosure,
    contentType: REPORT_MEDIA_TYPE,
    bytes: Buffer.concat([Buffer.from(`${jws}\n`, 'latin1'), compressed]),
    createdAt: moment.now.toISOString(),
  };
}

/** The compressed body within a sealed report. */
export function bodyOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bytes.indexOf(0x0a) + 1);
}
