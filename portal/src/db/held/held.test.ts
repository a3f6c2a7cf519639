import {createHash} from 'node:crypto';

import {byUrgency} from '@plimsoll/shared/recommend';
import {diffSnapshots, digestText, type Snapshot} from '@plimsoll/shared/report';
import {exposureOf} from '@plimsoll/shared/score';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

import {engines, startServer, type TestServer} from '../../../../test/database.ts';
import {addDevice, debianSnapshot} from '../../../../test/fleet.ts';
import type {OpenDatabase} from '../open.ts';
import {createStores, type Stores} from '../stores.ts';

const CVES = ['CVE-2026-1001', 'CVE-2026-1002', 'CVE-2026-1003', 'CVE-2026-1004'];
const weak = fc.record({
  cve: fc.constantFrom(...CVES),
  source: fc.constantFrom('openssl', 'curl', '__proto__'),
  severity: fc.constantFrom('high' as const, 'unknown' as const),
  cvss: fc.constantFrom(5, 9.8),
  epss: fc.constantFrom(0.01, 0.9),
  fixed: fc.constantFrom(null, '1.1-1'),
  kev: fc.boolean(),
});
const step = fc.record({
  weaknesses: fc.uniqueArray(weak, {maxLength: 6, selector: ({cve, source}) => `${cve} ${source}`}),
  failing: fc.nat({max: 5}),
  whole: fc.boolean(),
  excepted: fc.boolean(),
  detected: fc.uniqueArray(fc.constantFrom('edr:1', 'edr:2', 'clamav:3'), {maxLength: 3}),
  state: fc.constantFrom('open' as const, 'resolved' as const),
});

/** The snapshot with detections, as a device lists them: by id, and absent for none. */
function detecting(snapshot: Snapshot, ids: readonly string[], state: 'open' | 'resolved'): Snapshot {
  if (ids.length === 0) return snapshot;
  const detections = ids.toSorted().map((id) => ({
    id,
    at: '2026-03-01T10:00:00.000Z',
    source: 'edr',
    rule: 'Web shell',
    severity: 'high' as const,
    state,
    count: 2,
    software: ['deb:bash:amd64'],
  }));
  return {...snapshot, detections};
}

