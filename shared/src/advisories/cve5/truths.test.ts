import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

import {expect, test} from 'vitest';

import {compareVersions, type SchemeId, schemes} from '../../versions/index.ts';
import {productsForCna, productsForCpe} from '../products/catalogue.ts';
import type {Product} from '../products/product.ts';
import type {AdvisoryReading} from '../reading.ts';
import {type Cve5Reading, readCve5} from './read.ts';
import {SKIPS} from './span.ts';
import {placeOf, product, tableOf} from './testing.ts';

/*
 * Records as CISA publishes them, read with a table of our own and asked for versions of which the vendors' advisories say
 * whether they have the flaw. The data lies beside the repository, not in it.
 */
const DATA = fileURLToPath(new URL('../../../../../shared/data/feeds/cve5/', import.meta.url));
const absent = !existsSync(`${DATA}vulnrichment-desktop.jsonl.gz`);

const ALL = {platforms: ['windows', 'macos', 'linux']} as const;
const table: readonly Product[] = [
  product('chrome', {...ALL, scheme: 'chrome', cna: ['google/chrome'], cpes: ['google:chrome']}),
  product('edge', {...ALL, scheme: 'chrome', cna: ['microsoft/microsoft edge (chromium-based)']}),
  product('firefox', {...ALL, scheme: 'mozilla', cna: ['mozilla/firefox'], cpes: ['mozilla:firefox']}),
  product('firefox-esr', {
    ...ALL,
    scheme: 'mozilla',
    cna: ['mozilla/firefox esr'],
    cpes: ['mozilla:firefox_esr'],
  }),
  product('thunderbird', {
    ...ALL,
    scheme: 'mozilla',
    cna: ['mozilla/thunderbird'],
    cpes: ['mozilla:thunderbird'],
  }),
  product('safari', {platforms: ['macos'], scheme: 'apple', cna: ['apple/safari']}),
  product('winrar', {cna: ['rarlab/winrar'], cpes: ['rarlab:winrar']}),
  product('7-zip', {cna: ['7-zip/7-zip'], cpes: ['7-zip:7zip', '7-zip:7-zip']}),
  product('notepad-plus-plus', {cna: ['notepad-plus-plus/notepad-plus-plus']}),
  product('vlc', {...ALL, cpes: ['videolan:vlc_media_player']}),
  product('putty', {cpes: ['putty:putty']}),
  product('git', {...ALL, cna: ['git/git']}),
  product('python', {...ALL, scheme: 'pep440', cna: ['python software foundation/cpython']}),
  product('nodejs', {...ALL, scheme: 'semver', cna: ['node.js/node.js', 'node.js/node', 'nodejs/node']}),
  product('java', {cna: ['oracle corporation/java se jdk and jre']}),
  product('virtualbox', {...ALL, cna: ['oracle corporation/vm virtualbox']}),
  product('acrobat-reader', {platforms: ['windows', 'macos'], cna: ['adobe/acrobat reader']}),
  product('acrobat-reader-classic', {platforms: ['windows', 'macos'], cna: ['adobe/acrobat reader']}),
  product('libreoffice', {...ALL, cna: ['the document foundation/libreoffice']}),
  product('wireshark', {...ALL, cna: ['wireshark foundation/wireshark']}),
  product('teamviewer', {...ALL, cna: ['teamviewer/remote full client']}),
  product('workstation', {platforms: ['windows', 'linux'], cna: ['*/vmware workstation']}),
  product('intellij', {...ALL, cna: ['jetbrains/intellij idea']}),
  product('curl', {...ALL, cna: ['curl/curl']}),
  product('dotnet', {...ALL, scheme: 'semver', cna: ['microsoft/.net']}),
  product('visual-studio', {cna: ['microsoft/microsoft visual studio 2022']}),
  product('office-2016', {scheme: 'windows', cna: ['microsoft/microsoft office 2016']}),
  product('macos', {platforms: ['macos'], scheme: 'apple', cna: ['apple/macos']}),
];

interface Truth {
  readonly cve: string;
  /** Product of the table, with `/system` where it runs; `windows/` with the source of a build. */
  readonly on: string;
  readonly affected: readonly string[];
  readonly safe: readonly string[];
}

