import {existsSync, globSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

import * as v from 'valibot';
import {expect, test} from 'vitest';

import {readAdvisoryList, readCveList} from '../../shared/src/advisories/debian-list.ts';
import {type DebianStatement, readTracker} from '../../shared/src/advisories/debian-tracker.ts';

/* Real records of Debian's security tracker in all its forms. They lie beside the repository, not in it. */
const DATA = fileURLToPath(new URL('../../../shared/data/formats/debian/', import.meta.url));
const absent = !existsSync(DATA);

const releases = new Map(
  ['jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie'].map((name, at) => [
    name,
    `Debian:${at + 8}`,
  ]),
);

/** `12 CVE-2016-1585 unimportant`, one word more for a fix. */
function shortly(statement: DebianStatement): string {
  const {kind, ecosystem, source, id} = statement;
  const answer = kind === 'affected' ? statement.state : kind;
  const fixed = kind === 'affected' && statement.fixed !== undefined ? ` <${statement.fixed}` : '';
  return `${ecosystem.slice(7)} ${source} ${id} ${answer}${fixed}`;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(DATA + file, 'utf8'));
}

function readSources(file: string): string[] {
  const sources = v.parse(v.record(v.string(), v.unknown()), readJson(file));
  return Object.entries(sources).flatMap(([source, cves]) => {
    const {statements, skipped} = readTracker(source, cves, releases);
    expect(skipped).toBe(0);
    return statements.map(shortly);
  });
}

test.skipIf(absent)('reads what OSV converts, with the same result (SKIPPED without ../shared/data)', () => {
  const Expected = v.array(
    v.object({
      pkg_name: v.string(),
      ecosystem: v.string(),
      fixed_version: v.object({affected_versions: v.array(v.object({fixed: v.optional(v.string())}))}),
      ecosystem_specific: v.object({urgency: v.string()}),
    }),
  );
  const expected = globSync('osvdev/parts/*.json', {cwd: DATA}).flatMap((file) => {
    const id = /CVE-\d+-\d+/.exec(file)?.[0] ?? '';
    return v
      .parse(Expected, readJson(file))
      .map(({pkg_name: source, ecosystem, fixed_version: fixed, ecosystem_specific: {urgency}}) => {
        const version = fixed.affected_versions.find((event) => event.fixed !== undefined)?.fixed;
        const state = version === undefined ? urgency : `fix-available <${version}`;
        return `${ecosystem.slice(7)} ${source} ${id} ${state}`;
      });
  });

  const read = readSources('osvdev/debian_security_tracker_mock.json');

  expect(read.filter((line) => !line.endsWith(' not-affected')).toSorted()).toEqual(expected.toSorted());
  expect(expected).toHaveLength(8);
  expect(read.filter((line) => line.endsWith(' not-affected')).toSorted()).toEqual(
    ['10', '11', '12', '13'].map((release) => `${release} apparmor CVE-2014-1424 not-affected`),
  );
});

test.skipIf(absent)('reads the tracker as another reader of it does (SKIPPED without ../shared/data)', () => {
  const Expected = v.object({
    item: v.object({
      Vulnerability: v.object({
        Name: v.string(),
        FixedIn: v.tuple([
          v.object({
            Name: v.string(),
            Version: v.string(),
            VendorAdvisory: v.object({AdvisorySummary: v.array(v.object({ID: v.string()}))}),
          }),
        ]),
      }),
    }),
  });
  const {fixes, skipped} = readAdvisoryList(readFileSync(`${DATA}vunnel/DSA`, 'utf8'), releases);
  const read = readSources('vunnel/debian.json');

  expect(read).toEqual([
    '9 prototypejs CVE-2008-7220 fix-available <1.6.0.2-1',
    '8 prototypejs CVE-2008-7220 fix-available <1.6.0.2-1',
    '10 prototypejs CVE-2008-7220 fix-available <1.6.0.2-1',
    '9 prototypejs CVE-2007-2383 not-affected',
    '8 prototypejs CVE-2007-2383 not-affected',
    '10 prototypejs CVE-2007-2383 not-affected',
    '9 txt2man CVE-2013-1444 fix-available <1.5.5-4.1',
    '8 txt2man CVE-2013-1444 fix-available <1.5.5-4.1',
    '10 txt2man CVE-2013-1444 fix-available <1.5.5-4.1',
    '9 backupninja CVE-2005-3111 fix-available <0.8-2',
    '8 backupninja CVE-2005-3111 fix-available <0.8-2',
    '10 backupninja CVE-2005-3111 fix-available <0.8-2',
    '12 chromium CVE-2022-0456 fix-available <98.0.4758.80-1',
    '11 chromium CVE-2022-0456 fix-available <98.0.4758.80-1~deb11u1',
    '10 chromium CVE-2022-0456 end-of-life',
    '9 chromium CVE-2022-0456 end-of-life',
    '12 sope CVE-2025-53603 fix-available <5.8.0-1+deb12u1',
    '11 sope CVE-2025-53603 fix-available <5.0.1-2+deb11u1',
    '13 sope CVE-2025-53603 fix-available <5.12.1-2',
  ]);
  const expected = globSync('vunnel/expected-debian12/*.json', {cwd: DATA}).map(
    (file) => v.parse(Expected, readJson(file)).item.Vulnerability,
  );
  expect(expected).toHaveLength(2);
  for (const {
    Name: id,
    FixedIn: [{Name: source, Version: version, VendorAdvisory: advisory}],
  } of expected) {
    expect(read.filter((line) => line.startsWith(`12 ${source} `))).toEqual([
      `12 ${source} ${id} fix-available <${version}`,
    ]);
    expect(fixes.filter((fix) => fix.id === id && fix.ecosystem === 'Debian:12')).toEqual(
      advisory.AdvisorySummary.map(({ID: link}) => ({
        ecosystem: 'Debian:12',
        source,
        id,
        fixed: version,
        link,
      })),
    );
  }
  expect(skipped).toBe(0);
});