/** The snapshot after somebody excepted all its weaknesses, which a mitigation stands before as well. */
function excepting(snapshot: Snapshot): Snapshot {
  const exception = {id: 'e1', kind: 'risk-accepted', until: '2026-06-01T00:00:00.000Z'} as const;
  const findings = snapshot.findings.map((one) => ({
    ...one,
    risk: {...one.risk, mitigations: ['firewall']},
    exception,
  }));
  const coverage = {...snapshot.coverage, excepted: {findings: 1, checks: 2}};
  return {...snapshot, coverage, findings};
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe.for(engines)('what is held, on %s', (engine) => {
  let server: TestServer;
  let database: OpenDatabase;
  let stores: Stores;
  beforeAll(async () => {
    server = await startServer(engine);
    database = await server.open();
    stores = createStores(database.db);
  });
  afterAll(() => server.stop());

  async function send(deviceId: string, seq: number, next: Snapshot, before?: Snapshot): Promise<string> {
    const digest = sha256(digestText(next));
    const body = before
      ? ({
          kind: 'delta',
          baseDigest: sha256(digestText(before)),
          digest,
          delta: diffSnapshots(before, next),
        } as const)
      : ({kind: 'full', digest, snapshot: next} as const);
    const {outcome} = await stores.reports.accept(
      {
        payload: {
          v: 1,
          deviceId,
          aud: 'https://portal.example',
          seq,
          prev: null,
          reportId: '5d3f8e4c-3b6e-4a53-9a55-0d2a5fd1b3aa',
          boot: '5d3f8e4c-3b6e-4a53-9a55-0d2a5fd1b3aa',
          createdAt: '2026-03-01T11:00:00Z',
          monotonicMs: 1,
          challenge: null,
          schema: 'snapshot-1',
          policyVersion: 0,
          disclosure: 'inventory',
          bodySha256: digest,
          bodyLength: 1,
          enc: 'gzip',
        },
        payloadSha256: sha256(`${deviceId} ${seq}`),
        jws: '',
        osId: 'debian',
        bytes: Buffer.alloc(1),
        body,
        receivedAt: new Date(),
        late: false,
        skewMs: 0,
      },
      () => Promise.resolve('receipt'),
    );
    return outcome;
  }

  test('after any series of whole reports and deltas the portal holds exactly the last snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 6}), async (steps) => {
        let before = debianSnapshot('kite', []);
        const deviceId = await addDevice(database.db, before);
        let seq = 1;
        for (const {weaknesses, failing, whole, excepted, detected, state} of steps) {
          seq += 1;
          const found = debianSnapshot('kite', weaknesses, {failing, seq});
          const next = detecting(excepted ? excepting(found) : found, detected, state);
          expect(await send(deviceId, seq, next, whole ? undefined : before)).toBe('stored');
          before = next;
        }
        const held = await stores.devices.snapshot({kind: 'all'}, deviceId);
        expect(held).toEqual({...before, recommendations: before.recommendations.toSorted(byUrgency)});
        expect(sha256(digestText(before))).toBe(held && sha256(digestText(held)));
      }),
      {numRuns: 25},
    );
  });

  test('the log shares make the impacts the device computed, and the terms its log sum', async () => {
    const snapshot = debianSnapshot('heron', [
      {
        cve: 'CVE-2026-1001',
        source: 'openssl',
        severity: 'high',
        cvss: 9.8,
        epss: 0.9,
        fixed: '1.1-1',
        kev: true,
      },
      {cve: 'CVE-2026-1002', source: 'openssl', severity: 'high', cvss: 7, epss: 0.1, fixed: '1.1-1'},
      {cve: 'CVE-2026-1003', source: 'curl', severity: 'medium', cvss: 5, epss: 0.01, fixed: null},
    ]);
    const deviceId = await addDevice(database.db, snapshot);
    const rows = await database.db
      .selectFrom('device_recommendation')
      .select(['key', 'log_share'])
      .where('device_id', '=', deviceId)
      .execute();
    const terms = await Promise.all(
      (['device_finding', 'device_check'] as const).map((table) =>
        database.db.selectFrom(table).select('term').where('device_id', '=', deviceId).execute(),
      ),
    );

    const {logSum, exposure} = snapshot.score;
    const impacts = new Map(
      rows.map(({key, log_share: share}) => [key, exposure - exposureOf(logSum - share)] as const),
    );
    expect(rows.length).toBe(snapshot.recommendations.length);
    for (const {id, impact} of snapshot.recommendations) expect(impacts.get(id)).toBeCloseTo(impact, 9);
    const sum = terms.flat().reduce((total, {term}) => total + term, 0);
    expect(sum).toBeCloseTo(logSum, 9);
  });

  test('a CVE shows what most devices say of it, whoever came first', async () => {
    const liar = {
      cve: 'CVE-2026-2000',
      source: 'curl',
      cvss: 0,
      epss: 0,
      fixed: null,
      severity: 'low',
    } as const;
    const honest = {...liar, cvss: 9.8, epss: 0.5, severity: 'critical'} as const;
    await addDevice(database.db, debianSnapshot('liar', [liar]));
    await addDevice(database.db, debianSnapshot('one', [honest]));
    await addDevice(database.db, debianSnapshot('two', [honest]));
    const read = database.db
      .selectFrom('vulnerability')
      .select(['severity', 'cvss', 'epss'])
      .where('cve', '=', liar.cve);

    expect(await read.executeTakeFirst()).toEqual({severity: 'low', cvss: 0, epss: 0});
    await stores.vulnerabilities.refresh(new Date());
    expect(await read.executeTakeFirst()).toEqual({severity: 'critical', cvss: 9.8, epss: 0.5});
    expect(await stores.vulnerabilities.refresh(new Date())).toBe(0);
  });

  test('the sweep takes what nobody has any more, and a report that names it again is stored', async () => {
    const snapshot = debianSnapshot('wren', [
      {cve: 'CVE-2026-3000', source: 'zlib', severity: 'low', cvss: 3, epss: 0.01, fixed: null},
    ]);
    const deviceId = await addDevice(database.db, snapshot);
    const without = {...debianSnapshot('wren', []), seq: 2};
    expect(await send(deviceId, 2, without)).toBe('stored');

    expect(await stores.vulnerabilities.sweep()).toBeGreaterThan(0);
    const again = {...snapshot, seq: 3};
    expect(await send(deviceId, 3, again)).toBe('stored');
    expect(await send(deviceId, 4, {...without, seq: 4})).toBe('stored');
    await stores.vulnerabilities.sweep();
    expect(await send(deviceId, 5, {...snapshot, seq: 5})).toBe('stored');
    expect((await stores.devices.snapshot({kind: 'all'}, deviceId))?.findings).toEqual(snapshot.findings);
  });
});
