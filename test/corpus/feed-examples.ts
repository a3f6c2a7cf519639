import {gzipSync} from 'node:zlib';

import {makeTar} from './make-tar.ts';
import {makeZip} from './make-zip.ts';
import {cveRecord, nvdItem} from './read-feed.ts';

/** One small good file of a feed. */
export interface Example {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What is read of it. */
  readonly records: number;
  /** May have fewer records than the last time. */
  readonly shrinks?: boolean;
}

function text(path: string, value: string, records = 1): Example {
  return {path, bytes: Buffer.from(value), records};
}

function json(path: string, value: unknown, records = 1): Example {
  return text(path, JSON.stringify(value), records);
}

function tar(path: string, name: string, data: string): Example {
  return {path, bytes: gzipSync(makeTar([{name, data}])), records: 1};
}

function osv(family: string): Example {
  const affected = [
    {
      package: {name: 'foo', ecosystem: family},
      ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}]}],
    },
  ];
  const data = JSON.stringify({id: 'CVE-2025-1111', affected});
  const folder = encodeURIComponent(family);
  return {path: `osv/${folder}/all.zip`, bytes: makeZip([{name: 'CVE-2025-1111.json', data}]), records: 1};
}

const MFSA = `announced: January 23, 2024
fixed_in:
- Firefox 122
title: Security Vulnerabilities fixed in Firefox 122
advisories:
  CVE-2024-0741:
    title: Out of bounds write
    impact: high
`;
const SOFA = {
  OSVersions: [
    {
      OSVersion: 'Sonoma 14',
      SecurityReleases: [{ProductVersion: '14.6', CVEs: {'CVE-2024-1111': {}}, ActivelyExploitedCVEs: []}],
    },
  ],
};
const CVRF = {
  ProductTree: {
    FullProductName: [{ProductID: '12097', Value: 'Windows 10 Version 22H2 for x64-based Systems'}],
  },
  Vulnerability: [
    {
      CVE: 'CVE-2026-21519',
      Remediations: [
        {
          Type: 2,
          Description: {Value: '5075912'},
          SubType: 'Security Update',
          FixedBuild: '10.0.19045.6937',
          ProductID: ['12097'],
        },
      ],
    },
  ],
};
const DOTNET = {
  'channel-version': '8.0',
  releases: [
    {'release-date': '2024-01-09', 'cve-list': [{'cve-id': 'CVE-2024-0056'}], runtime: {version: '8.0.1'}},
  ],
};
const NODE = {1: {cve: ['CVE-2023-32002'], vulnerable: '20.x', patched: '^20.5.1'}};
const PSF = {id: 'PSF-2024-8', aliases: ['CVE-2024-6923'], details: 'A flaw.', affected: []};
const ARCH = [
  {
    name: 'AVG-1',
    packages: ['foo'],
    status: 'Fixed',
    severity: 'High',
    affected: '1.0-1',
    fixed: '1.1-1',
    issues: ['CVE-2025-1111'],
    advisories: ['ASA-202501-1'],
  },
];
const TRACKER = {foo: {'CVE-2025-1111': {releases: {bookworm: {status: 'open', urgency: 'low'}}}}};
const OPENSSL = JSON.stringify(
  cveRecord('CVE-2023-0215', {
    containers: {cna: {providerMetadata: {shortName: 'openssl'}, affected: [], metrics: []}},
  }),
);
const SUPPORTED = {
  'releases-index': [{'channel-version': '8.0', 'support-phase': 'active', 'eol-date': '2026-11-10'}],
};
const LINE = {name: '20', isEol: true, eolFrom: '2026-04-30'};
const KEV = {vulnerabilities: [{cveID: 'CVE-2025-1111', dateAdded: '2025-03-01'}]};
const CVE = JSON.stringify(cveRecord('CVE-2023-32002'));
const CVE_NAME = 'CVE-2023-32002.json';
const NVD = gzipSync(JSON.stringify({format: 'NVD_CVE', vulnerabilities: [nvdItem('CVE-2023-32002')]}));

