import fc from 'fast-check';
import {expect, test} from 'vitest';

import {macosKey} from './macos.ts';
import {readSofa} from './sofa.ts';
import {readSofaLatest} from './sofa-feed.ts';

test.for([
  ['14.6.1', '14'],
  ['26.3.1 (a)', '26'],
  ['11.0', '11'],
  ['10.15.7', '10.15'],
  ['10.16', undefined],
  ['10', undefined],
  ['9.2.2', undefined],
  ['14.6.1-beta', undefined],
  ['1 . 2', undefined],
  ['', undefined],
] as const)('%s is of the major %s', ([version, major]) => {
  expect(macosKey(version)).toBe(major);
});

function feed(releases: readonly object[], change: object = {}): object {
  return {OSVersions: [{OSVersion: 'Sonoma 14', SecurityReleases: releases}], ...change};
}

function release(ProductVersion: string, CVEs: object, SecurityInfo = ''): object {
  return {ProductVersion, CVEs, SecurityInfo, ActivelyExploitedCVEs: []};
}

const fixedIn146 = {
  ecosystem: 'macos',
  source: '14',
  id: 'CVE-2024-1111',
  order: 'apple',
  fixed: '14.6',
  link: '120911',
  state: 'fix-available',
  urgency: 'unknown',
  trust: 'confirmed',
};

test.for([
  ['v1', {'CVE-2024-1111': false, 'CVE-2024-2222': true}],
  [
    'v2',
    {'CVE-2024-1111': {}, 'CVE-2024-2222': {ActivelyExploited: true, InKEV: true, Severity: 'Critical'}},
  ],
] as const)('%s: a release fixes what it lists, from the first version of its major', ([, cves]) => {
  const json = feed([release('14.6', cves, 'https://support.apple.com/en-us/120911')]);
  expect(readSofa(json)).toEqual({
    advisories: [fixedIn146, {...fixedIn146, id: 'CVE-2024-2222'}],
    cves: [{id: 'CVE-2024-2222', by: 'distribution', ratings: [], exploit: 'verified'}],
    skipped: 0,
  });
});

test.for([
  ['https://support.apple.com/kb/HT213843', 'HT213843'],
  ['https://support.apple.com/en-us/122373', '122373'],
  ['https://support.apple.com/en-us/100100', undefined],
  ['https://support.apple.com.example.org/HT213843', undefined],
  ['', undefined],
] as const)('the page %s is linked as %s', ([url, link]) => {
  const [advisory] =
    readSofa(feed([release('14.5', {'CVE-2024-1': true, 'CVE-2024-1111': {}}, url)]))?.advisories ?? [];
  expect(advisory?.link).toBe(link);
});

test('of several releases of a major that list a flaw the earliest fixes it; majors stand apart', () => {
  const cves = {'CVE-2024-1111': {}};
  const json = {
    OSVersions: [
      {SecurityReleases: [release('14.10', cves), release('14.6', cves), release('14.7', cves)]},
      {SecurityReleases: [release('13.7.8', cves)]},
    ],
  };
  expect(rangesOf(json)).toEqual([
    ['14', undefined, '14.6'],
    ['13', undefined, '13.7.8'],
  ]);
});

test('a background improvement fixes its base alone', () => {
  // Apple's 126604 of March 2026: CVE-2026-20643 on 26.3.1 and, for one model, 26.3.2; 26.4 lists it again.
  const json = feed(
    [
      release('26.4', {'CVE-2026-20643': {}}),
      release('26.3.2', {}),
      release('26.3.1', {}),
      release('26.3', {}),
    ],
    {
      BackgroundSecurityImprovements: {
        26: [
          {Version: '26.3.2', VersionExtra: '(a)', CVEs: ['CVE-2026-20643']},
          {Version: '26.3.1', VersionExtra: '(a)', CVEs: ['CVE-2026-20643']},
        ],
      },
    },
  );
  expect(rangesOf(json)).toEqual([
    ['26', undefined, '26.3.1 (a)'],
    ['26', '26.3.2', '26.3.2 (a)'],
  ]);
});

test('a later base without the improvement stays exposed until the release that lists the flaw', () => {
  const json = feed(
    [
      release('26.3', {}),
      release('26.3.1', {}),
      release('26.3.2', {}),
      release('26.4', {'CVE-2026-20643': {}}),
    ],
    {
      BackgroundSecurityImprovements: {
        26: [
          {Version: '26.3.1', VersionExtra: '(a)', CVEs: ['CVE-2026-20643']},
          {Version: '26.3.1', VersionExtra: '(b)', CVEs: ['CVE-2026-20643']},
        ],
      },
    },
  );
  expect(rangesOf(json)).toEqual([
    ['26', undefined, '26.3.1 (a)'],
    ['26', '26.3.2', '26.4'],
  ]);
});

test('what cannot be read is left out and counted', () => {
  const json = feed(
    [
      release('14.6', {'CVE-2024-1111': {}, 'GHSA-1': {}}, 'https://support.apple.com/en-us/120911'),
      release('fourteen', {'CVE-2024-3333': {}}),
      {CVEs: {}},
    ],
    {BackgroundSecurityImprovements: {26: [{Version: '26.3'}], 27: 'none'}},
  );
  expect(readSofa(json)).toEqual({advisories: [fixedIn146], cves: [], skipped: 5});
  expect(readSofa({OSVersions: [7]})).toEqual({advisories: [], cves: [], skipped: 1});
});

test('tells the newest version of each major', () => {
  const json = {
    OSVersions: [
      {Latest: {ProductVersion: '14.8.9', Build: '23J631', ReleaseDate: '2026-08-06T00:00:00Z'}},
      {Latest: {ProductVersion: '10.15.7', Build: '', ReleaseDate: 'soon'}},
      {Latest: {ProductVersion: 'Sonoma'}},
      {},
    ],
  };
  expect(readSofaLatest(json)).toEqual([
    {major: '14', version: '14.8.9', build: '23J631', date: '2026-08-06'},
    {major: '10.15', version: '10.15.7', build: undefined, date: undefined},
  ]);
  expect(readSofaLatest([])).toBeUndefined();
});

test('nothing makes the reader throw', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constant({ProductVersion: '14.1', CVEs: {__proto__: null}}));
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(part), part, (any, releases, latest) => {
      readSofa(any);
      const json = {
        OSVersions: [{SecurityReleases: releases, Latest: latest}],
        BackgroundSecurityImprovements: any,
      };
      expect(readSofa(json)).toBeDefined();
      expect(readSofaLatest(json)).toBeDefined();
    }),
  );
});

function rangesOf(json: unknown): unknown[] {
  return (readSofa(json)?.advisories ?? []).map(({source, introduced, fixed}) => [source, introduced, fixed]);
}
