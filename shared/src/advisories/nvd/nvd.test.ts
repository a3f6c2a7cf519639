import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {schemes} from '../../versions/index.ts';
import {type CpeProduct, readNvd, readNvdRanges} from '../nvd.ts';
import type {Range} from '../reading.ts';
import {nextVersion} from './bounds.ts';
import {readCpe} from './cpe.ts';
import {cutOut} from './holes.ts';

const id = 'CVE-2025-1234';
const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const empty = {
  id,
  by: 'NVD',
  ratings: [],
  exploit: undefined,
  published: undefined,
  modified: undefined,
  description: undefined,
  cwes: [],
  references: [],
  rejected: undefined,
  disputed: undefined,
};

test('reads all a record says', () => {
  const cve = {
    id,
    sourceIdentifier: 'security@foo.example',
    vulnStatus: 'Modified',
    published: '2025-01-02T03:04:05.678',
    lastModified: '2025-02-03T04:05:06',
    cveTags: [{sourceIdentifier: 'security@foo.example', tags: ['disputed']}],
    descriptions: [
      {lang: 'es', value: 'Un fallo.'},
      {lang: 'en', value: 'A flaw.'},
    ],
    metrics: {
      cvssMetricV2: [
        {
          source: 'nvd@nist.gov',
          type: 'Primary',
          cvssData: {vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', baseScore: 7.5},
        },
      ],
      cvssMetricV30: [{source: 'x@other.example', cvssData: {vectorString: VECTOR, baseScore: 1}}],
      cvssMetricV31: [
        {source: 'security@foo.example', type: 'Primary', cvssData: {vectorString: VECTOR}},
        {source: '134c704f-9b21-4f2e-91b3-4a467353bcc0', cvssData: {baseScore: 5}},
        {source: 'nvd@nist.gov', cvssData: {vectorString: 'CVSS:3.1/AV:N'}},
        {source: 'nvd@nist.gov'},
      ],
    },
    weaknesses: [
      {
        description: [
          {lang: 'en', value: 'CWE-79'},
          {lang: 'en', value: 'NVD-CWE-Other'},
        ],
      },
      {description: [{lang: 'en', value: 'CWE-79'}]},
      3,
    ],
    references: [{url: 'https://foo.example/a', tags: ['Exploit']}, {url: 'http://foo.example/b'}, {url: 5}],
  };
  const facts = {
    ...empty,
    ratings: [
      {by: 'CNA', version: '3.1', score: 9.8, vector: VECTOR},
      {by: 'CISA-ADP', version: '3.1', score: 5},
      {by: 'NVD', version: '2.0', score: 7.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'},
    ],
    exploit: 'public',
    published: '2025-01-02T03:04:05.678Z',
    modified: '2025-02-03T04:05:06Z',
    description: 'A flaw.',
    cwes: ['CWE-79'],
    references: ['https://foo.example/a'],
    disputed: true,
  };

  expect(readNvd({cve})).toEqual({advisories: [], cves: [facts], skipped: 2});
  expect(readNvd(cve)).toEqual(readNvd({cve}));
});

test.for([
  [{id, vulnStatus: 'Rejected'}, {rejected: true}],
  [
    {id, descriptions: [{lang: 'en', value: 'Rejected reason: not a flaw.'}]},
    {rejected: true, description: 'Rejected reason: not a flaw.'},
  ],
  [
    {id, descriptions: [{lang: 'en', value: '** DISPUTED ** A flaw.'}]},
    {disputed: true, description: '** DISPUTED ** A flaw.'},
  ],
  [{id, cisaExploitAdd: '2025-01-02'}, {exploit: 'verified'}],
  [{id, metrics: 3, references: 'x', published: 'soon'}, {}],
  [{id: 'CVE-1'}, undefined],
  [{cve: {}}, undefined],
  [undefined, undefined],
] as const)('%j says %j', ([json, facts]) => {
  expect(readNvd(json)).toEqual(facts && {advisories: [], cves: [{...empty, ...facts}], skipped: 0});
});

const foo: CpeProduct = {id: 'foo', platforms: ['windows', 'macos'], scheme: 'generic'};
const esr: CpeProduct = {...foo, id: 'foo-esr'};
const server: CpeProduct = {...foo, id: 'server', platforms: ['linux'], scheme: 'windows'};

function lookup(vendor: string, product: string): readonly CpeProduct[] {
  if (vendor !== 'acme') return [];
  if (product === 'foo+') return [foo];
  if (product === 'foo+_esr') return [esr];
  return product === 'server' ? [server] : [];
}

/** A name of `foo+` with the components after the product. */
function name(rest = '*:*:*:*:*:*:*:*'): string {
  return `cpe:2.3:a:acme:foo\\+:${rest}`;
}

function says(range: Range & {trust?: 'possible'; platforms?: readonly string[]}, source = 'foo'): object {
  const state = range.fixed === undefined ? 'unfixed' : 'fix-available';
  return {
    ecosystem: 'apps',
    source,
    id,
    order: 'generic',
    state,
    urgency: 'unknown',
    trust: 'likely',
    ...range,
  };
}

test.for<{given: string; match: object; found: readonly object[]; skipped?: number}>([
  {given: 'an end', match: {criteria: name(), versionEndExcluding: '2.0'}, found: [says({fixed: '2.0'})]},
  {
    given: 'an end that is in',
    match: {criteria: name(), versionEndIncluding: '2.0'},
    found: [says({lastAffected: '2.0'})],
  },
  {
    given: 'both ends',
    match: {criteria: name(), versionStartIncluding: '1.0', versionEndExcluding: '2.0'},
    found: [says({introduced: '1.0', fixed: '2.0'})],
  },
  {
    given: 'a start that is out',
    match: {criteria: name(), versionStartExcluding: '1.2', versionEndIncluding: '2'},
    found: [says({introduced: '1.2.0.1', lastAffected: '2'})],
  },
  {
    given: 'a start alone',
    match: {criteria: name(), versionStartIncluding: '1.0'},
    found: [says({introduced: '1.0'})],
  },
  {
    given: 'a start no order has a next for',
    match: {criteria: name(), versionStartExcluding: '1.0-rc1'},
    found: [],
    skipped: 1,
  },
  {
    given: 'one version',
    match: {criteria: name('7.1:*:*:*:*:*:*:*')},
    found: [says({introduced: '7.1', lastAffected: '7.1'})],
  },
  {
    given: 'one version without update',
    match: {criteria: name('7.1:-:*:*:*:*:*:*')},
    found: [says({introduced: '7.1', lastAffected: '7.1'})],
  },
  {
    given: 'a service pack',
    match: {criteria: name('7.1:sp1:*:*:*:*:*:*')},
    found: [says({introduced: '7.1-sp1', lastAffected: '7.1-sp1'})],
  },
  {
    given: 'a candidate',
    match: {criteria: name('7.1:rc2:*:*:*:*:*:*')},
    found: [says({introduced: '7.1-rc2', lastAffected: '7.1-rc2'})],
  },
  {given: 'an update of no order', match: {criteria: name('7.1:r2.4-ef:*:*:*:*:*:*')}, found: [], skipped: 1},
  {given: 'a version of no order', match: {criteria: name('gold:*:*:*:*:*:*:*')}, found: [], skipped: 1},
  {
    given: 'an end before its start',
    match: {criteria: name(), versionStartIncluding: '3', versionEndExcluding: '3.0'},
    found: [],
    skipped: 1,
  },
  {given: 'every version', match: {criteria: name()}, found: [says({trust: 'possible'})]},
  {given: 'no version', match: {criteria: name('-:*:*:*:*:*:*:*')}, found: []},
  {
    given: 'Windows only',
    match: {criteria: name('1:*:*:*:*:windows:*:*')},
    found: [says({introduced: '1', lastAffected: '1', platforms: ['windows']})],
  },
  {given: 'Android only', match: {criteria: name('1:*:*:*:*:android:*:*')}, found: []},
  {given: 'a plugin', match: {criteria: name('1:*:*:*:*:wordpress:*:*')}, found: []},
  {
    given: 'an edition that is a product',
    match: {criteria: name('1:*:*:*:esr:*:*:*')},
    found: [says({introduced: '1', lastAffected: '1'}, 'foo-esr')],
  },
  {
    given: 'an edition',
    match: {criteria: name('1:*:*:*:pro:*:*:*')},
    found: [says({introduced: '1', lastAffected: '1', trust: 'possible'})],
  },
  {given: 'another vendor', match: {criteria: 'cpe:2.3:a:other:foo\\+:1:*:*:*:*:*:*:*'}, found: []},
  {given: 'an operating system', match: {criteria: 'cpe:2.3:o:acme:foo\\+:1:*:*:*:*:*:*:*'}, found: []},
  {
    given: 'a name with too many parts',
    match: {criteria: 'cpe:2.3:a:acme::foo:1:*:*:*:*:*:*:*'},
    found: [],
    skipped: 1,
  },
])('a match with $given', ({match, found, skipped = 0}) => {
  const configurations = [
    {nodes: [{operator: 'OR', negate: false, cpeMatch: [{vulnerable: true, ...match}]}]},
  ];

  expect(readNvdRanges({id, configurations}, lookup)).toEqual({advisories: found, skipped});
});

const app = {vulnerable: true, criteria: name(), versionEndExcluding: '2'};
function beside(criteria: string): object {
  return {vulnerable: false, criteria};
}
const windows = beside('cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*');
const macos = beside('cpe:2.3:o:apple:macos:-:*:*:*:*:*:*:*');
const openshift = beside('cpe:2.3:a:redhat:openshift:-:*:*:*:*:*:*:*');

test.for<{given: string; configurations: readonly unknown[]; found: readonly object[]; skipped?: number}>([
  {
    given: 'on Windows, which comes first',
    configurations: [
      {
        operator: 'AND',
        nodes: [
          {operator: 'OR', cpeMatch: [windows]},
          {operator: 'OR', cpeMatch: [app]},
        ],
      },
    ],
    found: [says({fixed: '2', platforms: ['windows']})],
  },
  {
    given: 'on Windows or another product',
    configurations: [
      {
        operator: 'AND',
        nodes: [
          {operator: 'OR', cpeMatch: [app]},
          {operator: 'OR', cpeMatch: [openshift, windows]},
        ],
      },
    ],
    found: [says({fixed: '2', platforms: ['windows']})],
  },
  {
    given: 'on all it runs on',
    configurations: [{operator: 'AND', nodes: [{cpeMatch: [app]}, {cpeMatch: [windows, macos]}]}],
    found: [says({fixed: '2'})],
  },
  {
    given: 'on each system by itself',
    configurations: [windows, macos].map((system) => ({
      operator: 'AND',
      nodes: [{cpeMatch: [app]}, {cpeMatch: [system]}],
    })),
    found: [says({fixed: '2'})],
  },
  {
    given: 'with another product',
    configurations: [{operator: 'AND', nodes: [{cpeMatch: [app]}, {cpeMatch: [openshift]}]}],
    found: [says({fixed: '2', trust: 'possible'})],
  },
  {
    given: 'and its system in one node',
    configurations: [{nodes: [{operator: 'AND', cpeMatch: [app, {...macos, vulnerable: true}]}]}],
    found: [says({fixed: '2', platforms: ['macos']})],
  },
  {
    given: 'on a system it is not for',
    configurations: [
      {
        operator: 'AND',
        nodes: [{cpeMatch: [app]}, {cpeMatch: [beside('cpe:2.3:o:google:android:-:*:*:*:*:*:*:*')]}],
      },
    ],
    found: [],
  },
  {
    given: 'on Linux alone',
    configurations: [
      {
        operator: 'AND',
        nodes: [
          {cpeMatch: [{vulnerable: true, criteria: 'cpe:2.3:a:acme:server:1.2:*:*:*:*:*:*:*'}]},
          {cpeMatch: [beside('cpe:2.3:o:debian:debian_linux:12.0:*:*:*:*:*:*:*')]},
        ],
      },
    ],
    found: [{...says({introduced: '1.2', lastAffected: '1.2'}, 'server'), order: 'windows'}],
  },
  {
    given: 'but one version',
    configurations: [{nodes: [{cpeMatch: [app, beside(name('1.5:*:*:*:*:*:*:*'))]}]}],
    found: [says({fixed: '1.5'}), says({introduced: '1.5.0.1', fixed: '2'})],
  },
  {given: 'and a no', configurations: [{negate: true, nodes: [{cpeMatch: [app]}]}], found: [], skipped: 1},
  {given: 'and nothing readable', configurations: [3, {}, {nodes: [{}, {cpeMatch: [{}]}]}], found: []},
])('a product $given', ({configurations, found, skipped = 0}) => {
  expect(readNvdRanges({id, configurations}, lookup)).toEqual({advisories: found, skipped});
});

test('a rejected record has no ranges', () => {
  const configurations = [{nodes: [{cpeMatch: [app]}]}];

  expect(readNvdRanges({id, vulnStatus: 'Rejected', configurations}, lookup)).toEqual({
    advisories: [],
    skipped: 0,
  });
});

test.for([
  [
    'cpe:2.3:a:acme:foo\\:bar\\-x:1.2\\+3:*:*:*:*:*:*:*',
    {vendor: 'acme', product: 'foo:bar-x', version: '1.2+3'},
  ],
  ['cpe:2.3:A:Acme:foo:1:*:*:*:*:*:*:*', {vendor: 'acme', product: 'foo', version: '1'}],
  ['cpe:2.3:a:acme:foo:1:*:*:*:*:*:*', undefined],
  ['cpe:2.3:a:acme:foo:1:*:*:*:*:*:*:', undefined],
  ['cpe:2.3:a:acme:foo:1:*:*:*:*:*:*:*\\', undefined],
  ['cpe:2.3:x:acme:foo:1:*:*:*:*:*:*:*', undefined],
  ['cpe:/a:acme:foo:1', undefined],
] as const)('%s names %j', ([text, named]) => {
  const stars = {part: 'a', update: '*', edition: '*', swEdition: '*', targetSw: '*'};

  expect(readCpe(text)).toEqual(named && {...stars, ...named});
});

test.for([
  ['5.2', 'generic', '5.2.0.1'],
  ['10.0.1.5', 'windows', '10.0.1.6'],
  ['3.10.2', 'semver', '3.10.2.1'],
  ['1.0-rc1', 'generic', undefined],
] as const)('after %s comes, to %s, %s', ([version, scheme, next]) => {
  expect(nextVersion(version, schemes[scheme])).toBe(next);
});

test('what is cut out is out, and nothing else', () => {
  const scheme = schemes.generic;
  const version = fc.nat({max: 9}).map(String);
  const ends = fc.oneof(
    version.map((fixed) => ({fixed})),
    version.map((lastAffected) => ({lastAffected})),
    fc.constant({}),
  );
  const range: fc.Arbitrary<Range> = fc
    .tuple(fc.option(version, {nil: undefined}), ends)
    .map(([introduced, end]) => ({introduced, ...end}));
  function holds({introduced, fixed, lastAffected}: Range, one: string): boolean {
    return (
      (introduced === undefined || scheme.compareValid(one, introduced) >= 0) &&
      (fixed === undefined || scheme.compareValid(one, fixed) < 0) &&
      (lastAffected === undefined || scheme.compareValid(one, lastAffected) <= 0)
    );
  }

  fc.assert(
    fc.property(range, range, version, (whole, hole, one) => {
      const pieces = cutOut(whole, hole, scheme) ?? [];
      expect(pieces.some((piece) => holds(piece, one))).toBe(holds(whole, one) && !holds(hole, one));
    }),
    {numRuns: 1000},
  );
});

test('reads any JSON', () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(app, windows, 'OR', 'AND', true, name(), '1.2'),
  );
  const record = fc.record({
    id: fc.constant(id),
    configurations: fc.array(
      fc.record(
        {
          operator: part,
          nodes: fc.array(fc.record({operator: part, negate: part, cpeMatch: fc.array(part)})),
        },
        {requiredKeys: []},
      ),
    ),
    metrics: fc.record({cvssMetricV31: fc.array(part)}),
    references: part,
    weaknesses: part,
    descriptions: part,
  });

  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), record), (json) => {
      readNvd(json);
      readNvdRanges(json, lookup);
    }),
  );
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(readNvd(JSON.parse(`{"id":"${id}","__proto__":{"id":1}}`))?.cves).toEqual([empty]);
  expect(readNvdRanges({id, configurations: [{nodes: deep}]}, lookup)).toEqual({advisories: [], skipped: 0});
  expect(readCpe(`cpe:2.3:a:${'\\:'.repeat(500_000)}`)).toBeUndefined();
});