test.skipIf(absent)('reads what the tracker says of single CVEs (SKIPPED without ../shared/data)', () => {
  const Entry = v.object({id: v.string(), packages: v.array(v.looseObject({name: v.string()}))});
  const files = globSync('tracker-api/**/*.json', {cwd: DATA}).toSorted();

  const read = files.flatMap((file) => {
    const codename = file.split('/')[1] ?? '';
    const {id, packages} = v.parse(Entry, readJson(file));
    return packages.flatMap(({name, ...release}) =>
      readTracker(
        name,
        {[id]: {releases: {[codename]: release}}},
        new Map([[codename, `Debian:${codename}`]]),
      ).statements.map(shortly),
    );
  });

  expect(files).toHaveLength(8);
  expect(read).toEqual([
    'bullseye 389-ds-base CVE-2012-0833 not-affected',
    'bullseye 389-ds-base CVE-2016-5405 fix-available <1.3.5.15-1',
    'bullseye 389-ds-base CVE-2016-5416 ignored',
    'sid 389-ds-base CVE-2012-0833 not-affected',
    'sid 389-ds-base CVE-2016-5405 fix-available <1.3.5.15-1',
    'sid 389-ds-base CVE-2016-5416 unfixed',
  ]);
});

/** The text from which the tracker's tools made a file of `tracker-salsa-…`. */
function textOf(file: string): string {
  const Lines = v.object({
    header: v.object({line: v.string()}),
    annotations: v.array(v.object({line: v.string()})),
  });
  const {header, annotations} = v.parse(Lines, readJson(file));
  return [header.line, ...annotations.map(({line}) => line), ''].join('\n');
}

test.skipIf(absent)('reads the list of CVEs (SKIPPED without ../shared/data)', () => {
  const files = globSync('tracker-salsa-CVE/**/*.json', {cwd: DATA}).toSorted();
  const text = files.map(textOf).join('') + readFileSync(`${DATA}glvd-debsec-cve-list.txt`, 'utf8');

  const {statements, skipped} = readCveList(text, releases);

  expect(files).toHaveLength(13);
  expect(skipped).toBe(0);
  expect(statements.map(shortly)).toEqual([
    ...['8', '9', '10', '11', '12', '13'].map((release) => `${release} dokuwiki CVE-2019-25338 undetermined`),
    '11 linux CVE-2020-25670 postponed',
    ...['8', '9', '10', '12', '13'].map((release) => `${release} mariadb-10.5 CVE-2024-21096 unfixed`),
    '11 mariadb-10.5 CVE-2024-21096 no-dsa',
    ...['8', '9', '10', '11', '12', '13'].map((release) => `${release} mariadb-10.3 CVE-2024-21096 unfixed`),
    '12 linux CVE-2024-42141 not-affected',
    '11 linux CVE-2024-42141 not-affected',
    ...['8', '9', '10'].map((release) => `${release} zlib CVE-2026-27171 unfixed`),
    '13 zlib CVE-2026-27171 no-dsa',
    '12 zlib CVE-2026-27171 no-dsa',
    '11 zlib CVE-2026-27171 postponed',
    '13 flask CVE-2026-27205 no-dsa',
    '12 flask CVE-2026-27205 no-dsa',
    '11 flask CVE-2026-27205 postponed',
    '10 vim CVE-2023-5344 postponed',
  ]);
});

test.skipIf(absent)('reads the lists of advisories (SKIPPED without ../shared/data)', () => {
  const files = globSync('tracker-salsa-D*A/*.json', {cwd: DATA}).toSorted();

  const {fixes, skipped} = readAdvisoryList(files.map(textOf).join(''), releases);

  expect(files).toHaveLength(4);
  expect(skipped).toBe(0);
  expect(fixes.filter(({id}) => id === 'CVE-2020-25670' || id === 'CVE-2024-21096')).toEqual([
    {ecosystem: 'Debian:9', source: 'linux', id: 'CVE-2020-25670', fixed: '4.9.272-1', link: 'DLA-2689-1'},
    {
      ecosystem: 'Debian:9',
      source: 'linux-4.19',
      id: 'CVE-2020-25670',
      fixed: '4.19.194-1~deb9u1',
      link: 'DLA-2690-1',
    },
    {
      ecosystem: 'Debian:11',
      source: 'mariadb-10.5',
      id: 'CVE-2024-21096',
      fixed: '1:10.5.26-0+deb11u2',
      link: 'DLA-3891-1',
    },
  ]);
  // 34 and 31 CVEs of the two kernels; DSA-5990-1 names none.
  expect(fixes).toHaveLength(66);
});

test.skipIf(absent)('reads the whole lists of advisories to 2023 (SKIPPED without ../shared/data)', () => {
  const [dsa, dla] = ['DSA', 'DLA'].map((name) =>
    readAdvisoryList(gunzipSync(readFileSync(`${DATA}${name}-list.txt.gz`)).toString(), releases),
  );

  expect([dsa?.skipped, dla?.skipped]).toEqual([0, 0]);
  expect(dsa?.fixes.find(({id}) => id === 'CVE-2023-1393')).toEqual({
    ecosystem: 'Debian:11',
    source: 'xorg-server',
    id: 'CVE-2023-1393',
    fixed: '2:1.20.11-1+deb11u6',
    link: 'DSA-5380-1',
  });
  // Counted apart from this code.
  expect([dsa?.fixes.length, dla?.fixes.length]).toEqual([11_025, 6880]);
});
