import {expect, test} from 'vitest';

import type {CveFacts, KnowledgeSlice, OpenAdvisory} from '../advisories/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {compareDpkg, isDpkgVersion} from '../versions/index.ts';
import {archiveMatches} from './archive.ts';
import {matchSoftware} from './match.ts';

const os: Os = {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'x64'};

const facts: CveFacts = {
  severity: 'high',
  cvss: 7.5,
  cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  cvssSource: 'NVD',
  epss: 0.02,
  kev: {added: '2025-03-01', ransomware: false},
  exploit: 'verified',
  published: '2025-01-02T00:00:00Z',
  title: 'A flaw in OpenSSL.',
};

/** [source, CVE, fixed version, more]. */
type Row = readonly [source: string, cve: string, fixed: string | undefined, more?: Partial<OpenAdvisory>];

function sliceOf(rows: readonly Row[], known: ReadonlyMap<string, CveFacts> = new Map()): KnowledgeSlice {
  return {
    ecosystem: 'Debian:12',
    built: '2026-11-23T00:00:00Z',
    expires: '2026-11-30T00:00:00Z',
    fetchedAt: () => '2026-11-22T23:00:00Z',
    orderOf: () => 'dpkg',
    advisories: rows.length,
    cves: known.size,
    knows: (source) => rows.some(([name]) => name === source),
    openAt(source, version) {
      if (!isDpkgVersion(version)) return undefined;
      return rows
        .filter(
          ([name, , fixed]) =>
            name === source && (fixed === undefined || (compareDpkg(version, fixed) ?? 0) < 0),
        )
        .map(([, id, fixed, more]) => ({
          id,
          fixed,
          state: fixed === undefined ? 'unfixed' : 'fix-available',
          trust: 'confirmed',
          feed: 'osv/Debian',
          record: `DEBIAN-${id}`,
          urgency: 'unknown',
          ...more,
        }));
    },
    cve: (id) => known.get(id),
    lifecycles: [],
  };
}

function deb(name: string, source: string, version: string, more: Partial<Software> = {}): Software {
  return {
    id: `deb:${name}:amd64`,
    type: 'deb',
    name,
    version,
    arch: 'amd64',
    source: {name: source, version},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...more,
  };
}

function match(
  software: readonly Software[],
  slice: KnowledgeSlice | undefined,
  bootedKernel = '6.1.0-27-amd64',
) {
  return matchSoftware({
    software,
    os,
    slice: (ecosystem) => (ecosystem === slice?.ecosystem ? slice : undefined),
    bootedKernel,
    foreign: false,
    at: '2026-11-20',
  });
}

test('one match for a flaw in a source, with its binaries, the most active of them, and all the evidence', () => {
  const software = [
    deb('openssl', 'openssl', '3.0.14-1', {running: 'unused'}),
    deb('libssl3', 'openssl', '3.0.14-1', {running: 'listening', version: '3.0.14-1+b1'}),
  ];
  const slice = sliceOf(
    [['openssl', 'CVE-2025-1234', '3.0.15-1', {link: 'DSA-5678-1'}]],
    new Map([['CVE-2025-1234', facts]]),
  );

  expect(match(software, slice)).toEqual({
    software: software.map((item) => ({...item, assessment: 'assessed'})),
    matches: [
      {
        id: 'Debian:12/openssl/CVE-2025-1234',
        cve: 'CVE-2025-1234',
        ecosystem: 'Debian:12',
        source: 'openssl',
        sourceVersion: '3.0.14-1',
        packages: ['libssl3', 'openssl'],
        fixedVersion: '3.0.15-1',
        state: 'fix-available',
        running: 'listening',
        confidence: 'confirmed',
        ...facts,
        evidence: {
          rule: 'debian-source',
          installed: '3.0.14-1',
          bound: '3.0.15-1',
          order: 'dpkg',
          record: 'DEBIAN-CVE-2025-1234',
          feed: 'osv/Debian',
          fetchedAt: '2026-11-22T23:00:00Z',
          note: 'DSA-5678-1',
        },
      },
    ],
    support: undefined,
    coverage: {total: 2, assessed: 2, otherVendor: 0, unknown: 0, notAssessed: 0},
  });
});

