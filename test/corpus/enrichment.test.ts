import type {CveFacts, LoadedSlice} from '@plimsoll/shared/advisories';
import type {Os} from '@plimsoll/shared/inventory';
import {matchSoftware} from '@plimsoll/shared/match';
import {beforeAll, expect, test} from 'vitest';

import type {BuiltKnowledge} from '../../companion/src/knowledge/index.ts';
import {absent, DAY, knowledgeOf, SKIPPED} from './data.ts';

/*
 * What is known of a weakness beside whether it is there: whose score counts, whether it is exploited, how likely it is to be; and
 * where release lines stand. Each row is what the feed itself says, read by eye.
 */
let known: BuiltKnowledge | undefined;
beforeAll(async () => {
  if (!absent) known = await knowledgeOf(['apps', 'Debian:12', 'macos', 'AlmaLinux:9']);
}, 120_000);

type Score = Pick<CveFacts, 'cvss' | 'cvssSource' | 'severity' | 'exploit'>;

test.skipIf(absent).for<[id: string, score: Score, why: string]>([
  [
    'CVE-2024-40711',
    {cvss: 9.8, cvssSource: 'CNA', severity: 'critical', exploit: 'verified'},
    'the CNA scores',
  ],
  [
    'CVE-2024-4671',
    {cvss: 9.6, cvssSource: 'CISA-ADP', severity: 'critical', exploit: 'verified'},
    'CISA alone does',
  ],
  [
    'CVE-2024-5535',
    {cvss: 9.1, cvssSource: 'CISA-ADP', severity: 'critical', exploit: 'none'},
    'OpenSSL gives none',
  ],
  ['CVE-2024-6222', {cvss: 7.3, cvssSource: 'CNA', severity: 'high', exploit: 'none'}, 'in CVSS 4.0'],
  ['CVE-2024-30279', {cvss: 7.8, cvssSource: 'CNA', severity: 'high', exploit: 'none'}, 'SSVC says none'],
  ['CVE-2024-38095', {cvss: 7.5, cvssSource: 'CNA', severity: 'high', exploit: 'none'}, 'E:U in its vector'],
])(`%s: %o, for %s${SKIPPED}`, ([id, score]) => {
  const {cvss, cvssSource, severity, exploit} = known?.slices.get('apps')?.cve(id) ?? {};

  expect({cvss, cvssSource, severity, exploit}).toEqual(score);
});

test.skipIf(absent)(`without a score nothing is made up${SKIPPED}`, () => {
  const facts = known?.slices.get('apps')?.cve('CVE-2024-31497');

  expect([facts?.cvss, facts?.cvssSource, facts?.severity]).toEqual([undefined, undefined, 'unknown']);
});

test.skipIf(absent).for<[id: string, epss: number, kev: CveFacts['kev']]>([
  ['CVE-2024-4671', 0.08348, {added: '2024-05-13', due: '2024-06-03', ransomware: false}],
  ['CVE-2023-38831', 0.97811, {added: '2023-08-24', due: '2023-09-14', ransomware: true}],
  ['CVE-2024-40711', 0.90369, {added: '2024-10-17', due: '2024-11-07', ransomware: true}],
  ['CVE-2024-4577', 0.99987, {added: '2024-06-12', due: '2024-07-03', ransomware: true}],
  ['CVE-2024-9680', 0.23184, {added: '2024-10-15', due: '2024-11-05', ransomware: true}],
])(`%s: EPSS %d, KEV %o, and an exploit that works${SKIPPED}`, ([id, epss, kev]) => {
  const facts = known?.slices.get('apps')?.cve(id);

  expect({epss: facts?.epss, kev: facts?.kev, exploit: facts?.exploit}).toEqual({
    epss,
    kev,
    exploit: 'verified',
  });
});

test.skipIf(absent)(`disputed records are shown as such${SKIPPED}`, () => {
  expect(known?.slices.get('apps')?.cve('CVE-2018-25081')?.disputed).toBe(true);
});

type Line = readonly [state: string, cycle: string, ends: string] | undefined;

function apps(): LoadedSlice | undefined {
  return known?.slices.get('apps');
}

