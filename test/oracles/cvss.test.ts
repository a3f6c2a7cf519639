import {Cvss2, Cvss3P0, Cvss3P1, Cvss4P0} from 'ae-cvss-calculator';
import {expect, test} from 'vitest';

import {type CvssVersion, GRAMMARS} from '../../shared/src/advisories/cvss/grammar.ts';
import {cvssScore} from '../../shared/src/advisories/cvss/score.ts';

/* Base scores against the calculator of {metæffekt}, an implementation apart from ours and from FIRST's own. */

const ORACLES: Readonly<Record<CvssVersion, (vector: string) => number | undefined>> = {
  '2.0': (vector) => new Cvss2(vector.replace('CVSS:2.0/', '')).calculateScores().base,
  '3.0': (vector) => new Cvss3P0(vector).calculateScores().base,
  '3.1': (vector) => new Cvss3P1(vector).calculateScores().base,
  '4.0': (vector) => new Cvss4P0(vector).calculateScores().baseMetricsOnly,
};

const COUNT = 20_000;

/** The same numbers each run: a linear congruential generator from a fixed seed. */
function random(): (below: number) => number {
  let seed = 1999;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (seed >>> 8) % below;
  };
}

/** Every base vector of a version, or as many of them from all over the list as are asked for. */
function baseVectors(version: CvssVersion, count: number): string[] {
  const metrics = [...GRAMMARS[version].base].map(([name, values]) =>
    [...values].map((value) => `${name}:${value}`),
  );
  let total = 1;
  for (const values of metrics) total *= values.length;
  // 7919 is prime and divides no total: its multiples visit every place once.
  return Array.from({length: Math.min(count, total)}, (_, at) => {
    let rest = (at * 7919) % total;
    return metrics
      .map((values) => {
        const pair = values[rest % values.length];
        rest = Math.floor(rest / values.length);
        return pair;
      })
      .join('/');
  });
}

/** Vectors with some threat, temporal or environmental metrics behind the base ones, in the table's order. */
function* vectors(version: CvssVersion): Generator<string> {
  const below = random();
  const base = baseVectors(version, COUNT);
  const optional = [...GRAMMARS[version].optional].map(([name, values]) => ({name, values: [...values]}));
  for (let at = 0; at < Math.max(COUNT, base.length); at += 1) {
    const bare = `CVSS:${version}/${base[at % base.length]}`;
    // The first time round a vector stands alone.
    const chosen = at < base.length && at % 2 === 0 ? [] : optional.filter(() => below(4) === 0);
    yield [bare, ...chosen.map(({name, values}) => `${name}:${values[below(values.length)]}`)].join('/');
  }
}

test.for(['2.0', '3.0', '3.1', '4.0'] as const)(
  'scores CVSS %s as its calculator does',
  {timeout: 120_000},
  (version) => {
    const differ: unknown[] = [];
    let compared = 0;
    for (const vector of vectors(version)) {
      const ours = cvssScore(vector);
      const theirs = ORACLES[version](vector);
      compared += 1;
      if (ours?.version !== version || ours.score !== theirs) differ.push([vector, ours, theirs]);
    }

    expect(differ.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(COUNT);
  },
);