test.for([
  {given: 'a score', urgency: 'low', known: 'high', severity: 'high'},
  {given: 'no score', urgency: 'medium', known: 'unknown', severity: 'medium'},
  {given: 'no impact here', urgency: 'unimportant', known: 'critical', severity: 'unimportant'},
  {given: 'nothing', urgency: 'unknown', known: 'unknown', severity: 'unknown'},
] as const)('$given makes the severity $severity', ({urgency, known, severity}) => {
  const slice = sliceOf(
    [['a', 'CVE-2025-1234', undefined, {urgency}]],
    new Map([['CVE-2025-1234', {severity: known, exploit: 'unknown'}]]),
  );

  expect(match([deb('a', 'a', '1')], slice).matches.map((found) => found.severity)).toEqual([severity]);
});

test('other vendors are not matched, and what nobody can tell is', () => {
  const software = [
    deb('nodejs', 'nodejs', '24.1.0-1nodesource1', {origin: 'other-vendor'}),
    deb('a', 'a', '1', {origin: 'unknown'}),
    deb('b', 'b', '1', {origin: 'unknown'}),
    deb('c', 'c', '1'),
    deb('d', 'a', 'not a version'),
    deb('e', 'a', '1', {type: 'npm'}),
  ];
  const slice = sliceOf([
    ['nodejs', 'CVE-2025-1000', undefined],
    ['a', 'CVE-2025-1234', '2'],
  ]);

  const {matches, coverage} = match(software, slice);

  expect(matches.map(({id, confidence}) => [id, confidence])).toEqual([
    ['Debian:12/a/CVE-2025-1234', 'likely'],
    ['Debian:12/a/unreadable-version', 'possible'],
  ]);
  expect(coverage).toEqual({total: 6, assessed: 4, otherVendor: 1, unknown: 1, notAssessed: 0});
});

test('of several kernels the booted one stands for what they share', () => {
  const software = [
    deb('linux-image-6.1.0-25-amd64', 'linux-signed-amd64', '6.1.106-3'),
    deb('linux-image-6.1.0-27-amd64', 'linux-signed-amd64', '6.1.115-1'),
    deb('linux-libc-dev', 'linux', '6.1.115-1'),
  ];
  const slice = sliceOf([
    ['linux', 'CVE-2025-1000', '6.1.110-1'],
    ['linux', 'CVE-2025-2000', undefined],
  ]);

  const {matches} = match(software, slice);

  expect(
    matches.map((found) => [
      found.cve,
      found.running,
      found.sourceVersion,
      found.packages,
      found.evidence.rule,
    ]),
  ).toEqual([
    ['CVE-2025-1000', 'not-running', '6.1.106-3', ['linux-image-6.1.0-25-amd64'], 'debian-kernel'],
    [
      'CVE-2025-2000',
      'running',
      '6.1.115-1',
      ['linux-image-6.1.0-25-amd64', 'linux-image-6.1.0-27-amd64', 'linux-libc-dev'],
      'debian-kernel',
    ],
  ]);
});

test('a backport has the fixes of what it was made from, and is never more than possible', () => {
  const software = [deb('a', 'a', '1.2-3~bpo12+1')];
  const slice = sliceOf([
    ['a', 'CVE-2025-1000', '1.2-3'],
    ['a', 'CVE-2025-2000', '1.2-4'],
  ]);

  expect(
    match(software, slice).matches.map(({cve, confidence, sourceVersion, evidence}) => [
      cve,
      confidence,
      sourceVersion,
      evidence.rule,
    ]),
  ).toEqual([['CVE-2025-2000', 'possible', '1.2-3~bpo12+1', 'debian-backport']]);
});

test('ids are in order, sources with a common beginning too', () => {
  const software = ['gcc-12', 'gcc', 'gcc.x', 'zlib', 'a'].map((name) => deb(name, name, '1'));
  const slice = sliceOf(software.map(({name}) => [name, 'CVE-2025-1234', undefined]));

  const ids = match(software, slice).matches.map(({id}) => id);

  expect(ids).toEqual(ids.toSorted());
  expect(ids.length).toBe(5);
});

