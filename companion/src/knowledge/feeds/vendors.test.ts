import {gzipSync} from 'node:zlib';

import type {CveRecord} from '@plimsoll/shared/advisories';

import {expect, test} from 'vitest';

import {makeTar} from '../../../../test/corpus/make-tar.ts';
import {cveRecord, readAs} from '../../../../test/corpus/read-feed.ts';
import {createHarvest, type Harvest} from '../harvest.ts';
import {dotnet} from './dotnet.ts';
import {endoflife} from './endoflife.ts';
import {mozilla} from './mozilla.ts';
import {msrc} from './msrc.ts';
import {node} from './node.ts';
import {openssl} from './openssl.ts';
import {python} from './python.ts';

/** What is known of the CVEs of what was gathered. */
function cvesOf(harvest: Harvest): CveRecord[] {
  return [...harvest.cves(harvest.release('apps'))];
}

test('Node: what only some systems have is limited to them', async () => {
  const harvest = createHarvest(['apps']);
  const entry = {vulnerable: '20.x', patched: '^20.5.1'};
  const index = {
    1: {...entry, cve: ['CVE-2023-1111'], affectedEnvironments: ['all']},
    2: {...entry, cve: ['CVE-2023-2222'], affectedEnvironments: ['win32']},
    3: {...entry, cve: ['CVE-2023-3333'], affectedEnvironments: ['darwin', 'linux']},
    4: {...entry, cve: ['CVE-2023-4444']},
    5: {...entry, cve: ['CVE-2023-5555'], affectedEnvironments: ['aix']},
    6: {...entry, cve: ['CVE-2023-6666'], affectedEnvironments: ['win32', 'darwin', 'linux']},
  };

  await readAs(node, 'nodejs-core-index.json', {bytes: Buffer.from(JSON.stringify(index)), harvest});

  expect(harvest.advisories('apps').map(({id, platforms, trust}) => [id, platforms, trust])).toEqual([
    ['CVE-2023-1111', undefined, 'confirmed'],
    ['CVE-2023-2222', ['windows'], 'confirmed'],
    ['CVE-2023-4444', undefined, 'confirmed'],
    ['CVE-2023-6666', undefined, 'confirmed'],
    ['CVE-2023-3333', ['macos', 'linux'], 'confirmed'],
  ]);
});

function advisory(id: string, versions: readonly string[]): string {
  const fixed = versions.map((version) => `- ${version}\n`).join('');
  return `announced: January 23, 2024\nfixed_in:\n${fixed}title: Fixes\nadvisories:\n  ${id}:\n    title: A flaw\n    impact: high\n`;
}

test('Mozilla: branches show over all advisories together; other files of the repository are passed over', async () => {
  const harvest = createHarvest(['apps']);
  const folder = 'foundation-security-advisories-master';
  const tar = makeTar([
    {name: `${folder}/README.md`, data: 'x'},
    {name: `${folder}/announce/2015/mfsa2015-01.md`, data: '---\n'},
    {name: `${folder}/announce/2024/mfsa2024-01.yml`, data: advisory('CVE-2024-1111', ['Firefox 122'])},
    {name: `${folder}/announce/2024/mfsa2024-02.yml`, data: advisory('CVE-2024-1111', ['Firefox ESR 115.7'])},
    {name: `${folder}/announce/2024/mfsa2024-03.yml`, data: 'nonsense'},
  ]);

  const path = 'mozilla/foundation-security-advisories.tar.gz';
  expect(await readAs(mozilla, path, {bytes: gzipSync(tar), harvest})).toEqual({
    ok: true,
    value: {records: 3, skipped: 1},
  });
  expect(harvest.advisories('apps').map(({source, fixed, link}) => [source, fixed, link])).toEqual([
    ['mozilla-firefox', '122', 'mfsa2024-01'],
    ['mozilla-firefox-esr', '115.7', 'mfsa2024-02'],
  ]);
});

test('OpenSSL: ranges from its record, severity in its words', async () => {
  const harvest = createHarvest(['apps']);
  const record = cveRecord('CVE-2023-0215', {
    cveMetadata: {cveId: 'CVE-2023-0215', state: 'PUBLISHED', assignerShortName: 'openssl'},
    containers: {
      cna: {
        providerMetadata: {shortName: 'openssl'},
        affected: [
          {
            vendor: 'OpenSSL',
            product: 'OpenSSL',
            defaultStatus: 'unaffected',
            versions: [{version: '3.0.0', status: 'affected', lessThan: '3.0.8', versionType: 'semver'}],
          },
        ],
        metrics: [{other: {type: 'x', content: {text: 'Moderate'}}}],
      },
    },
  });
  const tar = makeTar([
    {name: 'release-metadata-main/secjson/CVE-2023-0215.json', data: JSON.stringify(record)},
    {name: 'release-metadata-main/secjson/statements.json', data: '{"disputed": [{"cve": "CVE-2023-0215"}]}'},
    {name: 'release-metadata-main/secjson/CVE-2023-9999.json', data: '{}'},
    {name: 'release-metadata-main/secadv/20230207.txt', data: 'x'},
  ]);

  const path = 'openssl/release-metadata.tar.gz';
  expect(await readAs(openssl, path, {bytes: gzipSync(tar), harvest})).toEqual({
    ok: true,
    value: {records: 3, skipped: 1},
  });
  expect(
    harvest.advisories('apps').map(({feed, source, introduced, fixed}) => [feed, source, introduced, fixed]),
  ).toEqual([['openssl', 'openssl', '3.0.0', '3.0.8']]);
  expect(cvesOf(harvest).map(({severity, disputed}) => [severity, disputed])).toEqual([['medium', true]]);
});

