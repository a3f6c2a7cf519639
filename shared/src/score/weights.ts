/** All numbers of docs/scoring.md in one place: a re-weighting is one diff. */

/** Severity factor where no CVSS score is known; `unimportant` is the distribution's own word and wins over a score. */
export const severityFactors = {
  critical: 0.95,
  high: 0.8,
  medium: 0.55,
  low: 0.25,
  unimportant: 0.05,
  unknown: 0.4,
} as const;

/** Floors under the likelihood of exploitation, whatever EPSS says. */
export const likelihoodFloors = {
  kev: 0.95,
  kevRansomware: 1,
  kit: 0.7,
  verified: 0.5,
  public: 0.2,
} as const;

/** Likelihood without EPSS, by attack vector (CVSS `AV`); `unstated` where no vector is known either. */
export const vectorLikelihoods = {N: 0.02, A: 0.01, L: 0.005, P: 0.002, unstated: 0.01} as const;

/** Context factor by what the component does on this device. */
export const runningFactors = {
  listening: 1.25,
  running: 1,
  used: 0.8,
  unused: 0.4,
  unknown: 0.8,
  'not-running': 0.05,
} as const;

export const confidenceFactors = {confirmed: 1, likely: 0.7, possible: 0} as const;

/** No single weakness is certain to be used: the cap keeps every logarithm finite. */
export const MAX_X = 0.99;

/** A failed check of weight w is a weakness of x = 0.015 × w. */
export const CHECK_X_PER_WEIGHT = 0.015;

/** Weight 1–10 of each check, by id; the bands are in CONTRIBUTING. A test holds that every check has one. */
export const checkWeights: Readonly<Record<string, number>> = {};
