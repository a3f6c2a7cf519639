import {attackVector, type Match, type Risk} from '../findings/index.ts';
import type {Mitigation} from '../mitigations/index.ts';
import {
  confidenceFactors,
  DETECTION_FACTOR,
  likelihoodFloors,
  MAX_X,
  runningFactors,
  severityFactors,
  vectorLikelihoods,
} from './weights.ts';

/**
 * Weighs one weakness: x = severity × likelihood × context × confidence, capped (docs/scoring.md §1). `mitigated`: the
 * verified mitigations that stand in the way of attacks on it.
 */
export function riskOf(
  match: Match,
  mitigated: readonly Pick<Mitigation, 'id' | 'effectiveness'>[] = [],
): Risk {
  const severity = severityOf(match);
  const likelihood = likelihoodOf(match);
  let context: number = runningFactors[match.running];
  if (match.detections && match.detections.length > 0) context *= DETECTION_FACTOR;
  for (const {effectiveness} of mitigated) context *= 1 - effectiveness;
  const confidence = confidenceFactors[match.confidence];
  return {
    severity,
    likelihood,
    context,
    confidence,
    ...(mitigated.length === 0 ? {} : {mitigations: mitigated.map(({id}) => id)}),
    x: Math.min(MAX_X, severity * likelihood * context * confidence),
  };
}

function severityOf(match: Match): number {
  // Debian's "no security impact as shipped" knows more than a score made for the upstream source.
  if (match.severity === 'unimportant' || match.state === 'unimportant') return severityFactors.unimportant;
  return match.cvss === null ? severityFactors[match.severity] : match.cvss / 10;
}

function likelihoodOf(match: Match): number {
  const floors = [match.epss ?? vectorLikelihoods[attackVector(match.cvssVector) ?? 'unstated']];
  if (match.kev) floors.push(match.kev.ransomware ? likelihoodFloors.kevRansomware : likelihoodFloors.kev);
  if (match.exploit !== 'none' && match.exploit !== 'unknown') floors.push(likelihoodFloors[match.exploit]);
  return Math.max(...floors);
}
