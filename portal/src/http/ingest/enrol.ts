import {createHash} from 'node:crypto';

import {ENROLMENT_TYP, type EnrolmentAnswer, EnrolmentRequest} from '@plimsoll/shared/report';
import * as v from 'valibot';

import type {EnrolmentStore} from '../../db/enrolment.ts';
import type {Challenges} from './challenge.ts';
import {hasExactly, parse, readJws} from './jws.ts';
import {type PortalKey, publicKeyOf, thumbprint} from './keys.ts';
import type {Signer} from './receipts.ts';
import {isStorable} from './shape.ts';
import {isSignedBy} from './verify.ts';

export interface EnrolParts {
  readonly enrolment: EnrolmentStore;
  readonly organisation: () => Promise<string>;
  readonly signer: Signer;
  readonly challenges: Challenges;
  readonly key: PortalKey;
  readonly origin: () => string;
  readonly now: () => Date;
}

export type EnrolResult =
  | {readonly ok: true; readonly answer: EnrolmentAnswer; readonly name: string; readonly group: string}
  | {
      readonly ok: false;
      readonly error:
        | 'bad-envelope'
        | 'bad-signature'
        | 'wrong-portal'
        | 'bad-payload'
        | 'bad-token'
        | 'revoked';
    };

/** Enrols a device (security.md §8): its request is signed with its new key, which is thereby shown to be its own. */
export async function enrol(parts: EnrolParts, text: string): Promise<EnrolResult> {
  const opened = await openRequest(text, parts.origin());
  if ('error' in opened) return {ok: false, error: opened.error};
  const {request, raw} = opened;
  const kid = thumbprint(raw);
  const {name, os, nonce, token} = request;
  const now = parts.now();
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const enrolled = await parts.enrolment.enrol({tokenHash, thumbprint: kid, publicKey: raw, name, os, now});
  if (!('deviceId' in enrolled)) return {ok: false, error: enrolled.outcome};
  const {deviceId, state, group} = enrolled;
  const organisation = await parts.organisation();
  const issuedAt = now.toISOString();
  const aud = parts.origin();
  const certificate = await parts.signer.certificate({
    v: 1,
    aud,
    deviceId,
    thumbprint: kid,
    nonce,
    organisation,
    issuedAt,
  });
  const challenge = parts.challenges.issue(now);
  const answer = {deviceId, state, organisation, portalKey: parts.key.raw, certificate, challenge};
  return {ok: true, answer, name, group};
}

interface Opened {
  readonly request: EnrolmentRequest;
  /** Raw public key of the device, base64url. */
  readonly raw: string;
}

type Refused = {readonly error: 'bad-envelope' | 'bad-signature' | 'wrong-portal' | 'bad-payload'};

async function openRequest(text: string, origin: string): Promise<Opened | Refused> {
  const jws = readJws(text);
  if (!jws || !hasExactly(jws.header, {alg: 'Ed25519', typ: ENROLMENT_TYP, jwk: undefined}))
    return {error: 'bad-envelope'};
  const raw = rawOf(jws.header['jwk']);
  const key = raw && publicKeyOf(raw);
  if (!raw || !key) return {error: 'bad-envelope'};
  if (!(await isSignedBy(jws.text, key))) return {error: 'bad-signature'};
  const data = parse(jws.payload.toString('utf8'));
  const request = v.safeParse(EnrolmentRequest, data);
  if (!request.success || !isStorable(data)) return {error: 'bad-payload'};
  return request.output.aud === origin ? {request: request.output, raw} : {error: 'wrong-portal'};
}

const Jwk = v.strictObject({kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string()});

function rawOf(jwk: unknown): string | undefined {
  const parsed = v.safeParse(Jwk, jwk);
  return parsed.success ? parsed.output.x : undefined;
}
