import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import type {AdvisoryReading} from '../reading.ts';
import type {OsvAnswer} from './answer.ts';
import {readOsvRecord} from './read.ts';

function all(): boolean {
  return true;
}

function affected(ecosystem: string, name: string, events: object[], change: object = {}): object {
  return {package: {ecosystem, name}, ranges: [{type: 'ECOSYSTEM', events}], ...change};
}

function advisoriesOf(answer: OsvAnswer): readonly AdvisoryReading[] {
  return answer.kind === 'reading' ? answer.reading.advisories : [];
}

function fixedIn(fixed: string): object[] {
  return [{introduced: '0'}, {fixed}];
}

test('a record of a CVE speaks of packages and of the CVE', () => {
  const record = {
    id: 'UBUNTU-CVE-2025-29769',
    published: '2025-04-07T20:15:00Z',
    modified: '2026-09-12T19:00:05.029622990Z',
    upstream: ['CVE-2025-29769'],
    details: 'libvips has a heap overflow\u202E. More.\nLines stay.',
    severity: [
      {type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'},
      {type: 'Ubuntu', score: 'medium'},
    ],
    references: [{type: 'WEB', url: 'https://ubuntu.com/security/CVE-2025-29769'}, {url: 'javascript:1'}],
    database_specific: {cwe_ids: ['CWE-122', 'heap']},
    affected: [
      affected('Ubuntu:22.04', 'vips', [{introduced: '0'}], {versions: ['8.12.1-1']}),
      affected('Ubuntu:Pro:22.04:LTS', 'vips', fixedIn('8.12.1-1ubuntu0.1~esm1')),
      affected('Ubuntu:24.04:LTS', 'vips', fixedIn('soon')),
    ],
  };

  expect(readOsvRecord(record, all)).toEqual({
    kind: 'reading',
    reading: {
      advisories: [
        {
          ecosystem: 'Ubuntu:22.04:LTS',
          source: 'vips',
          id: 'CVE-2025-29769',
          state: 'unfixed',
          urgency: 'medium',
          trust: 'confirmed',
        },
        {
          ecosystem: 'Ubuntu:Pro:22.04:LTS',
          source: 'vips',
          id: 'CVE-2025-29769',
          fixed: '8.12.1-1ubuntu0.1~esm1',
          state: 'fix-available',
          urgency: 'medium',
          trust: 'confirmed',
        },
      ],
      cves: [
        {
          id: 'CVE-2025-29769',
          by: 'OSV',
          ratings: [
            {by: 'OSV', version: '3.1', score: 7.5, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'},
          ],
          published: '2025-04-07T20:15:00Z',
          modified: '2026-09-12T19:00:05.029622990Z',
          title: 'libvips has a heap overflow .',
          description: 'libvips has a heap overflow . More.\nLines stay.',
          cwes: ['CWE-122'],
          references: ['https://ubuntu.com/security/CVE-2025-29769'],
        },
      ],
      skipped: 1,
    },
    links: [],
    skips: new Map([['version', 1]]),
  });
});

test('an update speaks of packages, and of its CVEs line by line', () => {
  const record = {
    id: 'ALSA-2024:0607',
    summary: 'Important: tigervnc security update',
    details:
      'VNC is a system.\n\n* xorg-x11-server: heap overflow in Foo (CVE-2023-6816)\n* other (CVE-1999-0001)',
    related: ['CVE-2023-6816', 'CVE-2024-0229'],
    affected: [affected('AlmaLinux:8', 'tigervnc', fixedIn('1.13.1-2.el8_9.7.alma.1'))],
  };
  const tigervnc = {
    ecosystem: 'AlmaLinux:8',
    source: 'tigervnc',
    fixed: '1.13.1-2.el8_9.7.alma.1',
    state: 'fix-available',
    urgency: 'high',
    trust: 'confirmed',
    link: 'ALSA-2024:0607',
  };

  expect(readOsvRecord(record, all)).toEqual({
    kind: 'reading',
    reading: {
      advisories: [
        {...tigervnc, id: 'CVE-2023-6816'},
        {...tigervnc, id: 'CVE-2024-0229'},
      ],
      cves: [{id: 'CVE-2023-6816', by: 'OSV', ratings: [], title: 'xorg-x11-server: heap overflow in Foo'}],
      skipped: 0,
    },
    links: [],
    skips: new Map(),
  });
});

test.for([
  ['DSA-5678-1', 'Debian:12', 'upstream'],
  ['DLA-1-1', 'Debian:11', 'related'],
  ['USN-5402-1', 'Ubuntu:22.04:LTS', 'related'],
  ['LSN-0100-1', 'Ubuntu:22.04:LTS', 'upstream'],
] as const)('%s only lends its id', ([id, ecosystem, list]) => {
  const record = {id, [list]: ['CVE-2025-1234'], affected: [affected(ecosystem, 'foo', fixedIn('1'))]};

  expect(readOsvRecord(record, all)).toEqual({
    kind: 'reading',
    reading: {advisories: [], cves: [], skipped: 0},
    links: [{ecosystem, source: 'foo', id: 'CVE-2025-1234', link: id}],
    skips: new Map(),
  });
});

test.for([
  {id: 'ALBA-2019:0973', ecosystem: 'AlmaLinux:8'},
  {id: 'RHEA-2025:1', ecosystem: 'Red Hat:enterprise_linux:9::appstream'},
  {id: 'SUSE-RU-2024:1-1', ecosystem: 'SUSE:Linux Enterprise Server 15 SP5'},
  {id: 'DSA-135', ecosystem: 'Debian:3.0'},
])('$id names no weakness and says nothing', ({id, ecosystem}) => {
  const answer = readOsvRecord({id, affected: [affected(ecosystem, 'foo', fixedIn('1'))]}, all);

  expect(answer).toEqual({
    kind: 'reading',
    reading: {advisories: [], cves: [], skipped: 0},
    links: [],
    skips: new Map(),
  });
});

// Which record names what, by publisher: `id` and naming list on the left, what it is known by on the right.
test.for([
  [{id: 'DEBIAN-CVE-2025-1234'}, 'Debian:12', 'CVE-2025-1234'],
  [{id: 'ALPINE-CVE-2022-28391'}, 'Alpine:v3.19', 'CVE-2022-28391'],
  [{id: 'CVE-2022-28391'}, 'Alpine:v3.19', 'CVE-2022-28391'],
  [
    {id: 'RHSA-2025:1', upstream: ['https://example.com', 'CVE-2025-1']},
    'Red Hat:enterprise_linux:9',
    'RHSA-2025:1',
  ],
  [{id: 'RLSA-2025:1', aliases: ['CVE-2025-1234']}, 'Rocky Linux:9', 'CVE-2025-1234'],
  [
    {id: 'SUSE-SU-2025:1-1', related: ['CVE-2025-1234']},
    'SUSE:Linux Enterprise Server 15 SP5',
    'CVE-2025-1234',
  ],
  [
    {id: 'GHSA-vp9c-fpxx-744v', aliases: ['CVE-2025-1234'], related: ['CVE-2025-9999']},
    'npm',
    'CVE-2025-1234',
  ],
  [{id: 'PYSEC-2025-1', aliases: ['GHSA-vp9c-fpxx-744v']}, 'PyPI', 'GHSA-vp9c-fpxx-744v'],
  [{id: 'GHSA-vp9c-fpxx-744v', aliases: ['PYSEC-2025-1']}, 'PyPI', 'GHSA-vp9c-fpxx-744v'],
  [{id: 'RUSTSEC-2025-0001'}, 'crates.io', 'RUSTSEC-2025-0001'],
  [{id: 'MAL-2025-1', aliases: ['GHSA-vp9c-fpxx-744v']}, 'npm', 'MAL-2025-1'],
] as const)('%j in %s is known by %s', ([record, ecosystem, id]) => {
  const answer = readOsvRecord({...record, affected: [affected(ecosystem, 'foo', [{introduced: '0'}])]}, all);

  expect(advisoriesOf(answer).map((advisory) => advisory.id)).toEqual([id]);
});

test('several CVEs among the aliases are several weaknesses', () => {
  const record = {
    id: 'GO-2021-0159',
    aliases: ['CVE-2015-5740', 'CVE-2015-5739'],
    affected: [affected('Go', 'stdlib', fixedIn('1.4.3'))],
  };

  expect(advisoriesOf(readOsvRecord(record, all)).map(({source, id, fixed}) => [source, id, fixed])).toEqual([
    ['stdlib', 'CVE-2015-5739', '1.4.3'],
    ['stdlib', 'CVE-2015-5740', '1.4.3'],
  ]);
});

test.for([
  ['Ubuntu:22.04:LTS', {ecosystem_specific: {ubuntu_priority: 'negligible'}}, {}, 'low'],
  ['Debian:12', {ecosystem_specific: {urgency: 'unimportant'}}, {}, 'unimportant'],
  ['Debian:12', {ecosystem_specific: {urgency: 'not yet assigned'}}, {}, 'unknown'],
  ['npm', {}, {database_specific: {severity: 'MODERATE'}}, 'medium'],
  ['Alpine:v3.19', {}, {}, 'unknown'],
  ['Rocky Linux:9', {}, {summary: 'Important: foo security update'}, 'high'],
] as const)('%s says how bad in %j or %j: %s', ([ecosystem, item, change, urgency]) => {
  const record = {id: 'CVE-2025-1234', ...change, affected: [affected(ecosystem, 'foo', fixedIn('1'), item)]};

  expect(advisoriesOf(readOsvRecord(record, all)).map((advisory) => advisory.urgency)).toEqual([urgency]);
});

test.for([
  ['PyPI', 'Django_REST.framework', 'django-rest-framework'],
  ['npm', '@scope/JSONStream', '@scope/JSONStream'],
  ['NuGet', 'Newtonsoft.Json', 'newtonsoft.json'],
  ['Packagist', 'Symfony/Http-Kernel', 'symfony/http-kernel'],
  ['Maven', 'org.apache:Log4j', 'org.apache:Log4j'],
  ['Go', 'github.com/Foo/bar/v2', 'github.com/Foo/bar/v2'],
] as const)('%s knows %s as %s', ([ecosystem, name, source]) => {
  const answer = readOsvRecord(
    {id: 'CVE-2025-1234', affected: [affected(ecosystem, name, [{introduced: '0'}])]},
    all,
  );

  expect(advisoriesOf(answer).map((advisory) => advisory.source)).toEqual([source]);
});

/** The ranges a record's one package is read with. */
function rangesOf(item: object, id = 'CVE-2025-1234'): object[] {
  return advisoriesOf(readOsvRecord({id, affected: [item]}, all)).map(
    ({introduced, fixed, lastAffected, state}) => ({
      introduced,
      fixed,
      lastAffected,
      state,
    }),
  );
}

test.for([
  {
    given: 'a list beside a range',
    item: affected('PyPI', 'foo', fixedIn('1.0'), {versions: ['0.9', '1.5']}),
    ranges: [
      {fixed: '1.0', state: 'fix-available'},
      {introduced: '1.5', lastAffected: '1.5', state: 'unfixed'},
    ],
  },
  {
    given: 'a list alone',
    item: {package: {ecosystem: 'npm', name: 'foo'}, versions: ['6.6.6']},
    ranges: [{introduced: '6.6.6', lastAffected: '6.6.6', state: 'unfixed'}],
  },
  {
    given: 'a list of a distribution',
    item: {package: {ecosystem: 'Debian:12', name: 'foo'}, versions: ['1-1']},
    ranges: [],
  },
  {
    given: 'an end that GitHub knows of',
    item: affected('npm', 'xlsx', [{introduced: '0'}], {
      database_specific: {last_known_affected_version_range: '< 0.20.2'},
    }),
    ranges: [{fixed: '0.20.2', state: 'fix-available'}],
  },
  {
    given: 'a last version that GitHub knows of',
    item: affected('npm', 'foo', [{introduced: '1.0.0'}], {
      database_specific: {last_known_affected_version_range: '<= 1.4.0'},
    }),
    ranges: [{introduced: '1.0.0', lastAffected: '1.4.0', state: 'unfixed'}],
  },
  {
    given: 'an end before the beginning',
    item: affected('npm', 'foo', [{introduced: '2.0.0'}], {
      database_specific: {last_known_affected_version_range: '<= 1.4.0'},
    }),
    ranges: [{introduced: '2.0.0', state: 'unfixed'}],
  },
  {
    given: 'a crate nobody maintains',
    item: affected('crates.io', 'foo', [{introduced: '0'}], {
      database_specific: {informational: 'unmaintained'},
    }),
    ranges: [{state: 'unimportant'}],
  },
  {
    given: 'a branch of Alpine never affected',
    item: affected('Alpine:v3.19', 'foo', fixedIn('0')),
    ranges: [],
  },
  {
    given: 'a release without support',
    item: affected('Debian:12', 'foo', [{introduced: '0'}], {ecosystem_specific: {urgency: 'end-of-life**'}}),
    ranges: [{state: 'end-of-life'}],
  },
  {
    given: 'an epoch in the package URL alone',
    item: {
      package: {
        ecosystem: 'Rocky Linux:9',
        name: 'foo',
        purl: 'pkg:rpm/rocky-linux/foo@1-1.el9?distro=rocky-linux-9&epoch=1',
      },
      ranges: [{type: 'ECOSYSTEM', events: fixedIn('1-1.el9')}],
    },
    ranges: [{fixed: '1:1-1.el9', state: 'fix-available'}],
  },
])('$given', ({item, ranges}) => {
  expect(rangesOf(item)).toEqual(ranges);
});

test('repositories of one release say a thing once', () => {
  const record = {
    id: 'RHSA-2026:1',
    summary: 'Important: nodejs:22 security update',
    upstream: ['CVE-2026-9496'],
    affected: ['appstream', 'baseos', 'crb'].map((repository) =>
      affected(
        `Red Hat:enterprise_linux:9::${repository}`,
        'nodejs',
        fixedIn('1:22.23.2-2.module+el9.8.0+24958+80b2ac6e'),
      ),
    ),
  };

  expect(
    advisoriesOf(readOsvRecord(record, (ecosystem) => ecosystem === 'Red Hat:enterprise_linux:9')),
  ).toEqual([
    {
      ecosystem: 'Red Hat:enterprise_linux:9',
      source: 'nodejs::nodejs:22',
      id: 'CVE-2026-9496',
      fixed: '1:22.23.2-2.module+el9.8.0+24958+80b2ac6e',
      state: 'fix-available',
      urgency: 'high',
      trust: 'confirmed',
      link: 'RHSA-2026:1',
    },
  ]);
});

test.for([
  {
    given: 'withdrawn',
    json: {id: 'GHSA-vp9c-fpxx-744v', withdrawn: '2025-02-01T00:00:00Z'},
    answer: {kind: 'withdrawn'},
  },
  {given: 'null', json: null, answer: {kind: 'invalid', reason: 'no-record'}},
  {given: 'a list', json: [], answer: {kind: 'invalid', reason: 'no-record'}},
  {given: 'without id', json: {affected: []}, answer: {kind: 'invalid', reason: 'no-record'}},
  {
    given: 'one with a path for an id',
    json: {id: '../../etc/passwd'},
    answer: {kind: 'invalid', reason: 'bad-id'},
  },
  {
    given: 'one with an endless id',
    json: {id: `CVE-${'1'.repeat(1e6)}`},
    answer: {kind: 'invalid', reason: 'bad-id'},
  },
])('a record that is $given', ({json, answer}) => {
  expect(readOsvRecord(json, all)).toEqual(answer);
});

test('what nobody wants, and ecosystems we do not read, cost nothing and are not counted', () => {
  const items = [affected('Bitnami', 'foo', fixedIn('1')), affected('Debian:13', 'foo', fixedIn('x')), 7];

  expect(
    readOsvRecord({id: 'CVE-2025-1234', affected: items}, (ecosystem) => ecosystem === 'Debian:12'),
  ).toEqual({
    kind: 'reading',
    reading: {advisories: [], cves: [], skipped: 0},
    links: [],
    skips: new Map(),
  });
});

test('a hostile record costs a bounded number of readings', () => {
  const named = Array.from({length: 6000}, (_, at) => `CVE-2025-${10_000 + at}`);
  const items = Array.from({length: 30_000}, (_, at) =>
    affected('AlmaLinux:9', `p${at}`, fixedIn('1-1.el9')),
  );
  const answer = readOsvRecord({id: 'ALSA-2025:1', related: named, affected: items}, all);

  expect(advisoriesOf(answer)).toHaveLength(200_000);
  expect(answer).toMatchObject({skips: new Map([['limit', 10_000 + 20_000 - 40]])});
});

const word = fc.constantFrom(
  '0',
  '1.0.0',
  '2',
  '*',
  'x',
  '__proto__',
  'CVE-2025-1234',
  'GIT',
  'SEMVER',
  'npm',
  'PyPI',
  'Debian:12',
);
const value = fc.oneof(word, fc.anything({maxDepth: 2}));
const record = fc.record(
  {
    id: fc.constantFrom('CVE-2025-1234', 'ALSA-2025:1', 'DSA-1-1', 'MAL-2025-1'),
    aliases: fc.array(value),
    related: value,
    severity: fc.array(fc.record({type: value, score: value}, {requiredKeys: []})),
    references: fc.array(fc.record({url: value})),
    database_specific: value,
    summary: value,
    details: value,
    affected: fc.array(
      fc.record(
        {
          package: fc.record({ecosystem: word, name: word, purl: value}),
          ranges: fc.array(
            fc.record({
              type: word,
              events: fc.array(
                fc.dictionary(fc.constantFrom('introduced', 'fixed', 'last_affected', 'limit'), word),
              ),
            }),
          ),
          versions: fc.oneof(value, fc.array(word)),
          ecosystem_specific: value,
          database_specific: value,
        },
        {requiredKeys: ['package']},
      ),
    ),
  },
  {requiredKeys: ['id']},
);

test('takes anything', () => {
  fc.assert(
    fc.property(fc.oneof(record, fc.anything()), (json) => {
      const answer = readOsvRecord(json, all);
      for (const {fixed, lastAffected, source} of advisoriesOf(answer)) {
        expect(fixed === undefined || lastAffected === undefined).toBe(true);
        expect(source).not.toBe('');
      }
    }),
  );
});
