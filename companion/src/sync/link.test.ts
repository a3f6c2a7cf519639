import {generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';

import {CERTIFICATE_TYP, RECEIPT_TYP, type Snapshot} from '@plimsoll/shared/report';
import {CompactSign, compactVerify, decodeProtectedHeader, importJWK, type JWK} from 'jose';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {openState, type State} from '../state/index.ts';
import {createPortalLink, type Link} from './link.ts';
import {openSigner} from './signing.ts';

const PORTAL = 'https://portal.example';
const DEVICE = '0b2f1f0e-6a3c-4d6b-9f0a-2b8c6f4e1d57';
const portalKeys = generateKeyPairSync('ed25519');
const portalRaw = portalKeys.publicKey.export({format: 'jwk'}).x ?? '';

let folder: string;
let state: State;
let snapshot: Snapshot;
let link: Link;
const NOW = Date.parse('2026-11-23T10:00:02Z');
/** Milliseconds that have passed since. */
let ahead = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-sync-'));
  const opened = openState({folder, now: new Date()});
  if (!opened.ok) throw new Error(opened.message);
  state = opened.value;
  snapshot = device('kite');
  ahead = 0;
  link = await open();
});

afterEach(() => {
  state.close();
  rmSync(folder, {recursive: true, force: true});
});

async function open(): Promise<Link> {
  return createPortalLink({
    ...state,
    signer: await openSigner(state.keys.deviceSign),
    current: () => snapshot,
    moment: () => ({boot: crypto.randomUUID(), now: new Date(NOW + ahead), monotonicMs: 1.5}),
  });
}

function device(name: string): Snapshot {
  return {
    seq: 1,
    takenAt: '2026-11-23T10:00:00Z',
    device: {
      id: 'd',
      name,
      os: {family: 'linux', id: 'debian', name: 'Debian 12', version: '12', arch: 'amd64'},
    },
    coverage: {
      packages: {total: 0, assessed: 0, otherVendor: 0, unknown: 0},
      checks: {total: 0, judged: 0, notApplicable: 0, unknown: 0},
      collectors: [],
      notes: [],
    },
    score: {
      exposure: 0,
      residual: 0,
      level: 'none',
      secure: null,
      logSum: 0,
      categories: [],
      counts: {critical: 0, high: 0, medium: 0, low: 0, unknown: 0, kev: 0},
    },
    findings: [],
    recommendations: [],
    checks: [],
    software: [],
    knowledge: {state: 'none', slices: [], sources: []},
  };
}

function sign(typ: string, payload: object, key = portalKeys.privateKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({alg: 'Ed25519', typ, kid: 'portal'})
    .sign(key);
}

interface Request {
  readonly nonce: string;
  readonly aud: string;
}

async function enrol(changes: object = {}): Promise<ReturnType<Link['finishEnrolment']>> {
  const begun = await link.beginEnrolment(PORTAL, 'token');
  if (!begun.ok) return begun;
  const {jwk} = decodeProtectedHeader(begun.value.request);
  const {payload} = await compactVerify(begun.value.request, await importJWK(jwk as JWK, 'Ed25519'));
  const {nonce, aud} = JSON.parse(new TextDecoder().decode(payload)) as Request;
  const {thumbprint} = await openSigner(state.keys.deviceSign);
  const certificate = await sign(CERTIFICATE_TYP, {
    v: 1,
    aud,
    deviceId: DEVICE,
    thumbprint,
    nonce,
    organisation: 'Org',
    issuedAt: '2026-11-23T10:00:00Z',
    ...changes,
  });
  return link.finishEnrolment(
    PORTAL,
    JSON.stringify({
      deviceId: DEVICE,
      state: 'active',
      organisation: 'Org',
      portalKey: portalRaw,
      certificate,
      challenge: 'c1',
    }),
  );
}

async function carried(): Promise<{
  seq: number;
  payload: Record<string, unknown>;
  body: Record<string, unknown>;
}> {
  const report = await link.next();
  if (!report) throw new Error('nothing to carry');
  const bytes = Buffer.from(report.bytes, 'base64');
  const end = bytes.indexOf(0x0a);
  const [, payload = ''] = bytes.subarray(0, end).toString().split('.');
  return {
    seq: report.seq,
    payload: JSON.parse(Buffer.from(payload, 'base64url').toString()),
    body: JSON.parse(gunzipSync(bytes.subarray(end + 1)).toString()),
  };
}

async function acknowledge(seq: number, digest: unknown, key = portalKeys.privateKey): Promise<unknown> {
  const receipt = await sign(
    RECEIPT_TYP,
    {
      v: 1,
      deviceId: DEVICE,
      aud: PORTAL,
      lastSeq: seq,
      digest,
      lastPayload: null,
      challenge: 'c2',
      receivedAt: '2026-11-23T10:00:01Z',
    },
    key,
  );
  return link.answer({portal: PORTAL, seq, status: 200, body: JSON.stringify({receipt})});
}

test('enrols only with a certificate for this key, this portal and this request', async () => {
  expect(await enrol({nonce: 'another'})).toMatchObject({ok: false, code: 'refused'});
  expect(await enrol({aud: 'https://other.example'})).toMatchObject({ok: false, code: 'refused'});
  expect(await enrol({thumbprint: 'somebody'})).toMatchObject({ok: false, code: 'refused'});
  expect(await enrol()).toMatchObject({
    ok: true,
    value: {state: 'active', origin: PORTAL, organisation: 'Org'},
  });
});

