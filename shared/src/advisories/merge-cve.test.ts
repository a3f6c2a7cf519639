import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {severityOfScore} from './cvss/index.ts';
import {mergeCve} from './merge-cve.ts';
import {type CveReading, RATERS, type Rating} from './reading.ts';

const id = 'CVE-2025-1234';
const absent = {
  severity: 'unknown',
  cvss: undefined,
  cvssVector: undefined,
  cvssSource: undefined,
  exploit: 'unknown',
  published: undefined,
  modified: undefined,
  title: undefined,
  description: undefined,
  cwes: undefined,
  references: undefined,
  rejected: undefined,
  disputed: undefined,
};
const v31 = {
  by: 'NVD',
  version: '3.1',
  score: 9.8,
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
} as const;
const v4 = {by: 'CISA-ADP', version: '4.0', score: 6.9} as const;

test('nothing makes no record, and an empty reading an empty one', () => {
  expect(mergeCve([])).toBeUndefined();
  expect(mergeCve([{id, by: 'OSV', ratings: []}])).toEqual({id, ...absent});
});

test.for<{given: string; ratings: readonly Rating[]; chosen: Rating}>([
  {given: 'a newer version by a lesser rater', ratings: [{...v31, by: 'CNA'}, v4], chosen: v4},
  {
    given: 'the same version',
    ratings: [v31, {...v31, by: 'CISA-ADP', score: 5}],
    chosen: {...v31, by: 'CISA-ADP', score: 5},
  },
  {
    given: 'the CNA and all others',
    ratings: [v31, {...v31, by: 'CNA', score: 2}, {...v31, by: 'OSV'}],
    chosen: {...v31, by: 'CNA', score: 2},
  },
  {given: 'one rater twice', ratings: [{...v31, score: 7}, v31], chosen: v31},
  {
    given: '3.0 and 2.0',
    ratings: [
      {...v31, version: '2.0'},
      {by: 'OSV', version: '3.0', score: 1},
    ],
    chosen: {by: 'OSV', version: '3.0', score: 1},
  },
])('of $given chooses $chosen', ({ratings, chosen}) => {
  expect(mergeCve([{id, by: 'NVD', ratings}])).toEqual({
    id,
    ...absent,
    severity: severityOfScore(chosen.score),
    cvss: chosen.score,
    cvssVector: chosen.vector,
    cvssSource: chosen.by,
  });
});

test('makes one record of all', () => {
  const cna: CveReading = {
    id,
    by: 'CNA',
    ratings: [],
    title: 'Foo: heap overflow\u202e in bar',
    description: 'A heap overflow in bar of Foo 1.2. It lets strangers in.',
    severity: 'high',
    published: '2025-01-02T03:04:05Z',
    cwes: ['CWE-787', 'CWE-122', 'noinfo'],
    references: ['https://foo.example/b', 'http://foo.example/plain', 'https://foo.example/a'],
  };
  const adp: CveReading = {
    id,
    by: 'CISA-ADP',
    ratings: [],
    exploit: 'verified',
    modified: '2025-03-01',
    cwes: ['CWE-20'],
  };
  const nvd: CveReading = {
    id,
    by: 'NVD',
    ratings: [{by: 'NVD', version: '2.0', score: 5}],
    title: 'Another title',
    description: 'Another description.',
    published: '2025-01-03T00:00:00.000',
    modified: '2025-02-30',
    disputed: true,
    references: [
      'https://foo.example/a',
      'https://github.com/rapid7/metasploit-framework/blob/x/y.rb',
      'https://a.example/ x',
    ],
  };
  const osv: CveReading = {
    id,
    by: 'OSV',
    ratings: [],
    severity: 'low',
    published: '0001-01-01T00:00:00Z',
    rejected: true,
  };

  expect(mergeCve([osv, nvd, adp, cna])).toEqual({
    id,
    severity: 'medium',
    cvss: 5,
    cvssVector: undefined,
    cvssSource: 'NVD',
    exploit: 'kit',
    published: '2025-01-02',
    modified: '2025-03-01',
    title: 'Foo: heap overflow in bar',
    description: 'A heap overflow in bar of Foo 1.2. It lets strangers in.',
    cwes: ['CWE-122', 'CWE-787', 'CWE-20'],
    references: [
      'https://foo.example/a',
      'https://foo.example/b',
      'https://github.com/rapid7/metasploit-framework/blob/x/y.rb',
    ],
    rejected: undefined,
    disputed: true,
  });
});

