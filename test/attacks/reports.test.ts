import {createHash, createHmac, createPublicKey, randomBytes, verify} from 'node:crypto';
import {gzipSync} from 'node:zlib';

import {type EnrolmentAnswer, REPORT_MEDIA_TYPE, REPORT_TYP, Receipt} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import type {OpenDatabase} from '../../portal/src/db/open.ts';
import {createStores, type Stores} from '../../portal/src/db/stores.ts';
import {createIngest, type IngestParts, openPortalKey} from '../../portal/src/http/ingest/index.ts';
import {engines, startServer, type TestServer} from '../database.ts';
import {
  type Ask,
  delta,
  enrol,
  enrolmentRequest,
  full,
  type Letter,
  newDevice,
  postEnrolment,
  postReport,
  seal,
  type TestDevice,
} from '../device.ts';
import {debianSnapshot} from '../fleet.ts';

const AUD = 'https://portal.example';
const SNAPSHOT = debianSnapshot('kite', [
  {cve: 'CVE-2026-1001', source: 'openssl', severity: 'high', cvss: 8, epss: 0.2, fixed: '1.1-1'},
]);
const LATER = debianSnapshot('kite', [], {seq: 2});

interface Portal {
  readonly ask: Ask;
  readonly database: OpenDatabase;
  readonly stores: Stores;
  readonly clock: {now: Date};
  token(options?: {maxUses?: number; days?: number; approval?: boolean; group?: string}): Promise<string>;
  joined(): Promise<{device: TestDevice; answer: EnrolmentAnswer}>;
}

async function startIngest(server: TestServer, changes: Partial<IngestParts> = {}): Promise<Portal> {
  const database = await server.open();
  const stores = createStores(database.db);
  const clock = {now: new Date()};
  const app = createIngest({
    ...stores,
    organisation: () => Promise.resolve('Example'),
    key: openPortalKey(server.folder),
    origin: () => AUD,
    now: () => clock.now,
    onChange: () => undefined,
    ...changes,
  });
  async function ask(path: string, init: RequestInit): Promise<Response> {
    return app.request(path, init);
  }
  async function token({maxUses = 1, days = 7, approval = false, group = 'office'} = {}): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await stores.enrolmentTokens.create({
      hash: createHash('sha256').update(secret).digest('hex'),
      group,
      maxUses,
      approval,
      createdBy: 'admin',
      createdAt: clock.now,
      expiresAt: new Date(clock.now.getTime() + days * 86_400_000),
    });
    return secret;
  }
  async function joined(): Promise<{device: TestDevice; answer: EnrolmentAnswer}> {
    const device = newDevice();
    return {device, answer: await enrol(ask, device, await token(), AUD)};
  }
  return {ask, database, stores, clock, token, joined};
}

async function outcome(response: Response): Promise<string> {
  const body: unknown = await response.json();
  const error = typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : 'ok';
  return `${response.status} ${error}`;
}

