import type {Match, Risk} from '../findings/index.ts';
import {
  confidenceFactors,
  likelihoodFloors,
  MAX_X,
  runningFactors,
  severityFactors,
  vectorLikelihoods,
} from './weights.ts';

/** Weighs one weakness: x = severity × likelihood × context × confidence, capped (docs/scoring.md §1). */
export function riskOf(match: Match): Risk {
  const severity = severityOf(match);
  const likelihood = likelihoodOf(match);
  const context = runningFactors[match.running];
  const confidence = confidenceFactors[match.confidence];
  return {
    severity,
    likelihood,
    context,
    confidence,
    x: Math.min(MAX_X, severity * likelihood * context * confidence),
  };
}

function severityOf(match: Match): number {
  // Debian's "no security impact as shipped" knows more than a score made for the upstream source.
  if (match.severity === 'unimportant' || match.state === 'unimportant') return severityFactors.unimportant;
  return match.cvss === null ? severityFactors[match.severity] : match.cvss / 10;
}

function likelihoodOf(match: Match): number {
  const floors = [match.epss ?? vectorLikelihoods[attackVector(match.cvssVector)]];
  if (match.kev) floors.push(match.kev.ransomware ? likelihoodFloors.kevRansomware : likelihoodFloors.kev);
  if (match.exploit !== 'none' && match.exploit !== 'unknown') floors.push(likelihoodFloors[match.exploit]);
  return Math.max(...floors);
}

function attackVector(vector: string | undefined): keyof typeof vectorLikelihoods {
  const letter =
    vector === undefined ? undefined : /\/AV:(?<letter>[NALP])(?:\/|$)/.exec(vector)?.groups?.['letter'];
  return letter === 'N' || letter === 'A' || letter === 'L' || letter === 'P' ? letter : 'unstated';
}
