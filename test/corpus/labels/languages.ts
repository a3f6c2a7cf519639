/** Records as OSV has them, with the facts of real ones; only what ranges say is kept. */
export const RECORDS: Readonly<Record<'PyPI' | 'npm', readonly object[]>> = {
  PyPI: [
    record('PYSEC-2023-74', 'CVE-2023-32681', 'requests', [{introduced: '2.3.0'}, {fixed: '2.31.0'}]),
    record('GHSA-jjg7-2v4v-x38h', 'CVE-2024-3651', 'idna', [{introduced: '0'}, {fixed: '3.7'}]),
    // Two lines, each with a fix of its own.
    twoLines('GHSA-g4mx-q9vg-27p4', 'CVE-2023-45803', 'urllib3', [
      [{introduced: '0'}, {fixed: '1.26.18'}],
      [{introduced: '2.0.0'}, {fixed: '2.0.7'}],
    ]),
    record('GHSA-epoch-0000-0001', 'CVE-2024-90001', 'epochal', [{introduced: '0'}, {fixed: '1!2.0'}]),
    record('GHSA-last-0000-0001', 'CVE-2024-90002', 'lastly', [
      {introduced: '1.0'},
      {last_affected: '1.4.post1'},
    ]),
    record('GHSA-prer-0000-0001', 'CVE-2024-90003', 'previews', [{introduced: '2.0a1'}, {fixed: '2.0rc2'}]),
    {
      id: 'MAL-2024-0001',
      modified: '2024-01-01T00:00:00Z',
      affected: [{package: {ecosystem: 'PyPI', name: 'reqeusts'}, versions: ['1.0.0', '1.0.1']}],
    },
    {
      ...record('GHSA-with-0000-0001', 'CVE-2024-90004', 'requests', [{introduced: '0'}]),
      withdrawn: '2024-02-01T00:00:00Z',
    },
  ],
  npm: [
    npmRecord('GHSA-p6mc-m468-83gw', 'CVE-2020-8203', 'lodash', [{introduced: '3.7.0'}, {fixed: '4.17.19'}]),
    npmRecord('GHSA-c2qf-rxjj-qqgw', 'CVE-2022-25883', 'semver', [{introduced: '7.0.0'}, {fixed: '7.5.2'}]),
    npmRecord('GHSA-fjxv-7rqg-78g4', 'CVE-2025-7783', 'form-data', [{introduced: '4.0.0'}, {fixed: '4.0.4'}]),
    npmRecord('GHSA-scop-0000-0001', 'CVE-2024-90010', '@scope/tool', [{introduced: '0'}, {fixed: '2.0.0'}]),
    npmRecord('GHSA-open-0000-0001', 'CVE-2024-90011', 'abandoned', [{introduced: '1.2.0'}]),
    {
      id: 'MAL-2025-0002',
      modified: '2025-01-01T00:00:00Z',
      affected: [
        {
          package: {ecosystem: 'npm', name: 'expresss'},
          ranges: [{type: 'SEMVER', events: [{introduced: '0'}]}],
        },
      ],
    },
  ],
};

function record(id: string, cve: string, name: string, events: readonly object[]): object {
  return made(id, cve, {ecosystem: 'PyPI', name}, [{type: 'ECOSYSTEM', events}]);
}

function npmRecord(id: string, cve: string, name: string, events: readonly object[]): object {
  return made(id, cve, {ecosystem: 'npm', name}, [{type: 'SEMVER', events}]);
}

function made(id: string, cve: string, item: object, ranges: readonly object[]): object {
  return {id, aliases: [cve], modified: '2024-01-01T00:00:00Z', affected: [{package: item, ranges}]};
}

function twoLines(id: string, cve: string, name: string, lines: readonly (readonly object[])[]): object {
  const ranges = lines.map((events) => ({type: 'ECOSYSTEM', events}));
  return made(id, cve, {ecosystem: 'PyPI', name}, ranges);
}

type Row = readonly [type: 'pypi' | 'npm', name: string, version: string, id: string, affected: boolean];