test('refuses a portal without https, and an answer nobody asked for', async () => {
  expect(await link.beginEnrolment('http://portal.example', 't')).toMatchObject({ok: false, code: 'refused'});
  expect(await link.finishEnrolment(PORTAL, '{}')).toMatchObject({ok: false, code: 'expired'});
});

test('reports the whole first, then what changed since the portal signed for it, chained by hash', async () => {
  await enrol();
  const first = await carried();
  await acknowledge(first.seq, first.body['digest']);
  snapshot = {...device('renamed'), seq: 2};
  const second = await carried();

  expect([first.body['kind'], first.payload['prev'], first.payload['aud']]).toEqual(['full', null, PORTAL]);
  expect([second.body['kind'], second.body['baseDigest']]).toEqual(['delta', first.body['digest']]);
  expect(second.payload['prev']).toMatch(/^[0-9a-f]{64}$/);
  expect(second.seq).toBe(first.seq + 1);
});

test('says nothing when nothing is new', async () => {
  await enrol();
  const {seq, body} = await carried();
  await acknowledge(seq, body['digest']);

  expect(await link.next()).toBeNull();
});

test('two couriers get the same bytes, and a restart too', async () => {
  await enrol();
  const [one, two] = await Promise.all([link.next(), link.next()]);
  const third = await (await open()).next();

  expect(two).toEqual(one);
  expect(third).toEqual(one);
});

test('believes only a receipt signed with the pinned key', async () => {
  await enrol();
  const {seq, body} = await carried();
  await acknowledge(seq, body['digest'], generateKeyPairSync('ed25519').privateKey);

  expect(link.state()).toMatchObject({acknowledgedSeq: 0, waiting: 1});
});

test.for([
  [409, {error: 'need-full'}, 'full'],
  [400, {error: 'digest-mismatch'}, 'full'],
] as const)('after %i %j the next report is whole', async ([status, answer, kind]) => {
  await enrol();
  const first = await carried();
  await acknowledge(first.seq, first.body['digest']);
  snapshot = {...device('renamed'), seq: 2};
  const second = await carried();
  await link.answer({portal: PORTAL, seq: second.seq, status, body: JSON.stringify(answer)});
  const third = await carried();

  expect([second.body['kind'], third.body['kind'], third.seq > second.seq]).toEqual(['delta', kind, true]);
});

test.for([
  [0, '', 'active', 1],
  [429, '{}', 'active', 1],
  [503, 'down', 'active', 1],
  [403, '{"error":"pending"}', 'active', 1],
  [403, '{"error":"revoked"}', 'revoked', 1],
  [401, '{"error":"unknown-device"}', 'revoked', 1],
  [409, '{"error":"fork"}', 'revoked', 0],
] as const)('after %i %s the device is %s', async ([status, body, expected, waiting]) => {
  await enrol();
  const {seq} = await carried();
  await link.answer({portal: PORTAL, seq, status, body});

  expect(link.state()).toMatchObject({state: expected, waiting});
});

test('the preview is exactly the body of the next report', async () => {
  await enrol();
  const {body} = await link.preview();
  const next = await carried();

  expect(JSON.parse(body ?? '')).toEqual(next.body);
});

test('disclosure none lets nothing leave', async () => {
  await enrol();
  await link.setDisclosure('none');

  expect(await link.next()).toBeNull();
  expect((await link.preview()).body).toBeNull();
});

test('a report under way while less is disclosed stays here', async () => {
  await enrol();
  const making = link.next();
  await link.setDisclosure('none');

  expect([await making, await link.next()]).toEqual([null, null]);
});

test('a report under way while the device leaves is in nobody’s way later', async () => {
  await enrol();
  const making = link.next();
  await link.leave();

  expect(await making).toBeNull();
  expect(link.state().waiting).toBe(0);
});

test('after leaving nothing waits and nothing is carried', async () => {
  await enrol();
  await carried();
  await link.leave();

  expect(link.state()).toMatchObject({state: 'none', origin: null, waiting: 0});
  expect(await link.next()).toBeNull();
});

test('a report made at a higher level never leaves once the level is lowered', async () => {
  await enrol();
  const before = await link.next();

  await link.setDisclosure('none');
  expect(await link.next()).toBe(null);
  await link.setDisclosure('score');
  const after = await link.next();

  expect(before?.seq).toBe(1);
  expect(after?.seq).toBe(2);
});

test('the preview is what the next courier takes, also while an older report waits', async () => {
  await enrol();
  const promised = await link.preview();
  const taken = await link.next();
  snapshot = device('heron');

  const bytes = Buffer.from(taken?.bytes ?? '', 'base64');
  const text = gunzipSync(bytes.subarray(bytes.indexOf(0x0a) + 1)).toString();
  expect(text).toBe(promised.body);
  expect((await link.preview()).body).toBe(text);
});

test('an unchanged device is heard of every twelve hours', async () => {
  await enrol();
  const first = await carried();
  await acknowledge(first.seq, first.body['digest']);
  ahead = 11 * 3_600_000;
  expect(await link.next()).toBe(null);
  ahead = 13 * 3_600_000;

  expect(await carried()).toMatchObject({seq: 2, body: {kind: 'delta', delta: {base: 1, seq: 1}}});
});
