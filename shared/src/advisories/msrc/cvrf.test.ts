import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readCvrf} from './cvrf.ts';

const PRODUCTS = {
  11568: 'Windows 10 Version 1809 for 32-bit Systems',
  11929: 'Windows 10 Version 21H2 for 32-bit Systems',
  12097: 'Windows 10 Version 22H2 for x64-based Systems',
  12389: 'Windows 11 Version 24H2 for ARM64-based Systems',
  12390: 'Windows 11 Version 24H2 for x64-based Systems',
  12436: 'Windows Server 2025',
  11655: 'Microsoft Edge (Chromium-based)',
  11656: 'Microsoft Edge (Chromium-based) Extended Stable',
  11657: 'Microsoft Edge (Chromium-based) in IE Mode',
  12440: 'Microsoft Office LTSC for Mac 2024',
};

function fix(kb: string, build: string, ids: readonly number[], SubType = 'Security Update'): object {
  return {
    Type: 2,
    Description: {Value: kb},
    SubType,
    FixedBuild: build,
    ProductID: ids.map(String),
    RestartRequired: {Value: 'Yes'},
  };
}

function document(remediations: readonly object[], change: object = {}): object {
  return {
    DocumentTitle: {Value: 'February 2026 Security Updates'},
    ProductTree: {
      FullProductName: Object.entries(PRODUCTS).map(([ProductID, Value]) => ({ProductID, Value})),
    },
    Vulnerability: [{CVE: 'CVE-2026-21519', Remediations: remediations, ...change}],
  };
}

function told(remediations: readonly object[]): unknown[] {
  return (readCvrf(document(remediations))?.advisories ?? []).map(
    ({source, introduced = '', fixed, link}) => [source, `${introduced}..${fixed}`, link],
  );
}

