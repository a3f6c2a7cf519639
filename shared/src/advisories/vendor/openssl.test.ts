import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readOpenssl} from './openssl.ts';

function record(metrics: unknown, shortName = 'openssl'): object {
  return {
    dataType: 'CVE_RECORD',
    cveMetadata: {cveId: 'CVE-2023-0215', state: 'PUBLISHED'},
    containers: {cna: {providerMetadata: {shortName}, metrics}},
  };
}

function word(text: unknown): object {
  return {
    format: 'other',
    other: {type: 'https://openssl-library.org/policies/general/security-policy/', content: {text}},
  };
}

test.for([
  ['Low', 'low'],
  ['LOW', 'low'],
  ['Moderate', 'medium'],
  ['High', 'high'],
  ['Critical', 'critical'],
] as const)('%s is %s', ([text, severity]) => {
  expect(readOpenssl(record([7, {cvssV3_1: {}}, word(text)]))).toEqual({
    advisories: [],
    cves: [{id: 'CVE-2023-0215', by: 'CNA', ratings: [], severity}],
    skipped: 0,
  });
});

test.for([
  {given: 'an unknown word', json: record([word('unknown')]), skipped: 0},
  {given: 'no word', json: record([word(7)]), skipped: 0},
  {given: 'no metrics', json: record(undefined), skipped: 0},
  {given: 'metrics that are none', json: record('High'), skipped: 0},
  {given: 'another publisher', json: record([word('High')], 'redhat'), skipped: 1},
  {given: 'nothing', json: null, skipped: 1},
  {given: 'a list', json: [], skipped: 1},
])('$given gives nothing', ({json, skipped}) => {
  expect(readOpenssl(json)).toEqual({advisories: [], cves: [], skipped});
});

test('what OpenSSL disputes', () => {
  const disputed = [
    {base: '0.9.8', cve: 'CVE-2010-0928', text: 'Outside of the threat model.'},
    {cve: 'CVE-1'},
  ];

  expect(readOpenssl({statements: [], disputed})).toEqual({
    advisories: [],
    cves: [{id: 'CVE-2010-0928', by: 'CNA', ratings: [], disputed: true}],
    skipped: 1,
  });
});

test('whatever comes, it answers', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.anything().map((metrics) => record([metrics])),
      ),
      (json) => {
        expect(readOpenssl(json).advisories).toEqual([]);
      },
    ),
  );
});
