import {
  CERTIFICATE_TYP,
  DeviceCertificate,
  ENROLMENT_TYP,
  EnrolmentAnswer,
  type EnrolmentRequest,
} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {Outcome} from '../services.ts';
import type {Membership} from './membership.ts';
import {type DeviceSigner, nonce, openSigned} from './signing.ts';

/** An enrolment that has been asked for and not yet answered. */
export interface Pending {
  readonly portal: string;
  readonly nonce: string;
}

/** Signs the request with the new device's own key; the portal learns the key from its header. */
export async function requestEnrolment(
  signer: DeviceSigner,
  wish: {
    readonly portal: string;
    readonly token: string;
    readonly name: string;
    readonly os: string;
    readonly now: Date;
  },
): Promise<{readonly request: string; readonly pending: Pending}> {
  const {portal, token, name, os, now} = wish;
  const pending = {portal, nonce: nonce()};
  const request: EnrolmentRequest = {
    v: 1,
    aud: portal,
    token,
    nonce: pending.nonce,
    createdAt: now.toISOString(),
    name: name.slice(0, 256),
    os: os.slice(0, 256),
  };
  const payload = new TextEncoder().encode(JSON.stringify(request));
  return {request: await signer.sign(payload, {typ: ENROLMENT_TYP, jwk: signer.jwk}), pending};
}

/** Believes the portal's answer only when its certificate is for this key, this portal and this very request. */
export async function readAnswer(
  signer: DeviceSigner,
  pending: Pending,
  text: string,
): Promise<Outcome<Membership>> {
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), EnrolmentAnswer), text);
  if (!answer.success) return {ok: false, code: 'refused', message: 'the portal refused the enrolment'};
  const {portalKey, certificate, deviceId, organisation, state, challenge} = answer.output;
  const signed = v.safeParse(DeviceCertificate, await openSigned(certificate, CERTIFICATE_TYP, portalKey));
  const ours =
    signed.success &&
    signed.output.aud === pending.portal &&
    signed.output.nonce === pending.nonce &&
    signed.output.deviceId === deviceId &&
    signed.output.thumbprint === signer.thumbprint;
  if (!ours) return {ok: false, code: 'refused', message: 'the answer is not for this device'};
  return {
    ok: true,
    value: {
      origin: pending.portal,
      organisation,
      deviceId,
      portalKey,
      state,
      challenge,
      digest: null,
      acknowledgedSeq: 0,
      acknowledgedAt: null,
    },
  };
}
