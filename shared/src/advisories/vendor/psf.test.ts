import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readPsf} from './psf.ts';
import {branchRanges} from './python-tags.ts';

const record = {
  id: 'PSF-2024-8',
  published: '2024-08-01T13:40:11.069Z',
  modified: '2024-09-04T20:23:53.356Z',
  aliases: ['CVE-2024-6923', 'GHSA-1234'],
  details: 'There is a MEDIUM severity vulnerability affecting CPython.\n\nThe email module…',
  affected: [
    {
      ranges: [
        {
          type: 'GIT',
          repo: 'https://github.com/python/cpython',
          events: [{introduced: '0'}, {fixed: '4766d12'}],
        },
      ],
    },
  ],
  references: [
    {type: 'WEB', url: 'https://github.com/python/cpython/pull/122233'},
    {type: 'WEB', url: 'http://a/'},
  ],
  database_specific: {cwe_ids: ['CWE-93', 'none']},
};
const cve = {
  id: 'CVE-2024-6923',
  by: 'OSV',
  ratings: [],
  severity: 'medium',
  published: '2024-08-01T13:40:11.069Z',
  modified: '2024-09-04T20:23:53.356Z',
  description: record.details,
  cwes: ['CWE-93'],
  references: ['https://github.com/python/cpython/pull/122233'],
};

test('commits alone give no ranges', () => {
  expect(readPsf(record)).toEqual({advisories: [], cves: [cve], skipped: 0});
});

test('affected tags give one range a branch', () => {
  const [affected] = record.affected;
  const versions = [
    'v3.11.9',
    'v3.11.0a1',
    'v3.11.10',
    'v3.12.0rc2',
    'v3.12.0b4',
    'v3.12.0',
    'fix-of-monday',
  ];
  const common = {
    ecosystem: 'apps',
    source: 'python',
    id: 'CVE-2024-6923',
    order: 'pep440',
    state: 'fix-available',
    urgency: 'medium',
    trust: 'confirmed',
    link: 'PSF-2024-8',
  };

  expect(readPsf({...record, affected: [{...affected, versions}]})).toEqual({
    advisories: [
      {...common, introduced: '3.11.0a1', lastAffected: '3.11.10'},
      {...common, introduced: '3.12.0b4', lastAffected: '3.12.0'},
    ],
    cves: [cve],
    skipped: 1,
  });
});

test('without a CVE the record stands for itself; withdrawn it stands for nothing', () => {
  const own = {...record, aliases: null, affected: [{versions: ['v3.13.1']}], details: undefined};

  expect(readPsf(own)).toEqual({
    advisories: [
      {
        ecosystem: 'apps',
        source: 'python',
        id: 'PSF-2024-8',
        order: 'pep440',
        introduced: '3.13.1',
        lastAffected: '3.13.1',
        state: 'unfixed',
        urgency: 'unknown',
        trust: 'confirmed',
      },
    ],
    cves: [],
    skipped: 0,
  });
  expect(readPsf({...record, withdrawn: '2025-01-01T00:00:00Z'})).toEqual({
    advisories: [],
    cves: [{...cve, rejected: true}],
    skipped: 0,
  });
});

test.for([[null], [[]], ['PSF-2024-8'], [{...record, id: 'CVE-2024-6923'}]])('%j is no record', ([json]) => {
  expect(readPsf(json)).toEqual({advisories: [], cves: [], skipped: 1});
});

test('tags of old, and what is none', () => {
  expect(branchRanges(['v2.5c1', 'v2.5', '2.5.0a0', 'v2.5.1', '3', 'v3.x', 'v3.1.0.1', 'v3.1dev'])).toEqual({
    ranges: [{introduced: '2.5.0a0', lastAffected: '2.5.1'}],
    skipped: 4,
  });
});

test('whatever comes, it answers', () => {
  const change = fc.record(
    {
      aliases: fc.anything(),
      affected: fc.anything(),
      references: fc.anything(),
      database_specific: fc.anything(),
    },
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        change.map((fields) => ({...record, ...fields})),
      ),
      (json) => {
        expect(readPsf(json).skipped).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
