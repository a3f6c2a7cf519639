import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {type CvssVersion, GRAMMARS} from './grammar.ts';
import {ratingOf} from './rating.ts';
import {cvssScore} from './score.ts';
import {readVector, writeVector} from './vector.ts';

// Scores as the specifications' example documents and NVD print them.
test.for([
  ['AV:N/AC:L/Au:N/C:N/I:N/A:C', {version: '2.0', score: 7.8}],
  ['CVSS:2.0/AV:N/AC:L/Au:N/C:C/I:C/A:C', {version: '2.0', score: 10}],
  ['AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C', {version: '2.0', score: 6.2}],
  ['AV:N/AC:L/Au:N/C:N/I:N/A:N', {version: '2.0', score: 0}],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', {version: '3.0', score: 6.1}],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', {version: '3.1', score: 10}],
  ['CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N/E:U', {version: '3.1', score: 9.8}],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', {version: '3.1', score: 0}],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', {version: '4.0', score: 10}],
  ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', {version: '4.0', score: 7.3}],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/E:A', {version: '4.0', score: 0}],
  [
    'CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/S:X/U:Red',
    {version: '4.0', score: 7.5},
  ],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', undefined],
  ['CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/X:Y', undefined],
  ['CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['CVSS:4.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['CVSS:2.0/', undefined],
  ['', undefined],
] as const)('%s scores %j', ([vector, score]) => {
  expect(cvssScore(vector)).toEqual(score);
});

test.for([
  {
    given: 'a vector alone',
    args: ['CNA', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', {}],
    rating: {by: 'CNA', version: '3.1', score: 9.8, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'},
  },
  {
    given: 'another score than the vector has',
    args: ['NVD', 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND', {score: 6.5}],
    rating: {by: 'NVD', version: '2.0', score: 6.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'},
  },
  {
    given: 'a score that is none',
    args: ['OSV', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RL:X/E:P', {score: Number.NaN}],
    rating: {
      by: 'OSV',
      version: '3.1',
      score: 9.8,
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P',
    },
  },
  {
    given: 'a broken vector with a score',
    args: ['CNA', 'CVSS:3.0/AV:N', {score: 5}],
    rating: {by: 'CNA', version: '3.0', score: 5},
  },
  {
    given: 'a score and a version',
    args: ['CNA', '', {score: 5, version: '4.0'}],
    rating: {by: 'CNA', version: '4.0', score: 5},
  },
  {given: 'a score of no version', args: ['CNA', 'see vendor', {score: 5}], rating: undefined},
  {given: 'a broken vector', args: ['CNA', 'CVSS:3.0/AV:N', {score: 11}], rating: undefined},
] as const)('$given → $rating', ({args: [by, vector, stated], rating}) => {
  expect(ratingOf(by, vector, stated)).toEqual(rating);
});

const VERSIONS: readonly CvssVersion[] = ['2.0', '3.0', '3.1', '4.0'];

function metric([name, values]: [string, ReadonlySet<string>]): fc.Arbitrary<string> {
  return fc.constantFrom(...values).map((value) => `${name}:${value}`);
}

/** A valid vector of a version, some optional metrics among its metrics, in any order. */
function vectors(version: CvssVersion): fc.Arbitrary<string> {
  const {base, optional} = GRAMMARS[version];
  return fc
    .tuple(
      fc.tuple(...[...base].map(metric)),
      fc.subarray([...optional]).chain((some) => fc.tuple(...some.map(metric))),
    )
    .chain(([must, may]) => fc.shuffledSubarray([...must, ...may], {minLength: must.length + may.length}))
    .map((pairs) => [`CVSS:${version}`, ...pairs].join('/'));
}

test.for(VERSIONS)(
  'CVSS %s: order and further metrics leave the score alone, and writing keeps the meaning',
  (version) => {
    fc.assert(
      fc.property(vectors(version), (vector) => {
        const read = readVector(vector);
        const written = read && writeVector(read);
        const bare =
          read &&
          writeVector({
            version,
            metrics: new Map([...read.metrics].filter(([name]) => GRAMMARS[version].base.has(name))),
          });

        expect(cvssScore(written ?? '')).toEqual(cvssScore(vector));
        expect(cvssScore(bare ?? '')).toEqual(cvssScore(vector));
        expect(readVector(written ?? '')).toEqual(read);
        expect(cvssScore(vector)?.score).toSatisfy((score: number) => score >= 0 && score <= 10);
      }),
    );
  },
);

test('reads any text', () => {
  const piece = fc.constantFrom(
    'CVSS:4.0/',
    'CVSS:3.1/',
    'AV:N',
    'AC:L',
    '/',
    ':',
    '__proto__:N',
    'constructor:x',
    'E:X',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => void cvssScore(text),
    ),
  );
  expect(cvssScore('AV:N/AC:L/'.repeat(100_000))).toBeUndefined();
});
