import {cvssScore} from './cvss/index.ts';

export {severityOfScore} from './cvss/index.ts';

/** Base score 0–10 of a CVSS 3.0 or 3.1 vector; undefined for what is not one. */
export function cvss3Score(vector: string): number | undefined {
  const read = cvssScore(vector);
  return read?.version === '3.0' || read?.version === '3.1' ? read.score : undefined;
}

/** The metrics of any CVSS vector by name; undefined when it is malformed or names one twice. */
export function readMetrics(vector: string): ReadonlyMap<string, string> | undefined {
  if (vector.length > 256 || !/^CVSS:\d\.\d(?:\/[A-Za-z]{1,3}:[A-Za-z]+)+$/.test(vector)) return undefined;
  const pairs = vector.split('/').slice(1);
  const metrics = new Map(pairs.map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']));
  return metrics.size === pairs.length ? metrics : undefined;
}