test.for<{given: string; readings: readonly CveReading[]; says: object}>([
  {
    given: 'no title',
    readings: [
      {id, by: 'NVD', ratings: [], description: '** DISPUTED ** A flaw in Foo 1.2 lets in. Or not.'},
    ],
    says: {title: 'A flaw in Foo 1.2 lets in.', description: 'A flaw in Foo 1.2 lets in. Or not.'},
  },
  {
    given: 'a title that is none',
    readings: [
      {id, by: 'CNA', ratings: [], title: 'N/A'},
      {id, by: 'OSV', ratings: [], title: 'Real'},
    ],
    says: {title: 'Real'},
  },
  {given: 'its id as title', readings: [{id, by: 'CNA', ratings: [], title: id}], says: {}},
  {
    given: 'two words of one rater',
    readings: [
      {id, by: 'OSV', ratings: [], severity: 'low'},
      {id, by: 'OSV', ratings: [], severity: 'high'},
    ],
    says: {severity: 'high'},
  },
  {
    given: 'words of two raters',
    readings: [
      {id, by: 'OSV', ratings: [], severity: 'high'},
      {id, by: 'distribution', ratings: [], severity: 'unimportant'},
    ],
    says: {severity: 'unimportant'},
  },
  {
    given: 'a rejection of NVD',
    readings: [{id, by: 'NVD', ratings: [], rejected: true}],
    says: {rejected: true},
  },
  {
    given: 'a rejection of CISA alone',
    readings: [{id, by: 'CISA-ADP', ratings: [], rejected: true}],
    says: {},
  },
  {
    given: 'a vector with maturity',
    readings: [{id, by: 'NVD', ratings: [{...v31, vector: `${v31.vector}/E:F`}]}],
    says: {
      severity: 'critical',
      cvss: 9.8,
      cvssVector: `${v31.vector}/E:F`,
      cvssSource: 'NVD',
      exploit: 'verified',
    },
  },
])('with $given', ({readings, says}) => {
  expect(mergeCve(readings)).toEqual({id, ...absent, ...says});
});

const text = fc.option(
  fc.oneof(fc.string({unit: 'grapheme', maxLength: 20}), fc.constantFrom('n/a', 'A. B.', '** REJECT ** x')),
  {nil: undefined},
);
const day = fc.option(fc.constantFrom('2025-01-02', '2024-12-31T10:00:00Z', '0001-01-01', 'soon'), {
  nil: undefined,
});
function list(entry: (n: number) => string): fc.Arbitrary<string[] | undefined> {
  return fc.option(fc.array(fc.nat({max: 30}).map(entry), {maxLength: 14}), {nil: undefined});
}
const reading: fc.Arbitrary<CveReading> = fc.record({
  id: fc.constant(id),
  by: fc.constantFrom(...RATERS),
  ratings: fc.array(
    fc.record({
      by: fc.constantFrom(...RATERS),
      version: fc.constantFrom('4.0', '3.1', '3.0', '2.0'),
      score: fc.nat({max: 100}).map((tenths) => tenths / 10),
      vector: fc.constantFrom(undefined, 'a', v31.vector, `${v31.vector}/E:P`),
    }),
    {maxLength: 3},
  ),
  severity: fc.constantFrom(undefined, 'critical', 'high', 'medium', 'low', 'unimportant', 'unknown'),
  exploit: fc.constantFrom(undefined, 'none', 'public', 'verified', 'kit', 'unknown'),
  published: day,
  modified: day,
  title: text,
  description: text,
  cwes: list((n) => `CWE-${n}`),
  references: list((n) => `https://host.example/${n}`),
  rejected: fc.constantFrom(undefined, true, false),
  disputed: fc.constantFrom(undefined, true, false),
});

test('the order of readings is irrelevant, and lists are bounded', () => {
  fc.assert(
    fc.property(
      fc
        .array(reading, {minLength: 1, maxLength: 6})
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: all.length}))),
      ([all, shuffled]) => {
        const merged = mergeCve(all);

        expect(mergeCve(shuffled)).toEqual(merged);
        expect(merged?.cwes?.length ?? 0).toBeLessThanOrEqual(8);
        expect(merged?.references?.length ?? 0).toBeLessThanOrEqual(10);
      },
    ),
  );
});