describe.for(engines)('reports on %s', (engine) => {
  let server: TestServer;
  let portal: Portal;
  beforeAll(async () => {
    server = await startServer(engine);
    portal = await startIngest(server);
  });
  afterAll(() => server.stop());

  async function reportsOf({deviceId}: EnrolmentAnswer): Promise<number> {
    const rows = await portal.database.db
      .selectFrom('report')
      .select('seq')
      .where('device_id', '=', deviceId)
      .execute();
    return rows.length;
  }
  async function eventsOf({deviceId}: EnrolmentAnswer): Promise<readonly string[]> {
    const events = await portal.stores.events.list({kind: 'all'}, {deviceId, limit: 500});
    return events.map(({kind}) => kind).toReversed();
  }
  async function post(letter: Omit<Letter, 'aud'> & {aud?: string}): Promise<string> {
    return outcome(await postReport(portal.ask, seal({aud: AUD, ...letter}).message));
  }

  test('a report is stored, and its receipt is signed by the pinned key', async () => {
    const {device, answer} = await portal.joined();
    const {message, hash} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});

    const response = await postReport(portal.ask, message);

    const {receipt} = v.parse(v.object({receipt: v.string()}), await response.json());
    const [header = '', payload = '', signature = ''] = receipt.split('.');
    const key = createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: answer.portalKey}, format: 'jwk'});
    const input = Buffer.from(`${header}.${payload}`);
    expect(verify(null, input, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const read = v.parse(Receipt, JSON.parse(Buffer.from(payload, 'base64url').toString()));
    expect({...read, challenge: '', receivedAt: ''}).toEqual({
      v: 1,
      deviceId: answer.deviceId,
      aud: AUD,
      lastSeq: 1,
      digest: full(SNAPSHOT).digest,
      lastPayload: hash,
      challenge: '',
      receivedAt: '',
    });
    expect(await portal.stores.devices.snapshot({kind: 'all'}, answer.deviceId)).toEqual(SNAPSHOT);
    expect(await portal.stores.devices.snapshot({kind: 'groups', groups: ['else']}, answer.deviceId)).toBe(
      undefined,
    );
  });

  test('D1: no flipped bit of the signed line passes', async () => {
    const {device, answer} = await portal.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const line = message.indexOf(0x0a);
    const statuses = new Map<string, number>();
    for (let bit = 0; bit < 8 * line; bit += 1) {
      const flipped = Buffer.from(message);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const {status} = await postReport(portal.ask, flipped);
      statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
    }

    expect([...statuses.keys()].toSorted()).toEqual(['400', '401']);
    expect(await reportsOf(answer)).toBe(0);
  });

  test('D1, D2: no other header passes', async () => {
    const {device, answer} = await portal.joined();
    const good = {alg: 'Ed25519', typ: REPORT_TYP, kid: device.kid};
    const jwk = {kty: 'OKP', crv: 'Ed25519', x: device.x};
    const headers = [
      {...good, alg: 'EdDSA'},
      {...good, alg: 'none'},
      {...good, alg: 'HS256'},
      {...good, jwk},
      {...good, crit: ['x'], x: 1},
      {...good, b64: false, crit: ['b64']},
      {...good, typ: 'JWT'},
      {...good, typ: REPORT_TYP.toUpperCase()},
      {alg: 'Ed25519', kid: device.kid},
      {alg: 'Ed25519', typ: REPORT_TYP},
      {...good, kid: 7},
      '[]',
      '{"alg":"Ed25519"',
      `{"__proto__":1,"alg":"Ed25519","typ":"${REPORT_TYP}","kid":"${device.kid}"}`,
    ];
    const outcomes: string[] = [];
    for (const header of headers)
      outcomes.push(await post({device, answer, seq: 1, body: full(SNAPSHOT), header}));

    expect(outcomes).toEqual([
      '401 bad-signature',
      '401 bad-signature',
      '401 bad-signature',
      ...Array.from({length: 11}, () => '400 bad-envelope'),
    ]);
    expect(await reportsOf(answer)).toBe(0);
  });

  test('D1: a public key used as a shared secret is no signature', async () => {
    const {device, answer} = await portal.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const end = message.indexOf(0x0a);
    const [, payload] = message.subarray(0, end).toString().split('.');
    const header = Buffer.from(JSON.stringify({alg: 'HS256', typ: REPORT_TYP, kid: device.kid}));
    const input = `${header.toString('base64url')}.${payload}`;
    const mac = createHmac('sha256', Buffer.from(device.x, 'base64url')).update(input).digest('base64url');
    const forged = Buffer.concat([Buffer.from(`${input}.${mac}`), message.subarray(end)]);

    expect(await outcome(await postReport(portal.ask, forged))).toBe('400 bad-envelope');
    expect(await reportsOf(answer)).toBe(0);
  });

  test('D2: only the canonical spelling of a JWS passes', async () => {
    const {device, answer} = await portal.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const end = message.indexOf(0x0a);
    const line = message.subarray(0, end).toString();
    const rest = message.subarray(end);
    // The last letter of a 64-byte signature carries 4 bits; the other 2 must be zero.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters.indexOf(line.at(-1) ?? '');
    const spellings = [1, 2, 3].map((spare) => line.slice(0, -1) + letters[last + spare]);
    const outcomes: string[] = [];
    for (const text of [...spellings, `${line}=`, ` ${line}`, `${line} `, `${line}\r`, `${line}.`]) {
      const response = await postReport(portal.ask, Buffer.concat([Buffer.from(text), rest]));
      outcomes.push(await outcome(response));
    }
    const twoLineFeeds = Buffer.concat([Buffer.from(`${line}\n`), rest]);

    expect(outcomes).toEqual(Array.from({length: 8}, () => '400 bad-envelope'));
    expect(await outcome(await postReport(portal.ask, twoLineFeeds))).toBe('400 hash-mismatch');
    expect(await reportsOf(answer)).toBe(0);
  });

  test('D3: the same report fifty times at once is one row and fifty receipts', async () => {
    const {device, answer} = await portal.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});

    const responses = await Promise.all(Array.from({length: 50}, () => postReport(portal.ask, message)));

    expect(new Set(responses.map(({status}) => status))).toEqual(new Set([200]));
    expect(await reportsOf(answer)).toBe(1);
  });

  test('D4: state moves only forward, whatever order couriers deliver in', async () => {
    const {device, answer} = await portal.joined();
    const first = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const second = seal({device, answer, aud: AUD, seq: 2, prev: first.hash, body: full(LATER)});

    expect(await outcome(await postReport(portal.ask, second.message))).toBe('200 ok');
    expect(await outcome(await postReport(portal.ask, first.message))).toBe('200 ok');

    expect(await portal.stores.devices.snapshot({kind: 'all'}, answer.deviceId)).toEqual(LATER);
    expect(await reportsOf(answer)).toBe(2);
    expect(await eventsOf(answer)).toEqual(['enrolled', 'report-gap', 'first-report']);
  });

  test('D4, D7: a number used twice is an alarm; one too far behind is refused', async () => {
    const {device, answer} = await portal.joined();
    const letter = {device, answer, seq: 100, body: full(SNAPSHOT)};

    expect(await post(letter)).toBe('200 ok');
    expect(await post(letter)).toBe('409 fork');
    expect(await post({...letter, seq: 37})).toBe('200 ok');
    expect(await post({...letter, seq: 36})).toBe('409 rollback');
    expect(await post({...letter, seq: 101, body: full(LATER)})).toBe('200 ok');

    const row = await portal.database.db
      .selectFrom('device')
      .select(['seq', 'forked_at', 'rolled_back_at'])
      .where('id', '=', answer.deviceId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({seq: 101, forked_at: portal.clock.now, rolled_back_at: portal.clock.now});
    const audit = await portal.stores.audit.list({subject: answer.deviceId, limit: 10});
    expect(audit.map(({action}) => action)).toEqual(['report.rollback', 'report.fork', 'device.enrol']);
    expect(await portal.stores.audit.verify()).toMatchObject({broken: null});
  });

  test('D7: a clone that goes on from a copied state is noticed by the chain', async () => {
    const {device, answer} = await portal.joined();
    const first = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    await postReport(portal.ask, first.message);
    const clone = seal({device, answer, aud: AUD, seq: 1, body: full(LATER)});

    expect(await outcome(await postReport(portal.ask, clone.message))).toBe('409 fork');
    expect(await post({device, answer, seq: 2, prev: clone.hash, body: full(LATER)})).toBe('200 ok');
    expect(await eventsOf(answer)).toContain('report-fork');
  });

  test('D5: wrong portal, wrong device, unknown, revoked and pending devices are refused and noted', async () => {
    const {device, answer} = await portal.joined();
    const other = await portal.joined();
    const waiting = newDevice();
    const pending = await enrol(portal.ask, waiting, await portal.token({approval: true}), AUD);
    const letter = {device, answer, seq: 1, body: full(SNAPSHOT)};

    expect(await post({...letter, aud: 'https://other.example'})).toBe('403 wrong-portal');
    expect(await post({...letter, answer: other.answer})).toBe('403 wrong-device');
    expect(await post({...letter, device: newDevice()})).toBe('401 unknown-device');
    expect(await post({...letter, header: {alg: 'Ed25519', typ: REPORT_TYP, kid: other.device.kid}})).toBe(
      '401 bad-signature',
    );
    expect(await post({...letter, device: waiting, answer: pending})).toBe('403 pending');
    await portal.stores.deviceAdmin.change({kind: 'all'}, answer.deviceId, {state: 'revoked'}, new Date());
    expect(await post(letter)).toBe('403 revoked');

    expect(await reportsOf(answer)).toBe(0);
    const audit = await portal.stores.audit.list({subject: answer.deviceId, limit: 10});
    expect(audit.map(({action}) => action)).toEqual([
      'report.revoked',
      'report.wrong-device',
      'report.wrong-portal',
      'device.enrol',
    ]);
  });

  test('D5: a device revoked while its report is being read stores nothing', async () => {
    const {reports} = portal.stores;
    const late = await startIngest(server, {
      reports: {
        ...reports,
        standing: (place) => late.stores.reports.standing(place),
        accept: async (report, sign) => {
          const {deviceId} = report.payload;
          await late.stores.deviceAdmin.change({kind: 'all'}, deviceId, {state: 'revoked'}, new Date());
          return late.stores.reports.accept(report, sign);
        },
      },
    });
    const {device, answer} = await late.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});

    expect(await outcome(await postReport(late.ask, message))).toBe('403 revoked');
    expect(await late.database.db.selectFrom('report').select('seq').execute()).toEqual([]);
  });

  test.for([
    ['a year behind', -365 * 86_400_000, true],
    ['a year ahead', 365 * 86_400_000, true],
    ['eleven minutes behind', -660_000, true],
    ['eleven minutes ahead', 660_000, true],
    ['nine minutes ahead', 540_000, false],
  ] as const)('D6: a clock %s is accepted, and told when it matters', async ([, skew, told]) => {
    const {device, answer} = await portal.joined();
    const createdAt = new Date(portal.clock.now.getTime() + skew).toISOString();

    expect(await post({device, answer, seq: 1, body: full(SNAPSHOT), payload: {createdAt}})).toBe('200 ok');
    expect((await eventsOf(answer)).includes('clock-skew')).toBe(told);
  });

  test('a report without a current challenge is stored as late', async () => {
    const {device, answer} = await portal.joined();

    expect(await post({device, answer, seq: 1, body: full(SNAPSHOT), payload: {challenge: null}})).toBe(
      '200 ok',
    );
    expect(await eventsOf(answer)).toContain('report-late');
  });

  test('D8: a token of one use makes one device, however many ask at once', async () => {
    const token = await portal.token();
    const requests = Array.from({length: 100}, () => enrolmentRequest(newDevice(), token, AUD));

    const responses = await Promise.all(requests.map((request) => postEnrolment(portal.ask, request)));

    const good = responses.filter(({status}) => status === 200);
    expect(good.length).toBe(1);
    expect(responses.filter(({status}) => status === 401).length).toBe(99);
  });

  test('D8: expired, revoked, unknown and used tokens let nobody in; a lost answer may be asked again', async () => {
    const used = await portal.token();
    const device = newDevice();
    const request = enrolmentRequest(device, used, AUD);
    const first = await enrol(portal.ask, device, used, AUD);
    const revoked = await portal.token({group: 'revoked'});
    const tokens = await portal.stores.enrolmentTokens.list();
    await portal.stores.enrolmentTokens.revoke(
      tokens.find(({group}) => group === 'revoked')?.id ?? '',
      new Date(),
    );
    async function ask(token: string): Promise<string> {
      return outcome(await postEnrolment(portal.ask, enrolmentRequest(newDevice(), token, AUD)));
    }

    expect(await ask(await portal.token({days: -1}))).toBe('401 bad-token');
    expect(await ask(revoked)).toBe('401 bad-token');
    expect(await ask(randomBytes(32).toString('base64url'))).toBe('401 bad-token');
    expect(await ask(used)).toBe('401 bad-token');
    expect(await (await postEnrolment(portal.ask, request)).json()).toMatchObject({deviceId: first.deviceId});
  });

  test('D8: guessing tokens does not fill the audit log', async () => {
    async function refused(): Promise<number> {
      const entries = await portal.stores.audit.list({action: 'enrolment.refused', limit: 500});
      return entries.length;
    }
    portal.clock.now = new Date(portal.clock.now.getTime() + 120_000);
    const before = await refused();
    for (let guess = 0; guess < 20; guess += 1) {
      const wrong = randomBytes(32).toString('base64url');
      await postEnrolment(portal.ask, enrolmentRequest(newDevice(), wrong, AUD));
    }

    expect((await refused()) - before).toBe(1);
  });

  test('D8: an enrolment is for this portal, by its own key, in the one spelling', async () => {
    const token = await portal.token({maxUses: 10});
    const device = newDevice();
    const stranger = {kty: 'OKP', crv: 'Ed25519', x: newDevice().x};
    const requests = [
      enrolmentRequest(device, token, 'https://other.example'),
      enrolmentRequest(device, token, AUD, {header: {jwk: stranger}}),
      enrolmentRequest(device, token, AUD, {header: {alg: 'none'}}),
      enrolmentRequest(device, token, AUD, {
        header: {jwk: {kty: 'OKP', crv: 'Ed25519', x: device.x, d: 'x'}},
      }),
      enrolmentRequest(device, token, AUD, {payload: {role: 'admin'}}),
      enrolmentRequest(device, token, AUD, {payload: {name: 'a\0b'}}),
      `${enrolmentRequest(device, token, AUD)}\n`,
    ];
    const outcomes: string[] = [];
    for (const request of requests) outcomes.push(await outcome(await postEnrolment(portal.ask, request)));

    expect(outcomes).toEqual([
      '403 wrong-portal',
      '401 bad-signature',
      '400 bad-envelope',
      '400 bad-envelope',
      '400 bad-payload',
      '400 bad-payload',
      '400 bad-envelope',
    ]);
  });

  test('a revoked key never comes back, whatever token it brings', async () => {
    const {device, answer} = await portal.joined();
    await portal.stores.deviceAdmin.change({kind: 'all'}, answer.deviceId, {state: 'revoked'}, new Date());

    const response = await postEnrolment(portal.ask, enrolmentRequest(device, await portal.token(), AUD));

    expect(await outcome(response)).toBe('403 revoked');
  });

  test('D10: a relay that changes the body changes nothing', async () => {
    const {device, answer} = await portal.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const end = message.indexOf(0x0a);
    const other = gzipSync(JSON.stringify(full(LATER)));

    const swapped = Buffer.concat([message.subarray(0, end + 1), other]);
    const longer = Buffer.concat([message, Buffer.from('x')]);
    const shorter = Buffer.from(message.subarray(0, -1));

    for (const changed of [swapped, longer, shorter])
      expect(await outcome(await postReport(portal.ask, changed))).toBe('400 hash-mismatch');
    expect(await reportsOf(answer)).toBe(0);
  });

  test.for([
    ['a bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)), '413 too-large'],
    ['two layers', gzipSync(gzipSync('{}')), '400 bad-body'],
    ['no gzip', Buffer.from('{}'), '400 bad-gzip'],
    ['a torn stream', gzipSync(JSON.stringify(full(SNAPSHOT))).subarray(0, -9), '400 bad-gzip'],
    ['bytes after the stream', Buffer.concat([gzipSync('{}'), Buffer.from('more')]), '400 bad-gzip'],
    ['no JSON', gzipSync('{'), '400 bad-body'],
    ['no UTF-8', gzipSync(Buffer.from([0x22, 0xff, 0x22])), '400 bad-body'],
    ['depth 33', gzipSync('['.repeat(33) + ']'.repeat(33)), '400 too-deep'],
    ['depth 10⁶', gzipSync('['.repeat(1_000_000)), '400 too-deep'],
    ['another shape', gzipSync('{"kind":"full"}'), '400 bad-body'],
    ['an extra key', gzipSync(JSON.stringify({...full(SNAPSHOT), role: 'admin'})), '400 bad-body'],
    ['a prototype', gzipSync(`{"__proto__":{},${JSON.stringify(full(SNAPSHOT)).slice(1)}`), '400 bad-body'],
    [
      'another digest',
      gzipSync(JSON.stringify({...full(SNAPSHOT), digest: 'a'.repeat(64)})),
      '400 digest-mismatch',
    ],
    [
      'NUL in a text',
      gzipSync(JSON.stringify(full({...SNAPSHOT, device: {...SNAPSHOT.device, name: 'a\0b'}}))),
      '400 bad-body',
    ],
    [
      'half a character',
      gzipSync(JSON.stringify(full({...SNAPSHOT, device: {...SNAPSHOT.device, name: 'a\ud800'}}))),
      '400 bad-body',
    ],
    [
      'a number no column holds',
      gzipSync(
        JSON.stringify(
          full({...SNAPSHOT, score: {...SNAPSHOT.score, counts: {...SNAPSHOT.score.counts, high: 1e15}}}),
        ),
      ),
      '400 bad-body',
    ],
    [
      'a day that never was',
      gzipSync(
        JSON.stringify(
          full({
            ...SNAPSHOT,
            findings: SNAPSHOT.findings.map((finding) => ({...finding, published: '2026-02-30T00:00:00Z'})),
          }),
        ),
      ),
      '400 bad-body',
    ],
  ] as const)('E9: %s is refused', async ([, bytes, expected]) => {
    const {device, answer} = await portal.joined();

    expect(await post({device, answer, seq: 1, body: '', bytes: Buffer.from(bytes)})).toBe(expected);
    expect(await reportsOf(answer)).toBe(0);
  });

  test('E9: too long a message is not read to its end', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const init = {
      method: 'POST',
      headers: {'content-type': REPORT_MEDIA_TYPE},
      body: endless,
      duplex: 'half',
    };

    const response = await portal.ask('/ingest/reports', init);

    expect(response.status).toBe(413);
    expect(read).toBeLessThan(12);
  });

  test('a delta for a base the portal does not hold is answered: send all', async () => {
    const {device, answer} = await portal.joined();
    const first = seal({device, answer, aud: AUD, seq: 1, body: delta(SNAPSHOT, LATER)});

    expect(await outcome(await postReport(portal.ask, first.message))).toBe('409 need-full');
    expect(await reportsOf(answer)).toBe(0);
    expect(await post({device, answer, seq: 2, prev: first.hash, body: full(SNAPSHOT)})).toBe('200 ok');
    expect(await eventsOf(answer)).toEqual(['enrolled', 'first-report']);
  });

  test('a delta moves what it names and tells what happened', async () => {
    const {device, answer} = await portal.joined();
    const first = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    await postReport(portal.ask, first.message);

    expect(await post({device, answer, seq: 2, prev: first.hash, body: delta(SNAPSHOT, LATER)})).toBe(
      '200 ok',
    );
    expect(await portal.stores.devices.snapshot({kind: 'all'}, answer.deviceId)).toEqual(LATER);
    expect(await eventsOf(answer)).toEqual([
      'enrolled',
      'first-report',
      'score-moved',
      'weakness-fixed',
      'removed',
    ]);
  });

  test('exceptions and mitigations ride with what they are about; of another shape they are refused', async () => {
    const {device, answer} = await portal.joined();
    const exception = {id: 'e1', kind: 'false-positive', until: '2027-02-18T12:00:00.000Z'} as const;
    const findings = SNAPSHOT.findings.map((one) => ({
      ...one,
      risk: {...one.risk, mitigations: ['firewall']},
      exception,
    }));
    const coverage = {...SNAPSHOT.coverage, excepted: {findings: 1, checks: 0}};
    const excepted = {...SNAPSHOT, seq: 2, coverage, findings};
    const first = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    await postReport(portal.ask, first.message);
    const second = seal({
      device,
      answer,
      aud: AUD,
      seq: 2,
      prev: first.hash,
      body: delta(SNAPSHOT, excepted),
    });

    expect(await outcome(await postReport(portal.ask, second.message))).toBe('200 ok');
    expect(await portal.stores.devices.snapshot({kind: 'all'}, answer.deviceId)).toEqual(excepted);
    const wrong = {...excepted, findings: findings.map((one) => ({...one, exception: {id: 'e1'}}))};
    // @ts-expect-error -- what the schema refuses
    const third = {device, answer, seq: 3, prev: second.hash, body: full(wrong)};
    expect(await post(third)).toBe('400 bad-body');
  });

  test('one device cannot take all the time there is', async () => {
    const strict = await startIngest(server, {reportQuota: {burst: 2, perSecond: 0.1}});
    const {device, answer} = await strict.joined();
    const {message} = seal({device, answer, aud: AUD, seq: 1, body: full(SNAPSHOT)});
    const statuses: (string | null)[] = [];
    for (let times = 0; times < 3; times += 1) {
      const response = await postReport(strict.ask, message);
      statuses.push(`${response.status} ${response.headers.get('retry-after')}`);
    }

    expect(statuses).toEqual(['200 null', '200 null', '429 10']);
    strict.clock.now = new Date(strict.clock.now.getTime() + 10_000);
    expect((await postReport(strict.ask, message)).status).toBe(200);
  });

  test('any page may post, none may bring its cookies, and only the right kind of body is read', async () => {
    const preflight = await portal.ask('/ingest/reports', {method: 'OPTIONS'});
    const wrong = await portal.ask('/ingest/reports', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: '{}',
    });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBe(null);
    expect(wrong.status).toBe(415);
    expect(wrong.headers.get('access-control-allow-origin')).toBe('*');
  });
});
