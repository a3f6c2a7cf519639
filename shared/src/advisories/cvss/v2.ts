/** Weights in thousandths, as the guide prints them (CVSS 2.0 guide, §3.2.1). */
const WEIGHTS = {
  AV: {L: 395, A: 646, N: 1000},
  AC: {H: 350, M: 610, L: 710},
  Au: {M: 450, S: 560, N: 704},
  impact: {N: 0, P: 275, C: 660},
} as const;

/** Base score of the metrics of a valid 2.0 vector. */
export function score2(metrics: ReadonlyMap<string, string>): number {
  const spared = ['C', 'I', 'A'].map((name) => 1000 - weight(WEIGHTS.impact, metrics.get(name)));
  const lost = 1e9 - product(spared);
  if (lost === 0) return 0;
  const ease = product([
    weight(WEIGHTS.AV, metrics.get('AV')),
    weight(WEIGHTS.AC, metrics.get('AC')),
    weight(WEIGHTS.Au, metrics.get('Au')),
  ]);
  const impact = (10.41 * lost) / 1e9;
  const exploitability = (20 * ease) / 1e9;
  return roundHalfUp((0.6 * impact + 0.4 * exploitability - 1.5) * 1.176);
}

function weight(weights: Readonly<Record<string, number>>, value: string | undefined): number {
  return weights[value ?? ''] ?? 0;
}

function product(values: readonly number[]): number {
  let result = 1;
  for (const value of values) result *= value;
  return result;
}

/** To the nearest tenth; the small addition takes back what binary fractions lose. */
function roundHalfUp(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
}
