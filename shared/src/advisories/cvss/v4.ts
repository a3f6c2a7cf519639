import {MACRO_SCORES} from './macro-scores.ts';

/** Values from the worst down: a value's place is its distance from the worst (CVSS v4.0 specification, §8.2). */
const VALUES: Readonly<Record<string, string>> = {
  AV: 'NALP',
  AC: 'LH',
  AT: 'NP',
  PR: 'NLH',
  UI: 'NPA',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  SC: 'HLN',
  SI: 'HLN',
  SA: 'HLN',
};
/** How far metrics together lie below their worst. */
type Steps = (...names: readonly string[]) => number;

/** A macro vector as its place in `MACRO_SCORES`. */
interface Place {
  readonly access: number;
  readonly hurdle: number;
  readonly impact: number;
  readonly beyond: number;
}

/** One way down: the score of the next lower macro vector, how far the vector is towards it, of how many steps. */
interface Way {
  readonly lower: number;
  readonly distance: number;
  readonly depth: number;
}

/**
 * Base score (CVSS-B) of the metrics of a valid 4.0 vector. Threat and environmental metrics count as not defined,
 * that is as their worst: EQ5 is then 0, EQ4 is 1 or 2, and EQ6 follows from EQ3.
 */
export function score4(metrics: ReadonlyMap<string, string>): number {
  function steps(...names: readonly string[]): number {
    let total = 0;
    for (const name of names) total += (VALUES[name] ?? '').indexOf(metrics.get(name) ?? '');
    return total;
  }
  if (steps('VC', 'VI', 'VA', 'SC', 'SI', 'SA') === 12) return 0;
  const place = {
    access: accessClass(steps('AV'), steps('PR'), steps('UI')),
    hurdle: steps('AC', 'AT') === 0 ? 0 : 1,
    impact: impactClass(steps('VC'), steps('VI'), steps('VA')),
    beyond: [steps('SC'), steps('SI'), steps('SA')].includes(0) ? 0 : 1,
  };
  return interpolate(scoreAt(place), waysDown(place, steps));
}

/** EQ1: 0 all at their worst, 2 none of them or only by touch, else 1. */
function accessClass(vector: number, privileges: number, interaction: number): number {
  const worst = [vector, privileges, interaction].filter((step) => step === 0).length;
  if (worst === 3) return 0;
  return worst === 0 || vector === 3 ? 2 : 1;
}

/** EQ3 and EQ6 without requirements: 00, 10 or 21, as columns of the table. */
function impactClass(secrecy: number, integrity: number, availability: number): number {
  if (secrecy === 0 && integrity === 0) return 0;
  return [secrecy, integrity, availability].includes(0) ? 2 : 4;
}

function scoreAt({access, hurdle, impact, beyond}: Place): number {
  return MACRO_SCORES[access]?.[hurdle]?.[impact]?.[beyond] ?? 0;
}

/** Every class that has a next lower one; distances are counted from the worst member of the own class (§8.2, table 30). */
function waysDown(place: Place, steps: Steps): Way[] {
  // Towards the next lower threat class a vector without threat metrics has gone nothing; it counts in the mean all the same.
  const ways = [{lower: scoreAt(place), distance: 0, depth: 1}];
  const {access, hurdle, impact, beyond} = place;
  if (access < 2) {
    const distance = access === 0 ? 0 : steps('AV', 'PR', 'UI') - 1;
    ways.push({lower: scoreAt({...place, access: access + 1}), distance, depth: 4});
  }
  if (hurdle === 0) ways.push({lower: scoreAt({...place, hurdle: 1}), distance: 0, depth: 1});
  if (impact === 0) {
    const lower = Math.max(scoreAt({...place, impact: 1}), scoreAt({...place, impact: 2}));
    ways.push({lower, distance: steps('VC', 'VI', 'VA'), depth: 7});
  }
  if (impact === 2) {
    ways.push({lower: scoreAt({...place, impact: 3}), distance: steps('VC', 'VI', 'VA') - 1, depth: 8});
  }
  if (beyond === 0) {
    ways.push({lower: scoreAt({...place, beyond: 1}), distance: steps('SC', 'SI', 'SA'), depth: 5});
  }
  return ways;
}

/** A common multiple of all depths: the arithmetic is whole, so that no half is lost in rounding. */
const WHOLE = 280;

/** The score less the mean of what is lost on each way down, rounded half up to a tenth. */
function interpolate(score: number, ways: readonly Way[]): number {
  let lost = 0;
  for (const {lower, distance, depth} of ways) lost += ((score - lower) * distance * WHOLE) / depth;
  const unit = WHOLE * ways.length;
  return Math.floor((2 * (score * unit - lost) + unit) / (2 * unit)) / 10;
}
