import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as v from 'valibot';
import {expect, test} from 'vitest';

import {openFile} from '../../companion/src/knowledge/file.ts';
import {readTar} from '../../companion/src/knowledge/tar.ts';
import {unpackParts} from '../../companion/src/knowledge/unpack.ts';
import {readMfsa} from '../../shared/src/advisories/mfsa.ts';
import {joinMfsa} from '../../shared/src/advisories/mfsa-branches.ts';
import {readCvrf} from '../../shared/src/advisories/msrc/cvrf.ts';
import {readDocument} from '../../shared/src/advisories/msrc/document.ts';
import {windowsProduct} from '../../shared/src/advisories/msrc/windows-builds.ts';
import type {FeedReading} from '../../shared/src/advisories/reading.ts';
import {readSofa} from '../../shared/src/advisories/sofa.ts';
import {readSofaLatest} from '../../shared/src/advisories/sofa-feed.ts';

/*
 * Feeds of Apple's, Mozilla's and Microsoft's fixes as they were in 2026. They lie beside the repository, not in it.
 */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const absent = !existsSync(`${DATA}feeds/sofa`);

test.skipIf(absent).for([
  ['v1', 4807, '..26.4'],
  ['v2', 4808, '..26.3.1 (a), 26.3.2..26.3.2 (a)'],
] as const)('SOFA %s (SKIPPED without ../shared/data)', ([version, advisories, improved]) => {
  const json: unknown = JSON.parse(readFileSync(`${DATA}feeds/sofa/${version}_macos_data_feed.json`, 'utf8'));
  const reading = readSofa(json);
  expect([reading?.advisories.length, reading?.cves.length, reading?.skipped]).toEqual([advisories, 51, 0]);
  expect(rangesOf(reading, 'CVE-2026-20643')).toEqual({26: improved});
  // Listed by 14.8.2 and again by 14.8.4; and by 26.0.
  expect(rangesOf(reading, 'CVE-2025-43338')).toEqual({26: '..26.0', 14: '..14.8.2'});
  expect(rangesOf(reading, 'CVE-2023-41064')).toEqual({13: '..13.5.2', 12: '..12.6.9'});
  expect(readSofaLatest(json)?.map(({major, version: newest, build}) => [major, newest, build])).toEqual([
    ['26', '26.6.2', '25G83'],
    ['15', '15.7.9', '24G830'],
    ['14', '14.8.9', '23J631'],
    ['13', '13.7.8', '22H730'],
    ['12', '12.7.6', '21H1320'],
  ]);
});

test.skipIf(absent)('Mozilla since 2019 (SKIPPED without ../shared/data)', async () => {
  const readings = await readArchive();
  expect(readings).toHaveLength(498);
  const joined = joinMfsa(readings);
  const size = {advisories: joined.advisories.length, cves: joined.cves.length, skipped: joined.skipped};
  expect(size).toEqual({advisories: 3946, cves: 3901, skipped: 126});
  // Each compared with the advisories by eye.
  const seen = {
    'CVE-2018-18501': {
      'mozilla-firefox': '..65',
      'mozilla-firefox-esr': '..60.5',
      'mozilla-thunderbird': '..60.5',
    },
    'CVE-2019-11707': {
      'mozilla-firefox': '..67.0.3',
      'mozilla-firefox-esr': '..60.7.1',
      'mozilla-thunderbird': '..60.7.2',
    },
    // Firefox for Android alone: by its title, and by its description.
    'CVE-2020-15647': {},
    'CVE-2021-29965': {},
    // NSS, which is no product of ours.
    'CVE-2021-43527': {},
    'CVE-2022-26485': {
      'mozilla-firefox': '..97.0.2',
      'mozilla-firefox-esr': '..91.6.1',
      'mozilla-thunderbird': '..91.6.2',
    },
    'CVE-2023-4863': {
      'mozilla-firefox': '..117.0.1',
      'mozilla-firefox-esr': '115..115.2.1, ..102.15.1',
      'mozilla-thunderbird': '..102.15.1, 115..115.2.2',
    },
    'CVE-2024-9680': {
      'mozilla-firefox': '..131.0.2',
      'mozilla-firefox-esr': '128..128.3.1, ..115.16.1',
      'mozilla-thunderbird': '129..131.0.1, 128..128.3.1, ..115.16.0',
    },
    'CVE-2025-4918': {
      'mozilla-firefox': '..138.0.4',
      'mozilla-firefox-esr': '128..128.10.1, ..115.23.1',
      'mozilla-thunderbird': '..128.10.2, 129..138.0.2',
    },
    // ESR 115.38 came out the same day and does not name it.
    'CVE-2026-15718': {
      'mozilla-firefox': '..152.0.6',
      'mozilla-firefox-esr': '116..140.13',
      'mozilla-thunderbird': '..140.13',
    },
  };
  expect(Object.fromEntries(Object.keys(seen).map((id) => [id, rangesOf(joined, id)]))).toEqual(seen);
});

