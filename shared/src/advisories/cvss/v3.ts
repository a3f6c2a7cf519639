/** Metric values of the specifications of v3.0 (§8.4) and v3.1 (§7.4); the two have the same base equations. */
const WEIGHTS = {
  AV: {N: 0.85, A: 0.62, L: 0.55, P: 0.2},
  AC: {L: 0.77, H: 0.44},
  PR: {N: 0.85, L: 0.62, H: 0.27},
  /** `PR` where the scope changes. */
  PRC: {N: 0.85, L: 0.68, H: 0.5},
  UI: {N: 0.85, R: 0.62},
  impact: {H: 0.56, L: 0.22, N: 0},
} as const;

/** Base score of the metrics of a valid 3.0 or 3.1 vector. */
export function score3(metrics: ReadonlyMap<string, string>): number {
  const changed = metrics.get('S') === 'C';
  const ease = product([
    weight(WEIGHTS.AV, metrics.get('AV')),
    weight(WEIGHTS.AC, metrics.get('AC')),
    weight(changed ? WEIGHTS.PRC : WEIGHTS.PR, metrics.get('PR')),
    weight(WEIGHTS.UI, metrics.get('UI')),
  ]);
  const lost = 1 - product(['C', 'I', 'A'].map((name) => 1 - weight(WEIGHTS.impact, metrics.get(name))));
  const impact = changed ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost;
  if (impact <= 0) return 0;
  return roundUp(Math.min(10, (changed ? 1.08 : 1) * (impact + 8.22 * ease)));
}

function weight(weights: Readonly<Record<string, number>>, value: string | undefined): number {
  return weights[value ?? ''] ?? 0;
}

function product(values: readonly number[]): number {
  let result = 1;
  for (const value of values) result *= value;
  return result;
}

/** v3.1, appendix A: the next tenth, without the errors of binary fractions. */
function roundUp(value: number): number {
  const scaled = Math.round(value * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}
