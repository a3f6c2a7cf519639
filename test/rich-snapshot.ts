import {type CheckResult, checks as registry} from '@plimsoll/shared/checks';
import type {Match} from '@plimsoll/shared/findings';
import type {Software} from '@plimsoll/shared/inventory';
import {assess} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

const AT = '2026-11-20T12:00:00.000Z';
const OS = {
  family: 'linux',
  id: 'debian',
  name: 'Debian GNU/Linux 12 (bookworm)',
  version: '12',
  codename: 'bookworm',
  arch: 'amd64',
} as const;

/** An installed item as tests want it. */
export function item(parts: Pick<Software, 'type' | 'name' | 'version'> & Partial<Software>): Software {
  const arch = parts.arch === undefined ? '' : `:${parts.arch}`;
  return {
    id: `${parts.type}:${parts.name}${arch}`,
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...parts,
  };
}

/** One item of many kinds: what exports must tell apart. */
export const RICH_SOFTWARE: readonly Software[] = [
  item({
    type: 'deb',
    name: 'libssl3',
    version: '3.0.17-1~deb12u1',
    arch: 'amd64',
    source: {name: 'openssl', version: '3.0.17-1~deb12u1'},
    running: 'listening',
    listeners: [{protocol: 'tcp', address: '0.0.0.0', port: 443}],
  }),
  item({
    type: 'deb',
    name: 'openssl',
    version: '3.0.17-1~deb12u1+b1',
    arch: 'amd64',
    source: {name: 'openssl', version: '3.0.17-1~deb12u1'},
  }),
  item({
    type: 'deb',
    name: 'google-chrome-stable',
    version: '142.0.7444.59-1',
    arch: 'amd64',
    source: {name: 'google-chrome-stable', version: '142.0.7444.59-1'},
    origin: 'other-vendor',
    vendor: 'Google LLC',
    product: 'google-chrome',
    paths: ['/opt/google/chrome/chrome'],
  }),
  item({type: 'deb', name: 'requests', version: '2.28.1', source: {name: 'requests', version: '2.28.1'}}),
  item({
    type: 'pypi',
    name: 'requests',
    version: '2.28.1',
    id: 'pypi:requests@2.28.1',
    origin: 'unknown',
    paths: ['/home/a b/venv/requests'],
  }),
  item({type: 'pypi', name: 'requests', version: '2.32.0', id: 'pypi:requests@2.32.0', origin: 'unknown'}),
  item({type: 'npm', name: '@babel/traverse', version: '7.20.0', origin: 'unknown'}),
  item({
    type: 'snap',
    name: 'firefox',
    version: '130.0',
    origin: 'other-vendor',
    support: {state: 'ended', cycle: '130', ends: '2024-10-01'},
  }),
];

const OPENSSL: Match = {
  id: 'Debian:12/openssl/CVE-2025-1111',
  cve: 'CVE-2025-1111',
  ecosystem: 'Debian:12',
  source: 'openssl',
  sourceVersion: '3.0.17-1~deb12u1',
  packages: ['libssl3', 'openssl'],
  fixedVersion: '3.0.17-1~deb12u2',
  state: 'fix-available',
  running: 'listening',
  confidence: 'confirmed',
  severity: 'high',
  cvss: 8.1,
  cvssVector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
  cvssSource: 'NVD',
  epss: 0.5,
  kev: {added: '2026-10-01', due: '2026-10-22', ransomware: true},
  exploit: 'verified',
  published: '2025-01-05T00:00:00.000Z',
  modified: '2025-02-05T00:00:00.000Z',
  cwes: ['CWE-787', 'CWE-79', 'NVD-CWE-noinfo'],
  title: 'Out-of-bounds write in TLS',
  evidence: {
    rule: 'debian-source',
    installed: '3.0.17-1~deb12u1',
    bound: '3.0.17-1~deb12u2',
    order: 'dpkg',
    record: 'DEBIAN-CVE-2025-1111',
    feed: 'osv-debian',
    fetchedAt: AT,
  },
};

/** An advisory without a CVE, for one of two versions of a library that lie side by side. */
const REQUESTS: Match = {
  ...OPENSSL,
  id: 'PyPI/requests/GHSA-aaaa-bbbb-cccc',
  cve: null,
  advisory: 'GHSA-aaaa-bbbb-cccc',
  ecosystem: 'PyPI',
  source: 'requests',
  sourceVersion: '2.28.1',
  packages: ['requests'],
  fixedVersion: '2.31.0',
  confidence: 'likely',
  severity: 'medium',
  cvss: null,
  kev: null,
  evidence: {
    ...OPENSSL.evidence,
    rule: 'language-range',
    installed: '2.28.1',
    introduced: '2.3.0',
    bound: '2.31.0',
    order: 'pep440',
    record: 'GHSA-aaaa-bbbb-cccc',
    note: 'https://github.com/psf/requests/security/advisories/GHSA-aaaa-bbbb-cccc',
  },
};

/** The system itself, which is no item of the inventory; nobody knows yet whether it applies. */
const SYSTEM: Match = {
  ...OPENSSL,
  id: 'Debian:12/linux/CVE-2024-2222',
  cve: 'CVE-2024-2222',
  source: 'linux',
  sourceVersion: '6.1.1-1',
  packages: ['linux-image-6.1'],
  fixedVersion: null,
  state: 'ignored',
  confidence: 'possible',
  severity: 'unimportant',
  cvss: 5.5,
  cvssVector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N',
  kev: null,
  evidence: {...OPENSSL.evidence, installed: '6.1.1-1', bound: null, record: 'DEBIAN-CVE-2024-2222'},
};

