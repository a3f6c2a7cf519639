import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

import type {CveRecord} from '@plimsoll/shared/advisories';

import {expect, test} from 'vitest';

import {makeZip} from '../../../../test/corpus/make-zip.ts';
import {cveRecord, nvdItem, readAs} from '../../../../test/corpus/read-feed.ts';
import {createHarvest, type Harvest} from '../harvest.ts';
import {cve5} from './cve5.ts';
import {nvd} from './nvd.ts';
import {openssl} from './openssl.ts';

/** What is known of the CVEs of what was gathered. */
function cvesOf(harvest: Harvest): CveRecord[] {
  return [...harvest.cves(harvest.release('apps'))];
}

const LINES = 'cve5/vulnrichment-desktop.jsonl.gz';

function linesOf(...records: readonly unknown[]): Buffer {
  return gzipSync(
    records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n'),
  );
}

/** `id fixed…` of every advisory, by feed. */
function told(harvest: Harvest, ecosystem = 'apps'): string[] {
  return harvest.advisories(ecosystem).map(({feed, source, id, fixed}) => `${feed} ${source} ${id} ${fixed}`);
}

function fixedIn(id: string, version: string): object {
  const affected = [
    {
      vendor: 'nodejs',
      product: 'node',
      versions: [{version: '20.0.0', status: 'affected', lessThan: version, versionType: 'semver'}],
    },
  ];
  return cveRecord(id, {
    containers: {cna: {affected, descriptions: [{lang: 'en', value: `Fixed in ${version}.`}]}},
  });
}

test('a CVE is told once: by the file that is listed first', async () => {
  const harvest = createHarvest(['apps']);
  const seen = new Set<string>();
  const newer = makeZip([
    {name: 'deltaCves/CVE-2023-1111.json', data: JSON.stringify(fixedIn('CVE-2023-1111', '20.9.0'))},
  ]);
  const older = linesOf(fixedIn('CVE-2023-1111', '20.5.0'), fixedIn('CVE-2023-2222', '20.5.0'));

  await readAs(cve5, 'cve5/delta.zip', {bytes: newer, harvest, seen});
  expect(await readAs(cve5, LINES, {bytes: older, harvest, seen})).toEqual({
    ok: true,
    value: {records: 2, skipped: 0},
  });

  expect(told(harvest)).toEqual(['cve5 nodejs CVE-2023-1111 20.9.0', 'cve5 nodejs CVE-2023-2222 20.5.0']);
  expect(cvesOf(harvest).map(({description}) => description)).toEqual([
    'Fixed in 20.9.0.',
    'Fixed in 20.5.0.',
  ]);
});

test('where only facts are wanted, records of other ids are not even parsed', async () => {
  const harvest = createHarvest(['Debian:12']);
  harvest.want(['CVE-2023-2222']);
  const wrong = '{"cveMetadata": {"cveId": "CVE-2023-3333"}, "not": JSON}';
  const bytes = linesOf(fixedIn('CVE-2023-1111', '20.5.0'), fixedIn('CVE-2023-2222', '20.5.0'), wrong);

  expect(await readAs(cve5, LINES, {bytes, harvest})).toEqual({ok: true, value: {records: 3, skipped: 0}});
});

test('lines that are no records are counted, and read over', async () => {
  const harvest = createHarvest(['apps']);
  const deep = `{"a": ${'['.repeat(100)}${']'.repeat(100)}}`;
  const bytes = linesOf('{', deep, '[]', '{"cveMetadata": {"cveId": 7}}', fixedIn('CVE-2023-1111', '20.5.0'));

  expect(await readAs(cve5, LINES, {bytes, harvest})).toEqual({ok: true, value: {records: 5, skipped: 4}});
  expect(told(harvest)).toEqual(['cve5 nodejs CVE-2023-1111 20.5.0']);
});

test('a key that stands elsewhere first misleads nobody', async () => {
  const harvest = createHarvest(['apps']);
  const record = {x: {cveId: 'CVE-2023-9999'}, ...fixedIn('CVE-2023-1111', '20.5.0')};

  await readAs(cve5, LINES, {bytes: linesOf(record, fixedIn('CVE-2023-1111', '20.9.0')), harvest});

  expect(told(harvest)).toEqual(['cve5 nodejs CVE-2023-1111 20.5.0']);
});