/** Checked by hand: vendors' advisories of these CVEs. */
const truths: readonly Truth[] = [
  // Chrome Releases, 2024.
  {
    cve: 'CVE-2024-4671',
    on: 'chrome',
    affected: ['124.0.6367.155', '90.0.4430.93'],
    safe: ['124.0.6367.201', '125.0.6422.60'],
  },
  {cve: 'CVE-2024-0519', on: 'chrome', affected: ['120.0.6099.216'], safe: ['120.0.6099.224']},
  {cve: 'CVE-2024-2887', on: 'chrome', affected: ['122.0.6261.129'], safe: ['123.0.6312.86']},
  {cve: 'CVE-2024-4947', on: 'chrome', affected: ['124.0.6367.208'], safe: ['125.0.6422.60']},
  {cve: 'CVE-2024-5274', on: 'chrome', affected: ['125.0.6422.77'], safe: ['125.0.6422.112']},
  {cve: 'CVE-2024-7971', on: 'chrome', affected: ['127.0.6533.120'], safe: ['128.0.6613.84']},
  // MFSA 2024-51, 52 and 46; 2024-15, 16.
  {cve: 'CVE-2024-9680', on: 'firefox', affected: ['131.0', '120.0'], safe: ['131.0.2', '132.0']},
  {
    cve: 'CVE-2024-9680',
    on: 'firefox-esr',
    affected: ['128.3.0', '115.16.0', '115.2.0'],
    safe: ['128.3.1', '115.16.1', '115.17.0', '140.1.0'],
  },
  {
    cve: 'CVE-2024-9680',
    on: 'thunderbird',
    affected: ['115.15.0', '128.3.0', '131.0'],
    safe: ['115.16.0', '128.3.1', '131.0.1'],
  },
  {cve: 'CVE-2024-29944', on: 'firefox-esr', affected: ['115.9.0'], safe: ['115.9.1', '128.0']},
  {cve: 'CVE-2024-29943', on: 'firefox', affected: ['124.0'], safe: ['124.0.1']},
  {cve: 'CVE-2024-29943', on: 'firefox-esr', affected: [], safe: ['115.9.0']},
  // MSRC, by build.
  {cve: 'CVE-2021-34527', on: 'windows/10.0.17763', affected: ['10.0.17763.1999'], safe: ['10.0.17763.2029']},
  {cve: 'CVE-2021-1675', on: 'windows/10.0.19043', affected: ['10.0.19043.1023'], safe: ['10.0.19043.1052']},
  {cve: 'CVE-2024-38063', on: 'windows/10.0.19045', affected: ['10.0.19045.4651'], safe: ['10.0.19045.4780']},
  {cve: 'CVE-2024-38063', on: 'windows/10.0.22631', affected: ['10.0.22631.3880'], safe: ['10.0.22631.4037']},
  {
    cve: 'CVE-2024-38063',
    on: 'windows/10.0.20348-server',
    affected: ['10.0.20348.2582'],
    safe: ['10.0.20348.2700'],
  },
  {
    cve: 'CVE-2024-30078',
    on: 'windows/10.0.20348-server',
    affected: ['10.0.20348.2461'],
    safe: ['10.0.20348.2522', '10.0.20348.2527'],
  },
  {cve: 'CVE-2024-21338', on: 'windows/10.0.22621', affected: ['10.0.22621.3007'], safe: ['10.0.22621.3155']},
  {cve: 'CVE-2024-21338', on: 'windows/10.0.14393-server', affected: [], safe: ['10.0.14393.1']},
  // A role of servers: never a client's.
  {
    cve: 'CVE-2024-38077',
    on: 'windows/10.0.17763-server',
    affected: ['10.0.17763.5936'],
    safe: ['10.0.17763.6054'],
  },
  {cve: 'CVE-2024-38077', on: 'windows/10.0.17763', affected: [], safe: ['10.0.17763.1']},
  {
    cve: 'CVE-2024-38077',
    on: 'windows/6.3.9600-server',
    affected: ['6.3.9600.21972'],
    safe: ['6.3.9600.22074'],
  },
  {cve: 'CVE-2024-35264', on: 'dotnet', affected: ['8.0.6'], safe: ['8.0.7']},
  {
    cve: 'CVE-2024-35264',
    on: 'visual-studio',
    affected: ['17.4.20', '17.8.11', '17.10.3'],
    safe: ['17.4.21', '17.8.12', '17.10.4', '17.11.0'],
  },
  {
    cve: 'CVE-2024-21409',
    on: 'dotnet',
    affected: ['6.0.28', '7.0.17', '8.0.3'],
    safe: ['6.0.29', '7.0.18', '8.0.4'],
  },
  // RARLAB, 7-Zip, Notepad++, VideoLAN, PuTTY.
  {cve: 'CVE-2023-38831', on: 'winrar', affected: ['6.22', '5.91'], safe: ['6.23', '7.01']},
  {cve: 'CVE-2023-52168', on: '7-zip', affected: ['23.01'], safe: ['24.01', '24.08']},
  {cve: 'CVE-2023-40031', on: 'notepad-plus-plus', affected: ['8.5.6'], safe: ['8.5.7']},
  {cve: 'CVE-2024-46461', on: 'vlc', affected: ['3.0.20'], safe: ['3.0.21']},
  {cve: 'CVE-2024-31497', on: 'putty', affected: ['0.68', '0.80'], safe: ['0.67', '0.81']},
  // Git, Python, Node.js, curl, Java, VirtualBox.
  {
    cve: 'CVE-2024-32002',
    on: 'git',
    affected: ['2.39.3', '2.43.3', '2.45.0'],
    safe: ['2.39.4', '2.40.2', '2.43.4', '2.45.1'],
  },
  {
    cve: 'CVE-2024-6232',
    on: 'python',
    affected: ['3.8.19', '3.11.9', '3.12.5', '3.13.0rc1'],
    safe: ['3.8.20', '3.11.10', '3.12.6', '3.13.0'],
  },
  {cve: 'CVE-2024-4030', on: 'python/windows', affected: ['3.12.3'], safe: ['3.12.4']},
  {cve: 'CVE-2024-4030', on: 'python/macos', affected: [], safe: ['3.12.3']},
  {
    cve: 'CVE-2024-36138',
    on: 'nodejs',
    affected: ['18.20.3', '20.14.0', '22.4.0'],
    safe: ['18.20.4', '20.15.1', '22.4.1'],
  },
  {cve: 'CVE-2023-38545', on: 'curl', affected: ['7.69.0', '8.3.0'], safe: ['7.68.0', '8.4.0']},
  {
    cve: 'CVE-2024-21147',
    on: 'java',
    affected: ['8.0.411', '8.0.202', '17.0.11'],
    safe: ['8.0.421', '17.0.12', '21.0.4'],
  },
  {cve: 'CVE-2024-21111', on: 'virtualbox', affected: ['7.0.14'], safe: ['7.0.16']},
  // Adobe APSB24-07; The Document Foundation; Wireshark; TeamViewer; VMSA-2024-0006; JetBrains; Apple HT214103.
  {cve: 'CVE-2024-20731', on: 'acrobat-reader', affected: ['23.008.20470'], safe: ['23.008.20533']},
  {
    cve: 'CVE-2024-20731',
    on: 'acrobat-reader-classic',
    affected: ['20.005.30539'],
    safe: ['20.005.30574', '24.001.30123'],
  },
  {cve: 'CVE-2024-3044', on: 'libreoffice', affected: ['7.6.6', '24.2.2'], safe: ['7.6.7', '24.2.3']},
  {cve: 'CVE-2024-7788', on: 'libreoffice', affected: ['24.2.4'], safe: ['24.2.5']},
  {cve: 'CVE-2024-2955', on: 'wireshark', affected: ['4.0.13', '4.2.3'], safe: ['4.0.14', '4.2.4']},
  {
    cve: 'CVE-2024-7479',
    on: 'teamviewer/windows',
    affected: ['15.57.5', '14.7.48000'],
    safe: ['15.58.4', '14.7.48796'],
  },
  {cve: 'CVE-2024-7479', on: 'teamviewer/macos', affected: [], safe: ['15.57.5']},
  {cve: 'CVE-2024-22252', on: 'workstation', affected: ['17.5.0'], safe: ['17.5.1', '16.2.5']},
  {
    cve: 'CVE-2024-37051',
    on: 'intellij',
    affected: ['2023.1.6', '2023.3.6', '2024.1.2'],
    safe: ['2023.1.7', '2023.2.7', '2023.3.7', '2024.1.3'],
  },
  {cve: 'CVE-2024-27834', on: 'safari', affected: ['17.4.1'], safe: ['17.5']},
  // SOFA's, not ours.
  {cve: 'CVE-2024-27834', on: 'macos', affected: [], safe: ['14.4']},
];

