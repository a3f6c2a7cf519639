import type {CheckResult} from '../checks/index.ts';
import {type Finding, isTakenOut} from '../findings/index.ts';
import {CHECK_X_PER_WEIGHT} from './weights.ts';

/** Each open weakness and its term −ln(1 − x) of L, by the id of its finding or check. */
export type Terms = ReadonlyMap<string, number>;

/** The terms of L (docs/scoring.md §2). What is unknown, not applicable, to review or taken out by an exception has none. */
export function termsOf(findings: readonly Finding[], checks: readonly CheckResult[]): Terms {
  const terms = new Map<string, number>();
  for (const finding of findings) {
    if (finding.risk.x > 0 && !isTakenOut(finding)) terms.set(finding.id, term(finding.risk.x));
  }
  for (const check of checks) {
    if (check.status !== 'fail' || isTakenOut(check)) continue;
    terms.set(check.id, term(CHECK_X_PER_WEIGHT * check.weight * (1 - (check.share ?? 0))));
  }
  return terms;
}

/** L: the sum of terms. Smallest first, so that the order of findings cannot show in the last digit. */
export function logSum(terms: Iterable<number>): number {
  let sum = 0;
  for (const value of [...terms].toSorted((a, b) => a - b)) sum += value;
  return sum;
}

/** E = 100 × (1 − e^−L): 0–100, unrounded. */
export function exposureOf(sum: number): number {
  return Math.max(0, -100 * Math.expm1(-sum));
}

/** As people see it: a whole number, half rounded up. */
export function rounded(score: number): number {
  return Math.floor(score + 0.5);
}

/** The reference's bands: none 0, low 1–29, medium 30–69, high 70–100, of the number people see. */
export function levelOf(exposure: number): 'none' | 'low' | 'medium' | 'high' {
  const shown = rounded(exposure);
  if (shown <= 0) return 'none';
  if (shown < 30) return 'low';
  return shown < 70 ? 'medium' : 'high';
}

function term(x: number): number {
  return -Math.log1p(-x);
}
