import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as fc from 'fast-check';
import semver from 'semver';
import {expect, test} from 'vitest';

import type {AdvisoryReading} from '../reading.ts';
import {rangesOf, readNodeIndex} from './node.ts';

test.for([
  {
    vulnerable: '8.x || 7.x || 4.x || 6.x || 5.x',
    patched: '^8.1.4 || ^7.10.1 || ^4.8.4 || ^6.11.1',
    ranges: [
      ['4.0.0', '4.8.4'],
      ['5.0.0', '6.11.1'],
      ['7.0.0', '7.10.1'],
      ['8.0.0', '8.1.4'],
    ],
  },
  {
    vulnerable: '<= 10',
    patched: '^6.14.4 || ^8.11.4 || >= 10.9.0',
    ranges: [
      [undefined, '6.14.4'],
      ['7.0.0', '8.11.4'],
      ['9.0.0', '10.9.0'],
    ],
  },
  {
    vulnerable: '>=6.0.0 <6.2.0 || 4.x',
    patched: '^4.4.6',
    ranges: [
      ['4.0.0', '4.4.6'],
      ['6.0.0', '6.2.0'],
    ],
  },
  {vulnerable: '15.x', patched: ' 15.2.1', ranges: [['15.0.0', '15.2.1']]},
  {vulnerable: '5.x', patched: '^4.4.6', ranges: [['5.0.0', '6.0.0']]},
  {vulnerable: '20.x', patched: '20.x', ranges: []},
])('$vulnerable without $patched', ({vulnerable, patched, ranges}) => {
  expect(rangesOf(vulnerable, patched)).toEqual(
    ranges.map(([introduced, fixed]) => ({introduced, fixed, state: 'fix-available'})),
  );
});

test('one version, and no end', () => {
  expect(rangesOf('8.5.0', '^8.6.0')).toEqual([
    {introduced: '8.5.0', lastAffected: '8.5.0', state: 'fix-available'},
  ]);
  expect(rangesOf('>=8.5.0', '')).toEqual([{introduced: '8.5.0', state: 'unfixed'}]);
  expect(rangesOf('8.5.0', 'soon')).toBeUndefined();
  expect(rangesOf('some', '^8.6.0')).toBeUndefined();
});

const entry = {
  cve: ['CVE-2026-21717'],
  vulnerable: '24.x || 25.x',
  patched: '^24.14.1 || ^25.8.2',
  ref: 'https://nodejs.org/en/blog/vulnerability/march-2026-security-releases',
  description: 'HashDoS in V8',
  overview: 'A flaw in hashing.\n\n',
  affectedEnvironments: ['all'],
  severity: 'medium',
};
const common = {
  ecosystem: 'apps',
  source: 'nodejs',
  order: 'semver',
  id: 'CVE-2026-21717',
  urgency: 'medium',
  state: 'fix-available',
  trust: 'confirmed',
};
const advisories = [
  {...common, introduced: '24.0.0', fixed: '24.14.1'},
  {...common, introduced: '25.0.0', fixed: '25.8.2'},
];
const cves = [
  {
    id: 'CVE-2026-21717',
    by: 'distribution',
    ratings: [],
    severity: 'medium',
    title: 'HashDoS in V8',
    description: 'A flaw in hashing.',
    references: ['https://nodejs.org/en/blog/vulnerability/march-2026-security-releases'],
  },
];

test('reads entries, each CVE once', () => {
  expect(readNodeIndex({1: entry, 2: entry, 3: {...entry, cve: []}})).toEqual({advisories, cves, skipped: 0});
});

test('leaves out and counts what it cannot read', () => {
  const bad = [
    null,
    7,
    'x',
    {...entry, vulnerable: 7},
    {...entry, vulnerable: 'all'},
    {...entry, patched: 'none'},
  ];

  expect(readNodeIndex([...bad, entry])).toEqual({advisories, cves, skipped: 6});
  expect(readNodeIndex([])).toEqual({advisories: [], cves: [], skipped: 0});
  expect(readNodeIndex('x')).toEqual({advisories: [], cves: [], skipped: 1});
});

test.for([
  {environment: undefined, trust: 'possible'},
  {environment: 'win32', trust: 'confirmed'},
  {environment: 'linux', trust: undefined},
] as const)('a flaw on Windows is $trust on $environment', ({environment, trust}) => {
  const index = {1: {...entry, affectedEnvironments: ['win32']}};
  const found = readNodeIndex(index, environment).advisories;

  expect(found).toEqual(trust === undefined ? [] : advisories.map((advisory) => ({...advisory, trust})));
});

test('whatever comes, it answers', () => {
  const fields = fc.record(
    {
      cve: fc.anything(),
      vulnerable: fc.oneof(fc.anything(), fc.constant('4.x')),
      patched: fc.oneof(fc.anything(), fc.constant('^4.1.0')),
      affectedEnvironments: fc.anything(),
      severity: fc.anything(),
    },
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), fields)), (json) => {
      expect(readNodeIndex(json).skipped).toBeGreaterThanOrEqual(0);
    }),
  );
});

const FEEDS = fileURLToPath(new URL('../../../../../shared/data/feeds/', import.meta.url));
const absent = !existsSync(`${FEEDS}nodejs-core-index.json`);

interface Entry {
  readonly cve: readonly string[];
  readonly vulnerable: string;
  readonly patched: string;
}

function inRange(version: string, {introduced, fixed, lastAffected}: AdvisoryReading): boolean {
  if (introduced !== undefined && semver.lt(version, introduced)) return false;
  if (fixed !== undefined) return semver.lt(version, fixed);
  return lastAffected === undefined || semver.lte(version, lastAffected);
}

/** What npm says, with `15.2.1` among patched versions read as `^15.2.1`. */
function isVulnerable(version: string, {vulnerable, patched}: Entry): boolean {
  const lasting = patched.replaceAll(/(^|\|\|)\s*(?=\d+\.\d+\.\d+)/g, '$1 ^');
  return semver.satisfies(version, vulnerable) && !semver.satisfies(version, lasting);
}

test.skipIf(absent)(
  'every release of Node against every entry, as npm sees it (SKIPPED without ../shared/data)',
  () => {
    const index: Record<string, Entry> = JSON.parse(readFileSync(`${FEEDS}nodejs-core-index.json`, 'utf8'));
    const releases = JSON.parse(readFileSync(`${FEEDS}endoflife/releases/nodejs.json`, 'utf8'));
    const versions = Object.keys(releases.versions).filter((version) => semver.valid(version));
    const differences: string[] = [];
    for (const one of Object.values(index).filter(({cve}) => cve.length > 0)) {
      const found = readNodeIndex({1: one}).advisories.filter(({id}) => id === one.cve[0]);
      for (const version of versions) {
        const matched = found.some((advisory) => inRange(version, advisory));
        if (matched !== isVulnerable(version, one)) differences.push(`${one.cve[0]} ${version}`);
      }
    }
    const {skipped, cves: all} = readNodeIndex(index);

    expect({differences, skipped}).toEqual({differences: [], skipped: 0});
    expect(versions.length).toBeGreaterThan(600);
    expect(all.length).toBeGreaterThan(150);
  },
);