test('Python: the foundation describes what others name', async () => {
  const harvest = createHarvest(['apps']);
  harvest.sinkOf('cve5').advisories([
    {
      ecosystem: 'apps',
      source: 'python',
      id: 'CVE-2024-6923',
      state: 'unfixed',
      urgency: 'unknown',
      trust: 'confirmed',
    },
  ]);
  const record = {
    id: 'PSF-2024-8',
    aliases: ['CVE-2024-6923'],
    details: 'There is a MEDIUM severity vulnerability.',
    affected: [],
  };
  const tar = makeTar([
    {name: 'advisories/python/PSF-2024-8.json', data: JSON.stringify(record)},
    {
      name: 'advisories/python/PSF-2024-9.json',
      data: JSON.stringify({...record, id: 'PSF-2024-9', aliases: []}),
    },
    {name: 'advisories/python/PSF-2024-10.json', data: '{}'},
    {name: 'advisories/.id-allocator', data: 'x'},
  ]);

  expect(await readAs(python, 'psf-osv.tar.xz', {bytes: gzipSync(tar), harvest})).toEqual({
    ok: true,
    value: {records: 3, skipped: 1},
  });
  expect(cvesOf(harvest).map(({severity}) => severity)).toEqual(['medium']);
});

test('Microsoft: XML is read where JSON is expected, since its server answers so', async () => {
  const harvest = createHarvest(['windows']);
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<cvrf:cvrfdoc xmlns:cvrf="http://www.icasi.org/CVRF/schema/cvrf/1.1" xmlns:prod="http://www.icasi.org/CVRF/schema/prod/1.1" xmlns:vuln="http://www.icasi.org/CVRF/schema/vuln/1.1">
<prod:ProductTree><prod:FullProductName ProductID="12097">Windows 10 Version 22H2 for x64-based Systems</prod:FullProductName></prod:ProductTree>
<vuln:Vulnerability Ordinal="0"><vuln:CVE>CVE-2026-21519</vuln:CVE><vuln:Remediations>
<vuln:Remediation Type="Vendor Fix"><vuln:Description>5075912</vuln:Description><vuln:SubType>Security Update</vuln:SubType><vuln:FixedBuild>10.0.19045.6937</vuln:FixedBuild><vuln:ProductID>12097</vuln:ProductID></vuln:Remediation>
</vuln:Remediations></vuln:Vulnerability></cvrf:cvrfdoc>`;

  for (const text of [xml, `\uFEFF${xml}`]) {
    expect(await readAs(msrc, 'msrc/2026-Feb.json', {bytes: Buffer.from(text), harvest})).toEqual({
      ok: true,
      value: {records: 1, skipped: 0},
    });
  }
  expect(harvest.advisories('windows').map(({id, fixed}) => [id, fixed])).toEqual([
    ['CVE-2026-21519', '10.0.19045.6937'],
  ]);
});

test('Microsoft: every month since the first document, in either form', () => {
  const json = msrc.files.filter(({path}) => path.endsWith('.json'));

  expect([json.length, json[0], json.at(-1)?.path]).toEqual([
    141,
    {
      path: 'msrc/2016-Apr.json',
      url: 'https://api.msrc.microsoft.com/cvrf/v3.0/cvrf/2016-Apr',
      limit: 64 * 1024 * 1024,
      month: '2016-04',
    },
    'msrc/2027-Dec.json',
  ]);
  expect(msrc.files).toHaveLength(282);
});

test('lists that have nothing to say yet are lists all the same', async () => {
  const channel = Buffer.from('{"channel-version": "11.0", "releases": [{"release-date": "2026-02-10"}]}');
  const unknown = Buffer.from('{"releases": {"1": {"name": "1", "releaseDate": "2020-01-01"}}}');
  const nothing = {ok: true, value: {records: 0, skipped: 0}};

  expect(await readAs(dotnet, 'dotnet/releases-11.0.json', {bytes: channel})).toEqual(nothing);
  expect(await readAs(endoflife, 'endoflife/releases/chrome.json', {bytes: unknown})).toEqual(nothing);
});
