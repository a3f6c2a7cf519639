import type {CheckResult} from '../checks/index.ts';
import type {Finding} from '../findings/index.ts';
import {exposureOf, levelOf, logSum, type Terms} from './exposure.ts';
import type {DeviceScore} from './score.ts';

type Categories = DeviceScore['categories'];
type Counts = DeviceScore['counts'];

/**
 * The device's numbers. `closable` holds the ids of findings and checks that some recommendation closes:
 * without them remains the residual.
 */
export function scoreDevice(
  findings: readonly Finding[],
  checks: readonly CheckResult[],
  terms: Terms,
  closable: ReadonlySet<string>,
): DeviceScore {
  const sum = logSum(terms.values());
  const rest = [...terms].filter(([id]) => !closable.has(id)).map(([, term]) => term);
  const exposure = exposureOf(sum);
  return {
    exposure,
    residual: exposureOf(logSum(rest)),
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

/** Points of the secure score over checks that could be judged; unknown and not applicable leave both sums. */
export function points(checks: readonly CheckResult[]): {achieved: number; applicable: number} {
  let achieved = 0;
  let applicable = 0;
  for (const {share, weight} of checks) {
    if (share === null) continue;
    achieved += weight * share;
    applicable += weight;
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
  for (const {severity, kev} of findings) {
    // What has no security impact as shipped is counted with the low ones.
    count[severity === 'unimportant' ? 'low' : severity] += 1;
    if (kev) count.kev += 1;
  }
  return count;
}