test('reads a vulnerability of Windows: builds, article, severity, score, exploitation', () => {
  // Microsoft's document 2026-Feb, shortened.
  const json = document([fix('5075912', '10.0.19045.6937', [12097])], {
    Title: {Value: 'Desktop Window Manager Elevation of Privilege Vulnerability'},
    Notes: [
      {Title: 'Description', Type: 2, Value: '<p>…</p>'},
      {Title: 'Microsoft', Type: 8, Value: 'Microsoft'},
    ],
    CWE: [{ID: 'CWE-843', Value: 'Type Confusion'}],
    Threats: [
      {Type: 0, Description: {Value: 'Elevation of Privilege'}, ProductID: ['12097']},
      {Type: 3, Description: {Value: 'Important'}, ProductID: ['12097']},
      {
        Type: 1,
        Description: {
          Value: 'Publicly Disclosed:No;Exploited:Yes;Latest Software Release:Exploitation Detected',
        },
      },
    ],
    CVSSScoreSets: [
      {
        BaseScore: 7.8,
        TemporalScore: 6.8,
        Vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
        ProductID: ['12097'],
      },
    ],
    RevisionHistory: [
      {Number: '1.1', Date: '2026-02-12T08:00:00'},
      {Number: '1.0', Date: '2026-02-10T08:00:00'},
    ],
  });
  expect(readCvrf(json)).toEqual({
    advisories: [
      {
        ecosystem: 'windows',
        source: '10.0.19045',
        id: 'CVE-2026-21519',
        order: 'windows',
        fixed: '10.0.19045.6937',
        state: 'fix-available',
        urgency: 'high',
        trust: 'confirmed',
        link: 'KB5075912',
      },
    ],
    cves: [
      {
        id: 'CVE-2026-21519',
        by: 'CNA',
        ratings: [
          {by: 'CNA', version: '3.1', score: 7.8, vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'},
        ],
        severity: 'high',
        exploit: 'verified',
        published: '2026-02-10',
        title: 'Desktop Window Manager Elevation of Privilege Vulnerability',
        cwes: ['CWE-843'],
      },
    ],
    skipped: 0,
  });
});

test('the same as XML', () => {
  const xml = `<cvrf:cvrfdoc xmlns:cvrf="c" xmlns:vuln="v" xmlns:prod="p">
    <prod:ProductTree><prod:FullProductName ProductID="12097">${PRODUCTS[12097]}</prod:FullProductName></prod:ProductTree>
    <vuln:Vulnerability Ordinal="1">
      <vuln:Title>Flaw</vuln:Title>
      <vuln:Notes><vuln:Note Title="Chrome" Type="CNA" Ordinal="30">Chrome</vuln:Note></vuln:Notes>
      <vuln:CVE>CVE-2026-21519</vuln:CVE>
      <vuln:Threats><vuln:Threat Type="Exploit Status"><vuln:Description>Publicly Disclosed:Yes;
        Exploited:No</vuln:Description></vuln:Threat></vuln:Threats>
      <vuln:CVSSScoreSets />
      <vuln:Remediations><vuln:Remediation Type="Vendor Fix"><vuln:Description>5075912</vuln:Description>
        <vuln:ProductID>12097</vuln:ProductID><vuln:FixedBuild>10.0.19045.6937</vuln:FixedBuild></vuln:Remediation>
        <vuln:Remediation Type="Known Issue"><vuln:ProductID>12097</vuln:ProductID></vuln:Remediation></vuln:Remediations>
    </vuln:Vulnerability></cvrf:cvrfdoc>`;
  const reading = readCvrf(xml);
  expect(reading?.advisories.map(({source, fixed, link, urgency}) => [source, fixed, link, urgency])).toEqual(
    [['10.0.19045', '10.0.19045.6937', 'KB5075912', 'unknown']],
  );
  expect(reading?.cves).toEqual([{id: 'CVE-2026-21519', by: 'distribution', ratings: [], title: 'Flaw'}]);
});

test('several updates with the fix: the lowest build counts, the article is not the hotpatch', () => {
  expect(
    told([
      fix('5077212', '10.0.26100.7781', [12389, 12390], 'Security Hotpatch Update'),
      fix('5077181', '10.0.26100.7840', [12389]),
      fix('5077181', '10.0.26100.7840', [12390]),
    ]),
  ).toEqual([['10.0.26100', '..10.0.26100.7781', 'KB5077181']]);
});

test('Server 2025 and Windows 11 share a build, and nothing else', () => {
  expect(
    told([fix('5075899', '10.0.26100.32370', [12436]), fix('5077181', '10.0.26100.7840', [12390])]),
  ).toEqual([
    ['10.0.26100-server', '..10.0.26100.32370', 'KB5075899'],
    ['10.0.26100', '..10.0.26100.7840', 'KB5077181'],
  ]);
});

test('a build of a sibling is read as its own; of another release it is a slip', () => {
  const reading = readCvrf(
    document([fix('5075912', '10.0.19045.6937', [11929]), fix('5075912', '10.0.19045.6937', [11568])]),
  );
  expect(reading?.advisories.map(({source, fixed}) => [source, fixed])).toEqual([
    ['10.0.19044', '10.0.19044.6937'],
  ]);
  expect(reading?.skipped).toBe(1);
});

test.for([
  ['stable alone', [['122.0.2365.80', 11655]], [['microsoft-edge', '..122.0.2365.80', undefined]]],
  [
    'stable and extended',
    [
      ['123.0.2420.65', 11655],
      ['122.0.2365.113', 11656],
    ],
    [
      ['microsoft-edge', '..122.0.2365.113', undefined],
      ['microsoft-edge', '123.0.0.0..123.0.2420.65', undefined],
    ],
  ],
  [
    'both on one major',
    [
      ['122.0.2365.80', 11655],
      ['122.0.2365.80', 11656],
    ],
    [['microsoft-edge', '..122.0.2365.80', undefined]],
  ],
] as const)('Edge: %s', ([, builds, ranges]) => {
  expect(told(builds.map(([build, id]) => fix('Release Notes', build, [id])))).toEqual(ranges);
});

test('products and builds we cannot compare are counted, each', () => {
  const remediations = [
    fix('5075912', '', [12097, 11929]),
    fix('5036451', '16.0.1', [12440]),
    fix('5075912', '10.0.19045.6937', [11657]),
    fix('4493470', '1.001', [11568]),
    fix('1', '10.0.19045.6937', [99]),
  ];
  expect(readCvrf(document(remediations))).toEqual({advisories: [], cves: [], skipped: 6});
});

test('what is not a vulnerability is counted; what is no document is none', () => {
  expect(readCvrf({...document([]), Vulnerability: [7, {CVE: 'ADV990001'}]})?.skipped).toBe(2);
  for (const other of [undefined, null, [], {}, '', '<a/>', '<cvrfdoc/>', {Vulnerability: []}])
    expect(readCvrf(other)?.advisories ?? []).toEqual([]);
  expect(readCvrf({})).toBeUndefined();
  expect(readCvrf('{}')).toBeUndefined();
});

test('nothing makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), fc.array(fc.jsonValue()), (any, text, list) => {
      readCvrf(any);
      readCvrf(`<cvrfdoc>${text}</cvrfdoc>`);
      const json = document(
        [{Type: 2, ProductID: list, FixedBuild: any}, ...list.map((item) => ({Type: item}))],
        {
          Threats: any,
          Title: any,
          CVSSScoreSets: list,
        },
      );
      expect(readCvrf(json)).toBeDefined();
    }),
  );
});
