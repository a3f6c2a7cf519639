import type {Severity} from '../../findings/index.ts';

/** CVSS 3.1 §5, and alike in 4.0 §6: the words for a score; 0 is `low`, since "none" is no severity here. */
export function severityOfScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
