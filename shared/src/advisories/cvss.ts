import type {Severity} from '../findings/index.ts';

/** Base score 0–10 of a CVSS 3.0 or 3.1 vector; undefined for what is not one (other versions have other tables). */
export function cvss3Score(vector: string): number | undefined {
  const metrics = readMetrics(vector);
  if (!metrics || !/^CVSS:3\.[01]\//.test(vector)) return undefined;
  const scope = metrics.get('S');
  if (scope !== 'U' && scope !== 'C') return undefined;
  const privileges = scope === 'C' ? PRIVILEGES_CHANGED : PRIVILEGES;
  const factors = [
    VECTOR.get(metrics.get('AV') ?? ''),
    COMPLEXITY.get(metrics.get('AC') ?? ''),
    privileges.get(metrics.get('PR') ?? ''),
    INTERACTION.get(metrics.get('UI') ?? ''),
  ];
  const impacts = ['C', 'I', 'A'].map((name) => IMPACT.get(metrics.get(name) ?? ''));
  if (!allKnown(factors) || !allKnown(impacts)) return undefined;

  const exploitability = 8.22 * product(factors);
  const base = 1 - product(impacts.map((loss) => 1 - (loss ?? 0)));
  const impact = scope === 'U' ? 6.42 * base : 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15;
  if (impact <= 0) return 0;
  return roundUp(Math.min(10, (scope === 'U' ? 1 : 1.08) * (impact + exploitability)));
}

/** CVSS 3.1 §5: the words for a score; 0 is `low`, since "none" is no severity here. */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

/** The metrics of any CVSS vector by name; undefined when it is malformed or names one twice. */
export function readMetrics(vector: string): ReadonlyMap<string, string> | undefined {
  if (vector.length > 256 || !/^CVSS:\d\.\d(?:\/[A-Za-z]{1,3}:[A-Za-z]+)+$/.test(vector)) return undefined;
  const pairs = vector.split('/').slice(1);
  const metrics = new Map(pairs.map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']));
  return metrics.size === pairs.length ? metrics : undefined;
}

// FIRST, CVSS v3.1 specification, §7.4: metric values.
const VECTOR = new Map([
  ['N', 0.85],
  ['A', 0.62],
  ['L', 0.55],
  ['P', 0.2],
]);
const COMPLEXITY = new Map([
  ['L', 0.77],
  ['H', 0.44],
]);
const PRIVILEGES = new Map([
  ['N', 0.85],
  ['L', 0.62],
  ['H', 0.27],
]);
const PRIVILEGES_CHANGED = new Map([
  ['N', 0.85],
  ['L', 0.68],
  ['H', 0.5],
]);
const INTERACTION = new Map([
  ['N', 0.85],
  ['R', 0.62],
]);
const IMPACT = new Map([
  ['H', 0.56],
  ['L', 0.22],
  ['N', 0],
]);

function allKnown(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

function product(values: readonly number[]): number {
  let result = 1;
  for (const value of values) result *= value;
  return result;
}

/** Appendix A of the specification: the next tenth, without the errors of binary fractions. */
function roundUp(value: number): number {
  const scaled = Math.round(value * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}