function load(file: string): readonly string[] {
  return gunzipSync(readFileSync(`${DATA}${file}`))
    .toString('utf8')
    .trim()
    .split('\n');
}

function readAll(lines: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, Cve5Reading> {
  const found = new Map<string, Cve5Reading>();
  for (const line of lines) {
    const id = /"cveId": ?"(?<id>CVE-[^"]+)"/.exec(line)?.groups?.['id'];
    if (id === undefined || !wanted.has(id) || found.has(id)) continue;
    const reading = readCve5(JSON.parse(line), tableOf(table));
    if (reading) found.set(id, reading);
  }
  return found;
}

/** Whether any range holds a version; platform sources count where asked for. */
function isAffected(advisories: readonly AdvisoryReading[], on: string, version: string): boolean {
  const build = /^windows\/(?<build>.+)$/.exec(on)?.groups?.['build'];
  const sources = build === undefined ? new Set([on, on.split('/')[0]]) : new Set([build]);
  const ecosystem = build === undefined ? 'apps' : 'windows';
  return advisories
    .filter((reading) => reading.ecosystem === ecosystem && sources.has(placeOf(reading)))
    .some((reading) => holds(reading, version));
}

function holds({order, introduced, fixed, lastAffected}: AdvisoryReading, version: string): boolean {
  const scheme: SchemeId = order ?? 'generic';
  const from = introduced === undefined ? 1 : compareVersions(scheme, version, introduced);
  const below = fixed === undefined ? -1 : compareVersions(scheme, version, fixed);
  const upTo = lastAffected === undefined ? -1 : compareVersions(scheme, version, lastAffected);
  if (from === undefined || below === undefined || upTo === undefined)
    throw new Error(`no order: ${version}`);
  return from >= 0 && below < 0 && upTo <= 0;
}