/** The archive's own word for an update, without any id. */
const ARCHIVE: Match = {
  id: 'Debian:12/openssl/security-update',
  cve: null,
  ecosystem: 'Debian:12',
  source: 'openssl',
  sourceVersion: '3.0.17-1~deb12u1',
  packages: ['libssl3'],
  fixedVersion: '3.0.17-1~deb12u2',
  state: 'fix-available',
  running: 'unknown',
  confidence: 'confirmed',
  severity: 'unknown',
  cvss: null,
  epss: null,
  kev: null,
  exploit: 'unknown',
  evidence: {...OPENSSL.evidence, rule: 'archive-candidate', record: 'libssl3 3.0.17-1~deb12u2'},
};

interface Parts {
  readonly software?: readonly Software[];
  readonly matches?: readonly Match[];
  readonly name?: string;
  readonly takenAt?: string;
  readonly evidence?: string;
}

/** A device's snapshot with every kind of finding, judged by the shared code: what documents are made from. */
export function richSnapshot(parts: Parts = {}): Snapshot {
  const software = [...(parts.software ?? RICH_SOFTWARE)].toSorted(byId);
  const matches = [...(parts.matches ?? [OPENSSL, REQUESTS, SYSTEM, ARCHIVE])];
  const checks = registry.slice(0, 6).map(({id, category}, index): CheckResult => {
    const status = (['fail', 'pass', 'unknown', 'not-applicable', 'fail', 'pass'] as const)[index] ?? 'pass';
    const share = status === 'pass' ? 1 : status === 'fail' ? 0 : null;
    return {id, category, weight: 9 - index, status, share, evidence: [parts.evidence ?? 'found so']};
  });
  const {score, findings, recommendations} = assess({matches, checks, software, os: OS});
  return {
    seq: 0,
    takenAt: parts.takenAt ?? AT,
    device: {id: 'this-device', name: parts.name ?? 'kite', os: OS},
    coverage: {
      packages: {total: software.length, assessed: software.length, otherVendor: 0, unknown: 0},
      checks: {total: 6, judged: 4, notApplicable: 1, unknown: 1},
      collectors: [
        {id: 'dpkg', state: 'ok'},
        {id: 'snap', state: 'failed', why: 'no access'},
      ],
      notes: ['Other users’ processes need an administrator'],
    },
    score,
    findings: findings.toSorted(byId),
    recommendations: [...recommendations],
    checks: checks.toSorted(byId),
    software,
    knowledge: {state: 'current', slices: [], sources: []},
  };
}

function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : 1;
}

/** Every text from outside turned hostile, as long as the inventory's limits let it be. */
export function hostileSnapshot(evil: string): Snapshot {
  const name = (evil === '' ? ' ' : evil).slice(0, 256);
  const version = name.slice(0, 128);
  const software = [...RICH_SOFTWARE.map(({type}) => type), 'golang', 'maven', 'rpm', 'alpm', 'win'].map(
    (type, index): Software => ({
      id: `${type}:${index}:${name}`,
      type,
      name,
      version,
      arch: evil.slice(0, 64),
      source: {name, version},
      origin: index % 2 === 0 ? 'other-vendor' : 'unknown',
      vendor: evil.slice(0, 2048),
      publisher: evil.slice(0, 2048),
      module: name,
      state: 'installed',
      running: 'unknown',
      paths: [evil.slice(0, 1024), `/opt/${evil.slice(0, 1000)}`, `C:\\${evil.slice(0, 1000)}`],
    }),
  );
  const matches = [OPENSSL, REQUESTS, SYSTEM, ARCHIVE].map((match, index): Match => {
    const text = evil.slice(0, 128);
    const {cve} = match;
    return {
      ...match,
      id: `${index}/${name}`,
      ...(cve === null ? {advisory: text} : {}),
      ecosystem: index === 1 ? 'PyPI' : evil.slice(0, 64),
      source: name,
      sourceVersion: version,
      packages: [name],
      fixedVersion: version,
      title: evil.slice(0, 2048),
      cvssVector: evil.slice(0, 256),
      cvssSource: evil.slice(0, 64),
      cwes: [evil.slice(0, 16)],
      evidence: {
        ...match.evidence,
        installed: version,
        bound: index === 0 ? null : version,
        introduced: version,
        lastAffected: version,
        record: text,
        feed: text,
        note: `https://a.example/${evil.slice(0, 1000)}`,
      },
    };
  });
  return richSnapshot({software, matches, name, evidence: evil.slice(0, 2048)});
}

/** Names and texts nobody should give a package, and some do. */
export const EVIL: readonly string[] = [
  '=cmd|"/c calc"!A1',
  '"quotes", and\r\nlines\n',
  '\u0000\u0007\u001B[2J\u009B',
  '\u202Eevil\u2066\u200F',
  '\uD800 alone \uDFFF',
  '[click](http://evil.example) {0}',
  '../../etc/passwd',
  '%2e%2e/%00?a=b#c@d:e',
  '</script><img src=x>',
  '__proto__',
  'ünïcödé 漢字 🙂',
  '////',
  'a'.repeat(1_000_000),
  '/'.repeat(1_000_000),
];