test('a zip in a zip is read from the disk, and nothing is left there', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-cve5-'));
  const harvest = createHarvest(['apps']);
  const list = makeZip([
    {name: 'cves/delta.json', data: '{'},
    {name: 'cves/2023/1xxx/CVE-2023-1111.json', data: JSON.stringify(fixedIn('CVE-2023-1111', '20.5.0'))},
  ]);
  const wrapped = makeZip([{name: 'cves.zip', data: list}]);
  const damaged = makeZip([{name: 'cves.zip', data: list.subarray(0, -5)}]);

  expect(await readAs(cve5, 'cve5/cvelist.zip', {bytes: wrapped, harvest, scratch})).toEqual({
    ok: true,
    value: {records: 1, skipped: 0},
  });
  expect(await readAs(cve5, 'cve5/cvelist.zip', {bytes: list, harvest, scratch})).toEqual({
    ok: true,
    value: {records: 1, skipped: 0},
  });
  expect((await readAs(cve5, 'cve5/cvelist.zip', {bytes: damaged, harvest, scratch})).ok).toBe(false);
  expect(told(harvest)).toEqual(['cve5 nodejs CVE-2023-1111 20.5.0']);
  expect(readdirSync(scratch)).toEqual([]);
  rmSync(scratch, {recursive: true});
});

test('nothing has changed since midnight: an empty delta is one', async () => {
  expect(await readAs(cve5, 'cve5/delta.zip', {bytes: makeZip([])})).toEqual({
    ok: true,
    value: {records: 0, skipped: 0},
  });
  expect((await readAs(cve5, 'cve5/cvelist.zip', {bytes: makeZip([])})).ok).toBe(false);
});

const CPE = 'cpe:2.3:a:nodejs:node.js:*:*:*:*:*:*:*:*';

function nvdFile(...items: readonly object[]): Buffer {
  return gzipSync(JSON.stringify({format: 'NVD_CVE', version: '2.0', vulnerabilities: items}));
}

function nvdRange(id: string, end: string): object {
  const match = {vulnerable: true, criteria: CPE, versionStartIncluding: '20.0.0', versionEndExcluding: end};
  return nvdItem(id, {configurations: [{nodes: [{operator: 'OR', cpeMatch: [match]}]}]});
}

test('NVD gives ranges where nobody surer has one', async () => {
  const harvest = createHarvest(['apps']);
  const ours = linesOf(fixedIn('CVE-2023-1111', '20.5.0'));
  const theirs = nvdFile(nvdRange('CVE-2023-1111', '20.9.9'), nvdRange('CVE-2023-2222', '20.9.9'), {
    cve: {id: 7},
  });

  await readAs(nvd, 'nvd/nvdcve-2.0-2023.json.gz', {bytes: theirs, harvest});
  await readAs(cve5, LINES, {bytes: ours, harvest});
  expect(await readAs(nvd, 'nvd/nvdcve-2.0-2023.json.gz', {bytes: theirs, harvest})).toEqual({
    ok: true,
    value: {records: 3, skipped: 1},
  });

  expect(told(harvest)).toEqual(['cve5 nodejs CVE-2023-1111 20.5.0', 'nvd nodejs CVE-2023-2222 20.9.9']);
});

test('what NVD has modified comes before its years', async () => {
  const harvest = createHarvest(['apps']);
  const seen = new Set<string>();

  await readAs(nvd, 'nvd/nvdcve-2.0-modified.json.gz', {
    bytes: nvdFile(nvdRange('CVE-2023-1111', '20.9.9')),
    harvest,
    seen,
  });
  await readAs(nvd, 'nvd/nvdcve-2.0-2023.json.gz', {
    bytes: nvdFile(nvdRange('CVE-2023-1111', '20.1.1')),
    harvest,
    seen,
  });

  expect(told(harvest)).toEqual(['nvd nodejs CVE-2023-1111 20.9.9']);
  expect(nvd.files.slice(0, 4).map(({path}) => path)).toEqual([
    'nvd/nvdcve-2.0-modified.json.gz',
    'nvd/nvdcve-2.0-recent.json.gz',
    'nvd/nvdcve-2.0-2027.json.gz',
    'nvd/nvdcve-2.0-2026.json.gz',
  ]);
});

test('whoever describes all CVEs makes no slice of a distribution', () => {
  const ecosystems = ['apps', 'windows', 'macos', 'Debian:12', 'npm'];
  expect([cve5, nvd, openssl].map((feed) => ecosystems.filter((name) => feed.serves(name)))).toEqual([
    ecosystems,
    ecosystems,
    ['apps'],
  ]);
  expect([cve5, nvd, openssl].map((feed) => ecosystems.filter((name) => feed.makes?.(name)))).toEqual([
    ['apps', 'windows'],
    ['apps'],
    ['apps'],
  ]);
});