/** Orders by PEP 440 and by Semantic Versioning 2.0.0 §11; npm ranges hold pre-releases as SemVer orders them (OSV schema, `SEMVER`). */
export const LANGUAGES: readonly Row[] = [
  ['pypi', 'requests', '2.30.0', 'CVE-2023-32681', true],
  ['pypi', 'Requests', '2.3.0', 'CVE-2023-32681', true],
  ['pypi', 'requests', '2.31.0', 'CVE-2023-32681', false],
  ['pypi', 'requests', '2.2.1', 'CVE-2023-32681', false],
  ['pypi', 'requests', '2.31.0.dev1', 'CVE-2023-32681', true],
  ['pypi', 'requests', '2.30.0.post1', 'CVE-2023-32681', true],
  ['pypi', 'requests', '2.31.0+local.1', 'CVE-2023-32681', false],
  ['pypi', 'requests', '2.30.0', 'CVE-2024-90004', false],
  ['pypi', 'idna', '3.6', 'CVE-2024-3651', true],
  ['pypi', 'idna', '3.7', 'CVE-2024-3651', false],
  ['pypi', 'idna', '3.10', 'CVE-2024-3651', false],
  ['pypi', 'urllib3', '1.26.17', 'CVE-2023-45803', true],
  ['pypi', 'urllib3', '1.26.18', 'CVE-2023-45803', false],
  ['pypi', 'urllib3', '1.26.20', 'CVE-2023-45803', false],
  ['pypi', 'urllib3', '2.0.6', 'CVE-2023-45803', true],
  ['pypi', 'urllib3', '2.0.7', 'CVE-2023-45803', false],
  ['pypi', 'epochal', '2024.1', 'CVE-2024-90001', true],
  ['pypi', 'epochal', '1!1.9', 'CVE-2024-90001', true],
  ['pypi', 'epochal', '1!2.0', 'CVE-2024-90001', false],
  ['pypi', 'lastly', '1.4', 'CVE-2024-90002', true],
  ['pypi', 'lastly', '1.4.post1', 'CVE-2024-90002', true],
  ['pypi', 'lastly', '1.4.post2', 'CVE-2024-90002', false],
  ['pypi', 'lastly', '0.9', 'CVE-2024-90002', false],
  ['pypi', 'previews', '2.0b1', 'CVE-2024-90003', true],
  ['pypi', 'previews', '2.0rc1', 'CVE-2024-90003', true],
  ['pypi', 'previews', '2.0rc2', 'CVE-2024-90003', false],
  ['pypi', 'previews', '2.0', 'CVE-2024-90003', false],
  ['pypi', 'previews', '1.9', 'CVE-2024-90003', false],
  ['pypi', 'reqeusts', '1.0.1', 'MAL-2024-0001', true],
  ['pypi', 'reqeusts', '1.0.2', 'MAL-2024-0001', false],
  ['npm', 'lodash', '4.17.15', 'CVE-2020-8203', true],
  ['npm', 'lodash', '4.17.19', 'CVE-2020-8203', false],
  ['npm', 'lodash', '4.17.19-pre.1', 'CVE-2020-8203', true],
  ['npm', 'lodash', '3.6.0', 'CVE-2020-8203', false],
  ['npm', 'semver', '7.5.1', 'CVE-2022-25883', true],
  ['npm', 'semver', '7.5.10', 'CVE-2022-25883', false],
  ['npm', 'semver', '7.0.0-rc.1', 'CVE-2022-25883', false],
  ['npm', 'semver', '6.3.1', 'CVE-2022-25883', false],
  ['npm', 'form-data', '4.0.3', 'CVE-2025-7783', true],
  ['npm', 'form-data', '4.0.4+build.5', 'CVE-2025-7783', false],
  ['npm', 'form-data', '3.0.1', 'CVE-2025-7783', false],
  ['npm', '@scope/tool', '1.9.9', 'CVE-2024-90010', true],
  ['npm', '@scope/tool', '2.0.0', 'CVE-2024-90010', false],
  ['npm', 'tool', '1.9.9', 'CVE-2024-90010', false],
  ['npm', 'abandoned', '9.0.0', 'CVE-2024-90011', true],
  ['npm', 'abandoned', '1.1.9', 'CVE-2024-90011', false],
  ['npm', 'expresss', '1.0.0', 'MAL-2025-0002', true],
  ['npm', 'express', '1.0.0', 'MAL-2025-0002', false],
];
