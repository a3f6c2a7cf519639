/** All numbers of scoring.md in one place: a re-weighting is one diff. */

/** Weight 1–10 of each check, by id; the bands are in CONTRIBUTING. A test holds that every check has one. */
export const checkWeights: Readonly<Record<string, number>> = {};
