import {expect, test} from 'vitest';

import {createCollector} from './collect.ts';
import {cvss3Score, severityOfScore} from './cvss.ts';
import {readKevCatalogue} from './kev.ts';
import {readOsv, titleOf} from './osv.ts';

test.for([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
  ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 7.5],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
  ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O', 9.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', undefined],
  ['CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N', undefined],
  ['AV:N/AC:L/Au:N/C:P/I:P/A:P', undefined],
  ['', undefined],
] as const)('%s scores %s', ([vector, score]) => {
  expect(cvss3Score(vector)).toBe(score);
});

test.for([
  [9, 'critical'],
  [8.9, 'high'],
  [6.9, 'medium'],
  [3.9, 'low'],
  [0, 'low'],
] as const)('a score of %s is %s', ([score, word]) => {
  expect(severityOfScore(score)).toBe(word);
});

const wanted = new Set(['Debian:12']);

function record(change: object): unknown {
  return {
    id: 'DEBIAN-CVE-2025-1234',
    published: '2025-01-02T03:04:05Z',
    upstream: ['CVE-2025-1234'],
    details: 'A buffer overflow in foo 1.2. It allows more.',
    affected: [affected([{introduced: '0'}, {fixed: '1.2-3'}])],
    severity: [{type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'}],
    ...change,
  };
}

function affected(events: unknown, urgency?: string, name = 'foo', ecosystem = 'Debian:12'): object {
  return {
    package: {name, ecosystem},
    ranges: [{type: 'ECOSYSTEM', events}],
    versions: ['0.9-1'],
    ...(urgency && {ecosystem_specific: {urgency}}),
  };
}

const facts = {
  cve: 'CVE-2025-1234',
  severity: 'high',
  cvss: 7.5,
  cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  exploit: 'unknown',
  published: '2025-01-02T03:04:05Z',
  title: 'A buffer overflow in foo 1.2.',
};
const foo = {
  ecosystem: 'Debian:12',
  source: 'foo',
  fixed: '1.2-3',
  state: 'fix-available',
  urgency: 'unknown',
};

test('reads a record by its CVE, source package and fixed version', () => {
  expect(readOsv(record({}), wanted)).toEqual({kind: 'cve', facts, affected: [foo], skipped: 0});
});

test.for([
  {
    given: 'no fix',
    item: affected([{introduced: '0'}]),
    result: {...foo, fixed: undefined, state: 'unfixed'},
  },
  {
    given: 'no impact',
    item: affected([{introduced: '0'}], 'unimportant'),
    result: {...foo, fixed: undefined, state: 'unimportant', urgency: 'unimportant'},
  },
  {
    given: 'no support',
    item: affected([{introduced: '0'}], 'end-of-life'),
    result: {...foo, fixed: undefined, state: 'end-of-life'},
  },
  {
    given: 'an old urgency',
    item: affected([{introduced: '0'}, {fixed: '1.2-3'}], 'medium**'),
    result: {...foo, urgency: 'medium'},
  },
  {
    given: 'a fix without impact',
    item: affected([{introduced: '0'}, {fixed: '1.2-3'}], 'unimportant'),
    result: {...foo, urgency: 'unimportant'},
  },
  {
    given: 'no verdict yet',
    item: affected([{introduced: '0'}, {fixed: '1.2-3'}], 'not yet assigned'),
    result: foo,
  },
])('$given is $result.state', ({item, result}) => {
  expect(readOsv(record({affected: [item]}), wanted)).toEqual({
    kind: 'cve',
    facts,
    affected: [result],
    skipped: 0,
  });
});

test.for([
  {given: 'a version that is none', item: affected([{introduced: '0'}, {fixed: 'soon'}])},
  {given: 'two fixes', item: affected([{introduced: '0'}, {fixed: '1'}, {introduced: '2'}, {fixed: '3'}])},
  {given: 'a last affected version', item: affected([{introduced: '0'}, {last_affected: '1'}])},
  {given: 'no events', item: affected([])},
  {given: 'events that are none', item: affected('now')},
  {given: 'a name to break out with', item: affected([{introduced: '0'}], undefined, '../../etc')},
])('$given is left out and counted', ({item}) => {
  expect(readOsv(record({affected: [item]}), wanted)).toEqual({kind: 'cve', facts, affected: [], skipped: 1});
});

test('leaves other releases alone', () => {
  const items = [
    affected([{introduced: '0'}], undefined, 'foo', 'Debian:13'),
    affected([{introduced: '0'}], undefined, 'foo', 'Debian:12:x'),
    7,
  ];

  expect(readOsv(record({affected: items}), wanted)).toEqual({kind: 'cve', facts, affected: [], skipped: 0});
});

test.for([
  {given: 'withdrawn', json: record({withdrawn: '2025-02-01T00:00:00Z'}), kind: 'withdrawn'},
  {given: 'null', json: null, kind: 'invalid'},
  {given: 'text', json: 'DEBIAN-CVE-2025-1234', kind: 'invalid'},
  {given: 'another database', json: record({id: 'GHSA-1234'}), kind: 'invalid'},
  {given: 'no CVE', json: record({id: 'DEBIAN-CVE-25-1'}), kind: 'invalid'},
])('a record that is $given is $kind', ({json, kind}) => {
  expect(readOsv(json, wanted)).toEqual({kind});
});

test('a DSA lends its id and counts nothing twice', () => {
  const collector = createCollector('Debian:12');
  collector.add(readOsv(record({}), wanted));
  collector.add(readOsv(record({id: 'DSA-999-1', upstream: [], related: ['CVE-2025-1234']}), wanted));
  collector.add(readOsv(record({id: 'DSA-5678-1', upstream: ['CVE-2025-1234', 'CVE-2025-9999']}), wanted));

  const content = collector.content(
    {
      ecosystem: 'Debian:12',
      order: 'dpkg',
      built: '2026-01-01T00:00:00Z',
      expires: '2026-01-08T00:00:00Z',
      feed: 'osv/Debian',
      recordPrefix: 'DEBIAN-',
      sources: [],
    },
    {
      epss: new Map(),
      kev: {entries: new Map(), titles: new Map([['CVE-2025-1234', 'Foo Overflow Vulnerability']])},
    },
  );

  expect(content.advisories).toEqual([
    {
      source: 'foo',
      cve: 'CVE-2025-1234',
      fixed: '1.2-3',
      state: 'fix-available',
      urgency: 'unknown',
      link: 'DSA-5678-1',
    },
  ]);
  expect(content.cves).toEqual([{...facts, title: 'Foo Overflow Vulnerability'}]);
});

test.for([
  ['One thing. Another.', 'One thing.'],
  ['In foo before 1.2.3 a flaw', 'In foo before 1.2.3 a flaw'],
  ['a\u001b[31mred\u202Etext\nnext', 'a [31mred text next'],
  ['', undefined],
  ['word '.repeat(60), `${'word '.repeat(22)}word…`],
])('%j is called %j', ([text = '', title]) => {
  expect(titleOf(text)).toBe(title);
});

const entry = {
  cveID: 'CVE-2025-1234',
  dateAdded: '2025-03-01',
  dueDate: '2025-03-22',
  knownRansomwareCampaignUse: 'Known',
  vulnerabilityName: 'Foo',
};

test('reads the catalogue leniently', () => {
  const bad = [{...entry, cveID: 'CVE-1'}, {...entry, dateAdded: 'soon'}, null];
  const plain = {cveID: 'CVE-2025-9', dateAdded: '2025-03-01'};

  expect(
    readKevCatalogue({
      dateReleased: '2026-08-07T16:45:47.0648Z',
      count: 5,
      vulnerabilities: [entry, ...bad, {...plain, cveID: 'CVE-2025-9999'}],
    }),
  ).toEqual({
    date: '2026-08-07T16:45:47.0648Z',
    entries: new Map([
      ['CVE-2025-1234', {added: '2025-03-01', due: '2025-03-22', ransomware: true}],
      ['CVE-2025-9999', {added: '2025-03-01', ransomware: false}],
    ]),
    titles: new Map([['CVE-2025-1234', 'Foo']]),
    skipped: 3,
  });
});

test.for([[{}], [[]], [{vulnerabilities: 'none'}], [{count: 2, vulnerabilities: [entry]}]])(
  '%j is no whole catalogue',
  ([json]) => {
    expect(readKevCatalogue(json)).toBeUndefined();
  },
);
