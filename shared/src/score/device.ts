import type {CheckResult} from '../checks/index.ts';
import {type Finding, isTakenOut} from '../findings/index.ts';
import {exposureOf, levelOf, logSum, type Terms} from './exposure.ts';
import type {DeviceScore} from './score.ts';

type Categories = DeviceScore['categories'];
type Counts = DeviceScore['counts'];

interface Scored {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly terms: Terms;
  /** The terms that stay when every recommendation is done: the residual is made of them. */
  readonly left: Terms;
}

/** The device's numbers. */
export function scoreDevice({findings, checks, terms, left}: Scored): DeviceScore {
  const sum = logSum(terms.values());
  const exposure = exposureOf(sum);
  return {
    exposure,
    residual: exposureOf(logSum(left.values())),
    level: levelOf(exposure),
    secure: secureScore(checks),
    logSum: sum,
    categories: categories(checks),
    counts: counts(findings),
  };
}

/** Points achieved of points applicable in percent; null when nothing could be judged (docs/scoring.md §3). */
export function secureScore(checks: readonly CheckResult[]): number | null {
  const {achieved, applicable} = points(checks);
  return applicable === 0 ? null : (100 * achieved) / applicable;
}

/** Points of the secure score over checks that could be judged; unknown, not applicable and taken out leave both sums. */
export function points(checks: readonly CheckResult[]): {achieved: number; applicable: number} {
  let achieved = 0;
  let applicable = 0;
  for (const check of checks) {
    if (check.share === null || isTakenOut(check)) continue;
    achieved += check.weight * check.share;
    applicable += check.weight;
  }
  return {achieved, applicable};
}

const CATEGORIES = ['application', 'operating-system', 'network', 'accounts', 'security-controls'] as const;

function categories(checks: readonly CheckResult[]): Categories {
  return CATEGORIES.map((category) => ({
    category,
    ...points(checks.filter((check) => check.category === category)),
  }));
}

function counts(findings: readonly Finding[]): Counts {
  const count = {critical: 0, high: 0, medium: 0, low: 0, unknown: 0, kev: 0};
  for (const finding of findings) {
    if (isTakenOut(finding)) continue;
    // What has no security impact as shipped is counted with the low ones.
    count[finding.severity === 'unimportant' ? 'low' : finding.severity] += 1;
    if (finding.kev) count.kev += 1;
  }
  return count;
}