test.for([
  {given: 'no knowledge', slice: undefined, version: '12'},
  {given: "another release's knowledge", slice: sliceOf([['a', 'CVE-2025-1234', undefined]]), version: '13'},
])('with $given nothing is matched and nothing assessed', ({slice, version}) => {
  const {matches, coverage} = matchSoftware({
    software: [deb('a', 'a', '1')],
    os: {...os, version},
    slice: (ecosystem) => (ecosystem === slice?.ecosystem ? slice : undefined),
    foreign: false,
    at: '2026-11-20',
  });

  expect(matches).toEqual([]);
  expect(coverage).toEqual({total: 1, assessed: 0, otherVendor: 0, unknown: 1, notAssessed: 0});
});

const update = {version: '3.0.15-1+b1', security: true, from: 'Debian-Security:12/stable-security'};

test('a security update that no finding explains is a match of its own', () => {
  const software = [
    deb('openssl', 'openssl', '3.0.14-1', {candidate: update, running: 'used'}),
    deb('libssl3', 'openssl', '3.0.14-1', {candidate: update, running: 'running'}),
    deb('tzdata', 'tzdata', '1', {candidate: {version: '2', security: false}}),
  ];

  expect(archiveMatches(software, os, [])).toEqual([
    {
      id: 'Debian:12/openssl/security-update',
      cve: null,
      ecosystem: 'Debian:12',
      source: 'openssl',
      sourceVersion: '3.0.14-1',
      packages: ['libssl3', 'openssl'],
      fixedVersion: '3.0.15-1+b1',
      state: 'fix-available',
      running: 'running',
      confidence: 'confirmed',
      severity: 'unknown',
      cvss: null,
      epss: null,
      kev: null,
      exploit: 'unknown',
      evidence: {
        rule: 'archive-candidate',
        installed: '3.0.14-1',
        bound: '3.0.15-1+b1',
        order: 'dpkg',
        record: 'libssl3 3.0.15-1+b1',
        feed: 'Debian-Security:12/stable-security',
        fetchedAt: null,
      },
    },
  ]);
});

test.for([
  {given: 'the same version', fixed: '3.0.15-1', matches: 0},
  {given: 'a later one', fixed: '3.0.16-1', matches: 1},
  {given: 'none', fixed: undefined, matches: 1},
])('a finding fixed by $given leaves $matches', ({fixed, matches}) => {
  const software = [deb('openssl', 'openssl', '3.0.14-1', {candidate: update})];
  const found = match(software, sliceOf([['openssl', 'CVE-2025-1234', fixed]])).matches;

  expect(archiveMatches(software, os, found).length).toBe(matches);
});

test('the archive of a distribution without advisories here counts too', () => {
  const ids = archiveMatches(
    [deb('a', 'a', '1', {candidate: update})],
    {...os, id: 'devuan', version: '5'},
    [],
  ).map(({id}) => id);

  expect(ids).toEqual(['devuan:5/a/security-update']);
});

test('a release line is told by the vendor’s own version', () => {
  const lifecycles = [
    {slug: 'dotnet', cycle: '6.0', ends: '2024-11-12'},
    {slug: 'dotnet', cycle: '8.0', ends: '2026-11-10'},
  ];
  const runtime: Software = {
    id: 'win:runtime',
    type: 'win',
    name: 'Microsoft .NET Runtime - 6.0.36 (x64)',
    version: '48.144.23186',
    publisher: 'Microsoft Corporation',
    origin: 'unknown',
    state: 'installed',
    running: 'unknown',
  };

  const {software} = matchSoftware({
    software: [runtime],
    os: {family: 'windows', id: 'windows', name: 'Windows 11', version: '', arch: 'x64'},
    slice: () => ({...sliceOf([]), lifecycles}),
    at: '2026-11-20',
    foreign: true,
  });

  expect(software[0]?.support).toEqual({state: 'ended', cycle: '6.0', ends: '2024-11-12'});
});
