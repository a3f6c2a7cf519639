import {createHash, randomUUID} from 'node:crypto';

import {type CheckResult, checks as registry} from '@plimsoll/shared/checks';
import type {Match} from '@plimsoll/shared/findings';
import type {Software} from '@plimsoll/shared/inventory';
import {assess} from '@plimsoll/shared/recommend';
import {digestText, type Snapshot} from '@plimsoll/shared/report';
import type {Kysely} from 'kysely';

import {createReportStore} from '../portal/src/db/reports.ts';
import type {Database} from '../portal/src/db/schema.ts';

/** A CVE as a test wants it on a device. */
export interface Weak {
  readonly cve: string;
  readonly source: string;
  readonly severity: Match['severity'];
  readonly cvss: number;
  readonly epss: number;
  readonly fixed: string | null;
  readonly kev?: boolean;
  readonly running?: Match['running'];
}

/** One that an update closes. */
export const OPENSSL: Weak = {
  cve: 'CVE-2026-1000',
  source: 'openssl',
  severity: 'high',
  cvss: 7.5,
  epss: 0.1,
  fixed: '1.0-2',
};

const OS = {
  family: 'linux',
  id: 'debian',
  name: 'Debian GNU/Linux 12 (bookworm)',
  version: '12',
  arch: 'x86_64',
} as const;
const AT = '2026-03-01T11:00:00.000Z';

/** A Debian device's snapshot with these weaknesses, judged by the shared code; the first `failing` checks fail, the others pass. */
export function debianSnapshot(
  name: string,
  weaknesses: readonly Weak[],
  {failing = 3, seq = 1}: {readonly failing?: number; readonly seq?: number} = {},
): Snapshot {
  const sources = [...new Set(weaknesses.map(({source}) => source)), 'bash', 'coreutils'];
  const software = sources.map((source) => packageOf(source, weaknesses));
  const checks = registry
    .filter(({platforms}) => platforms.includes('linux'))
    .slice(0, 12)
    .map(({id, category}, index): CheckResult => {
      const fails = index < failing;
      return {
        id,
        category,
        weight: 1 + (index % 5),
        status: fails ? 'fail' : 'pass',
        share: fails ? 0 : 1,
        evidence: fails ? ['found so'] : [],
      };
    });
  const assessed = assess({matches: weaknesses.map(matchOf), checks, software, os: OS});
  return {
    seq,
    takenAt: AT,
    device: {id: 'pseudonym', name, os: OS},
    coverage: {
      packages: {total: software.length, assessed: software.length, otherVendor: 0, unknown: 0},
      checks: {total: checks.length, judged: checks.length, notApplicable: 0, unknown: 0},
      collectors: [],
      notes: [],
    },
    score: assessed.score,
    findings: [...assessed.findings].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    recommendations: [...assessed.recommendations],
    checks: checks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    software: software.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    knowledge: {state: 'current', slices: [], sources: []},
  };
}

function packageOf(source: string, weaknesses: readonly Weak[]): Software {
  const fixed = weaknesses.find((weak) => weak.source === source && weak.fixed !== null)?.fixed;
  return {
    id: `deb:${source}:amd64`,
    type: 'deb',
    name: source,
    version: '1.0-1',
    arch: 'amd64',
    source: {name: source, version: '1.0-1'},
    origin: 'distribution',
    state: 'installed',
    running: 'running',
    ...(fixed && {candidate: {version: fixed, security: true}}),
  };
}

function matchOf({cve, source, severity, cvss, epss, fixed, kev, running}: Weak): Match {
  return {
    id: `Debian:12/${source}/${cve}`,
    cve,
    ecosystem: 'Debian:12',
    source,
    sourceVersion: '1.0-1',
    packages: [source],
    fixedVersion: fixed,
    state: fixed === null ? 'unfixed' : 'fix-available',
    running: running ?? 'running',
    confidence: 'confirmed',
    severity,
    cvss,
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    cvssSource: 'NVD',
    epss,
    kev: kev ? {added: '2026-01-10', ransomware: false} : null,
    exploit: kev ? 'verified' : 'none',
    published: '2026-01-05T00:00:00.000Z',
    title: `A flaw in ${source}`,
    evidence: {
      rule: 'debian-source',
      installed: '1.0-1',
      bound: fixed,
      order: 'dpkg',
      record: `DEBIAN-${cve}`,
      feed: 'osv-debian',
      fetchedAt: AT,
    },
  };
}

/** Enrols a device and lets it report; answers its id. */
export async function addDevice(
  db: Kysely<Database>,
  snapshot: Snapshot,
  {group = 'default', now = new Date(AT)}: {readonly group?: string; readonly now?: Date} = {},
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('device')
    .values({
      id,
      thumbprint: id,
      public_key: id,
      state: 'active',
      group_name: group,
      enrolled_at: now,
      last_seen_at: now,
      name: snapshot.device.name,
      os: OS.name,
    })
    .execute();
  await report(db, id, snapshot, now);
  return id;
}

/** Lets a device report a snapshot as its newest. */
export async function report(
  db: Kysely<Database>,
  deviceId: string,
  snapshot: Snapshot,
  now = new Date(AT),
): Promise<void> {
  const digest = createHash('sha256').update(digestText(snapshot)).digest('hex');
  const accepted = await createReportStore(db).accept(
    {
      payload: {
        v: 1,
        deviceId,
        aud: 'http://portal.test',
        seq: snapshot.seq,
        prev: null,
        reportId: randomUUID(),
        boot: randomUUID(),
        createdAt: AT,
        monotonicMs: 1,
        challenge: null,
        schema: 'snapshot-1',
        policyVersion: 0,
        disclosure: 'inventory',
        bodySha256: digest,
        bodyLength: 1,
        enc: 'gzip',
      },
      payloadSha256: createHash('sha256').update(`${deviceId}/${snapshot.seq}`).digest('hex'),
      jws: 'jws',
      osId: OS.id,
      bytes: Buffer.from('body'),
      body: {kind: 'full', digest, snapshot},
      receivedAt: now,
      late: false,
      skewMs: 0,
    },
    () => Promise.resolve('receipt'),
  );
  if (accepted.outcome !== 'stored') throw new Error(`the report was not stored: ${accepted.outcome}`);
}