test.skipIf(absent).for<[name: string, version: string, publisher: string, line: Line]>([
  ['Python 3.8.10 (64-bit)', '3.8.10150.0', 'Python Software Foundation', ['ended', '3.8', '2024-10-07']],
  ['Python 3.10.6 (64-bit)', '3.10.6150.0', 'Python Software Foundation', ['ended', '3.10', '2026-10-31']],
  ['Python 3.13.0 (64-bit)', '3.13.150.0', 'Python Software Foundation', ['supported', '3.13', '2029-10-31']],
  ['OpenSSL 3.0.15 (64-bit)', '3.0.15', 'OpenSSL Win64 Installer Team', ['ended', '3.0', '2026-09-07']],
  ['OpenSSL 3.5.0 (64-bit)', '3.5.0', 'OpenSSL Win64 Installer Team', ['supported', '3.5', '2030-04-08']],
  ['OpenSSL 3.6.0 (64-bit)', '3.6.0', 'OpenSSL Win64 Installer Team', ['ended', '3.6', '2026-11-01']],
  ['OpenSSL 4.0.0 (64-bit)', '4.0.0', 'OpenSSL Win64 Installer Team', ['ending', '4.0', '2027-05-14']],
  // The list of Windows has versions of its own for .NET: the vendor's names the line.
  [
    'Microsoft .NET Runtime - 6.0.36 (x64)',
    '48.144.23186',
    'Microsoft Corporation',
    ['ended', '6.0', '2024-11-12'],
  ],
  [
    'Microsoft .NET Runtime - 8.0.10 (x64)',
    '64.40.36121',
    'Microsoft Corporation',
    ['ended', '8.0', '2026-11-10'],
  ],
  [
    'Microsoft .NET Runtime - 10.0.1 (x64)',
    '80.4.1',
    'Microsoft Corporation',
    ['supported', '10.0', '2028-11-14'],
  ],
  ['PowerShell 7-x64', '7.2.24.0', 'Microsoft Corporation', ['ended', '7.2', '2024-11-08']],
  ['PowerShell 7-x64', '7.4.6.0', 'Microsoft Corporation', ['ended', '7.4', '2026-11-10']],
  ['PowerShell 7-x64', '7.6.0.0', 'Microsoft Corporation', ['supported', '7.6', '2028-11-14']],
  ['PostgreSQL 12', '12.20-1', 'PostgreSQL Global Development Group', ['ended', '12', '2024-11-21']],
  ['PostgreSQL 16', '16.2-1', 'PostgreSQL Global Development Group', ['supported', '16', '2028-11-09']],
  ['Oracle VM VirtualBox 6.1.50', '6.1.50', 'Oracle and/or its affiliates', ['ended', '6.1', '2024-01-31']],
  ['Oracle VM VirtualBox 7.0.22', '7.0.22', 'Oracle and/or its affiliates', ['ended', '7.0', '2025-03-31']],
  ['Oracle VirtualBox 7.1.4', '7.1.4', 'Oracle and/or its affiliates', ['ended', '7.1', '2026-03-31']],
  ['MariaDB 10.5 (x64)', '10.5.20.0', 'MariaDB Corporation Ab', ['ended', '10.5', '2025-06-24']],
  [
    'Eclipse Temurin JDK with Hotspot 21.0.4+7 (x64)',
    '21.0.4.7',
    'Eclipse Adoptium',
    ['supported', '21', '2029-12-31'],
  ],
  // These feeds say nothing of their lines, and then nothing is said.
  ['Node.js', '18.19.0', 'Node.js Foundation', undefined],
  ['Google Chrome', '124.0.6367.155', 'Google LLC', undefined],
  ['VLC media player', '3.0.20', 'VideoLAN', undefined],
])(`%s %s: %o${SKIPPED}`, ([name, version, publisher, line]) => {
  const {software} = matchSoftware({
    software: [
      {
        id: 'item',
        type: 'win',
        name,
        version,
        publisher,
        origin: 'unknown',
        state: 'installed',
        running: 'unknown',
      },
    ],
    os: {family: 'windows', id: 'windows', name: 'Windows 11', version: '', arch: 'x64'},
    slice: (ecosystem) => (ecosystem === 'apps' ? apps() : undefined),
    at: DAY,
    foreign: true,
  });

  const support = software[0]?.support;
  expect(support && [support.state, support.cycle, support.ends]).toEqual(line);
});

test.skipIf(absent)(`Debian 12 under long-term support${SKIPPED}`, () => {
  const os: Os = {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'x64'};

  const {support} = matchSoftware({
    software: [],
    os,
    slice: (ecosystem) => known?.slices.get(ecosystem),
    at: DAY,
    foreign: true,
  });

  expect(support).toEqual({state: 'supported', cycle: '12', ends: '2028-06-30', extended: '2033-06-30'});
});
