import {RECEIPT_TYP, Receipt, ReportAnswer} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {Membership} from './membership.ts';
import {openSigned} from './signing.ts';

/** What the portal's answer to a report means for the device. */
export type PortalVerdict =
  | {readonly kind: 'accepted'; readonly receipt: Receipt}
  /** The portal holds another base than we thought: forget it, send the whole. */
  | {readonly kind: 'need-full'; readonly receipt: Receipt | undefined}
  /** It will never take this report; the next one may fare better. */
  | {readonly kind: 'rejected'; readonly problem: string}
  /** Our numbers are behind the portal's, or somebody else reports with our key: people have to look. */
  | {readonly kind: 'alarm'; readonly problem: string}
  | {readonly kind: 'revoked'}
  | {readonly kind: 'pending'}
  /** Not now: keep the report. */
  | {readonly kind: 'later'; readonly problem: string};

/** Reads an answer. Only a receipt signed with the pinned key counts as accepted. */
export async function readVerdict(
  membership: Membership,
  {status, body}: {readonly status: number; readonly body: string},
): Promise<PortalVerdict> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ReportAnswer), body);
  const answer = parsed.success ? parsed.output : {};
  const receipt = await readReceipt(membership, answer.receipt);
  if (status === 200) {
    return receipt
      ? {kind: 'accepted', receipt}
      : {kind: 'later', problem: 'the answer is not signed by the portal'};
  }
  if (status === 409 && answer.error === 'need-full') return {kind: 'need-full', receipt};
  if (status === 409) return {kind: 'alarm', problem: answer.error ?? 'conflict'};
  if (status === 403 && answer.error === 'pending') return {kind: 'pending'};
  if (status === 403 && answer.error === 'revoked') return {kind: 'revoked'};
  if (status === 401 && answer.error === 'unknown-device') return {kind: 'revoked'};
  if (status === 0) return {kind: 'later', problem: 'the portal cannot be reached'};
  if (status === 429 || status >= 500) return {kind: 'later', problem: `the portal is busy (${status})`};
  return {kind: 'rejected', problem: answer.error ?? `refused with ${status}`};
}

async function readReceipt(membership: Membership, jws: string | undefined): Promise<Receipt | undefined> {
  if (jws === undefined) return undefined;
  const receipt = v.safeParse(Receipt, await openSigned(jws, RECEIPT_TYP, membership.portalKey));
  if (!receipt.success) return undefined;
  const {aud, deviceId} = receipt.output;
  return aud === membership.origin && deviceId === membership.deviceId ? receipt.output : undefined;
}
