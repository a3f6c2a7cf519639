import type {Snapshot} from './snapshot.ts';

/** What a report can hold, in the order people read it. */
export const SECTIONS = [
  'device',
  'score',
  'coverage',
  'knowledge',
  'findings',
  'recommendations',
  'checks',
  'evidence',
  'software',
  'paths',
  'listeners',
  'detections',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * How much of each section a snapshot holds: items of lists; of device, score, coverage and knowledge the single values.
 * `evidence` is lines of checks, `paths` and `listeners` are those of all software.
 */
export function contentsOf(snapshot: Snapshot): Record<Section, number> {
  const {device, score, coverage, knowledge, findings, recommendations, checks, software} = snapshot;
  const {detections = []} = snapshot;
  return {
    device: values(device),
    score: values(score),
    coverage: values(coverage),
    knowledge: values(knowledge),
    findings: findings.length,
    recommendations: recommendations.length,
    checks: checks.length,
    evidence: sum(checks.map(({evidence}) => evidence.length)),
    software: software.length,
    paths: sum(software.map(({paths = []}) => paths.length)),
    listeners: sum(software.map(({listeners = []}) => listeners.length)),
    detections: detections.length,
  };
}

/** Values within an object of any depth: texts, numbers, true and false; null and undefined say nothing. */
function values(part: unknown): number {
  if (part === null || part === undefined) return 0;
  return typeof part === 'object' ? sum(Object.values(part).map(values)) : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