const Texts = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((text) => [text]),
  ),
]);
const Golden = v.object({
  producttree: v.object({fullproductname: v.array(v.object({text: v.string(), productid: v.string()}))}),
  vulnerability: v.tuple([
    v.object({
      title: v.string(),
      cve: v.string(),
      threats: v.object({
        threat: v.array(v.object({description: v.string(), product_id: v.optional(Texts, [])})),
      }),
      remediations: v.object({
        remediation: v.array(
          v.object({
            type: v.string(),
            description: v.string(),
            fixed_build: v.optional(v.string()),
            product_id: v.optional(Texts, []),
          }),
        ),
      }),
    }),
  ]),
});

const MSRC = `${DATA}formats/msrc/`;

test.skipIf(absent).for([
  ['2016-Apr', '2016/CVE-2016-0088'],
  ['2024-Mar', '2024/CVE-2024-21392'],
] as const)(
  'MSRC %s is what another reader makes of it (SKIPPED without ../shared/data)',
  ([month, name]) => {
    const xml = readFileSync(`${MSRC}vuls-cvrf/testdata/fixtures/happy/cvrf/${month}`, 'utf8');
    const golden = readFileSync(`${MSRC}vuls-cvrf/testdata/golden/happy/${month}/${name}.json`, 'utf8');
    const {
      producttree,
      vulnerability: [expected],
    } = v.parse(Golden, JSON.parse(golden));
    const document = readDocument(xml);
    const [read] = document?.vulnerabilities ?? [];
    expect([read?.cve, read?.title]).toEqual([expected.cve, expected.title]);
    for (const {productid, text} of producttree.fullproductname)
      expect(document?.products.get(productid)).toBe(text);
    expect(read?.threats.map(({text, products}) => [text, products])).toEqual(
      expected.threats.threat.map(({description, product_id}) => [
        description.replaceAll(/\s+/g, ' '),
        product_id,
      ]),
    );
    expect(read?.fixes.map(({kb, build, products}) => [kb ?? 'Release Notes', build, products])).toEqual(
      expected.remediations.remediation
        .filter(({type}) => type === 'Vendor Fix')
        .map(({description, fixed_build, product_id}) => [description, fixed_build, product_id]),
    );
    // Visual Studio and .NET are not read here, and in 2016 no fix named its build.
    expect(readCvrf(xml)).toEqual({advisories: [], cves: [], skipped: 6});
  },
);

const Grype = v.array(v.object({product: v.object({name: v.string()})}));

test.skipIf(absent)(
  'products of another database are found in the table (SKIPPED without ../shared/data)',
  () => {
    const rows = v.parse(Grype, JSON.parse(readFileSync(`${MSRC}grype-msrc.json`, 'utf8')));
    expect(rows.map(({product}) => windowsProduct(product.name)?.build)).toEqual(
      rows.map(() => '10.0.14393'),
    );
  },
);

async function readArchive(): Promise<FeedReading[]> {
  const file = await openFile(`${DATA}feeds/mozilla/mfsa-announce.tar.xz`);
  const readings: FeedReading[] = [];
  await readTar(unpackParts(file, 50_000_000), {
    limits: {entries: 10_000, entryBytes: 1_000_000, totalBytes: 50_000_000},
    names: /^announce\/\d{4}\/mfsa\d{4}-\d{2,4}\.yml$/,
    onEntry(name, data) {
      const reading = readMfsa(name, Buffer.from(data).toString());
      if (reading) readings.push(reading);
    },
  });
  await file.close();
  return readings;
}

/** Ranges of a flaw by source, in the feed's order. */
function rangesOf(reading: FeedReading | undefined, id: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const {source, introduced = '', fixed, ...advice} of reading?.advisories ?? []) {
    if (advice.id !== id) continue;
    const range = `${introduced}..${fixed}`;
    found[source] = found[source] === undefined ? range : `${found[source]}, ${range}`;
  }
  return found;
}