const OSV = [
  'Debian',
  'Ubuntu',
  'AlmaLinux',
  'Rocky Linux',
  'Red Hat',
  'SUSE',
  'openSUSE',
  'Alpine',
  'npm',
  'PyPI',
  'RubyGems',
  'crates.io',
  'Go',
  'Maven',
  'NuGet',
  'Packagist',
];

/** Good files by feed: each kind a feed can be read from. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  ...Object.fromEntries(OSV.map((family) => [`osv/${family}`, [osv(family)]])),
  arch: [json('arch/issues.json', ARCH)],
  'debian-tracker': [
    json('debian-tracker/tracker.json', TRACKER),
    {path: 'debian-tracker/tracker.json.gz', bytes: gzipSync(JSON.stringify(TRACKER)), records: 1},
  ],
  'security-support': [
    {
      ...text('debian-tracker/security-support-ended.deb12', '# Ended\nfoo 1.0-1 2025-01-01 gone\n'),
      shrinks: true,
    },
  ],
  mozilla: [
    tar(
      'mozilla/foundation-security-advisories.tar.gz',
      'foundation-security-advisories-master/announce/2024/mfsa2024-01.yml',
      MFSA,
    ),
    tar('mozilla/mfsa-announce.tar.xz', 'announce/2024/mfsa2024-01.yml', MFSA),
  ],
  sofa: [json('sofa/v2_macos_data_feed.json', SOFA), json('sofa/v1_macos_data_feed.json', SOFA)],
  msrc: [{...json('msrc/2026-Feb.json', CVRF), shrinks: true}],
  dotnet: [json('dotnet/releases-index.json', SUPPORTED), json('dotnet/releases-8.0.json', DOTNET)],
  node: [json('nodejs-core-index.json', NODE)],
  openssl: [tar('openssl-secjson.tar.xz', 'secjson/CVE-2023-0215.json', OPENSSL)],
  python: [tar('psf-osv.tar.xz', 'advisories/python/PSF-2024-8.json', JSON.stringify(PSF))],
  cve5: [
    {
      path: 'cve5/delta.zip',
      bytes: makeZip([{name: `deltaCves/${CVE_NAME}`, data: CVE}]),
      records: 1,
      shrinks: true,
    },
    {
      path: 'cve5/cvelist.zip',
      bytes: makeZip([{name: 'cves.zip', data: makeZip([{name: `cves/2023/32xxx/${CVE_NAME}`, data: CVE}])}]),
      records: 1,
    },
    tar('cve5/vulnrichment.tar.gz', `vulnrichment-develop/2023/32xxx/${CVE_NAME}`, CVE),
    text('cve5/wellknown-vulnrichment.json', `[\n${CVE}\n]`),
    {path: 'cve5/vulnrichment-desktop.jsonl.gz', bytes: gzipSync(`${CVE}\n`), records: 1},
  ],
  nvd: [
    {path: 'nvd/nvdcve-2.0-modified.json.gz', bytes: NVD, records: 1, shrinks: true},
    {path: 'nvd/nvdcve-2.0-2023.json.gz', bytes: NVD, records: 1},
  ],
  'distro-info': [
    text(
      'debian-tracker/debian.csv',
      'version,codename,series,created,release,eol\n12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-07-11\n',
    ),
  ],
  endoflife: [
    json('endoflife/full.json', {result: [{name: 'nodejs', releases: [LINE]}]}),
    json('endoflife/releases/nodejs.json', {result: {releases: [LINE]}}),
  ],
  kev: [json('kev/known_exploited_vulnerabilities.json', KEV)],
  epss: [
    {
      path: 'epss/epss_scores-current.csv.gz',
      bytes: gzipSync('cve,epss,percentile\nCVE-2023-32002,0.5,0.9\n'),
      records: 1,
    },
  ],
};