const readings = absent
  ? new Map<string, Cve5Reading>()
  : readAll(
      [
        ...(JSON.parse(readFileSync(`${DATA}wellknown-vulnrichment.json`, 'utf8')) as unknown[]).map((item) =>
          JSON.stringify(item),
        ),
        ...load('vulnrichment-desktop.jsonl.gz'),
        ...load('vulnrichment-all-reduced.jsonl.gz'),
      ],
      new Set(truths.map(({cve}) => cve)),
    );

test.skipIf(absent).for(truths)(
  '$cve on $on (SKIPPED without ../shared/data)',
  ({cve, on, affected, safe}) => {
    const advisories = readings.get(cve)?.advisories ?? [];
    const judged = [...affected, ...safe].map((version) => [version, isAffected(advisories, on, version)]);

    expect(readings.has(cve)).toBe(true);
    expect(judged).toEqual([
      ...affected.map((version) => [version, true]),
      ...safe.map((version) => [version, false]),
    ]);
  },
);

test.skipIf(absent).for([
  ['vulnrichment-desktop.jsonl.gz', 3784],
  ['vulnrichment-all-reduced.jsonl.gz', 44_130],
] as const)(
  'every record of %s is read with the whole table (SKIPPED without ../shared/data)',
  ([file, records]) => {
    const lookup = {productsForCna, productsForCpe, order: (scheme: SchemeId) => schemes[scheme]};
    const all = load(file).map((line) => readCve5(JSON.parse(line), lookup));
    const read = all.filter((reading) => reading !== undefined);
    const advisories = read.flatMap((reading) => reading.advisories);
    const skips = SKIPS.map(
      (skip) => `${skip} ${read.reduce((sum, reading) => sum + reading.skips[skip], 0)}`,
    );
    process.stdout.write(
      `${file}: ${read.length} records, apps ${advisories.filter(({ecosystem}) => ecosystem === 'apps').length}, ` +
        `windows ${advisories.filter(({ecosystem}) => ecosystem === 'windows').length}; skipped ${skips.join(', ')}\n`,
    );

    expect(read.length).toBe(records);
    expect(advisories.filter(({ecosystem}) => ecosystem === 'windows').length).toBeGreaterThan(12_000);
    expect(advisories.filter(({trust}) => trust === 'confirmed').length).toBeGreaterThan(13_000);
    // No bound may stand in a reading that the order it names cannot place.
    expect(
      advisories.filter(({order = 'generic', introduced, fixed, lastAffected}) =>
        [introduced, fixed, lastAffected].some(
          (bound) => bound !== undefined && !schemes[order].isVersion(bound),
        ),
      ),
    ).toEqual([]);
  },
);
