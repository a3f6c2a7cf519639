import type {Rater, Rating} from '../reading.ts';
import type {CvssVersion} from './grammar.ts';
import {cvssScore} from './score.ts';
import {readVector, vectorVersion, writeVector} from './vector.ts';

/** What a source says beside the vector: base score 0–10, and the version where the vector does not say it. */
export interface Stated {
  readonly score?: number | undefined;
  readonly version?: CvssVersion | undefined;
}

/**
 * One CVSS statement. A stated score is trusted; without one the vector is computed. A vector that is not valid is left
 * out, and without score or version there is no rating. The vector is written without metrics that say "not defined".
 */
export function ratingOf(by: Rater, vector: string, stated: Stated = {}): Rating | undefined {
  const read = readVector(vector);
  const score = isScore(stated.score) ? stated.score : cvssScore(vector)?.score;
  const version = read?.version ?? stated.version ?? vectorVersion(vector);
  if (score === undefined || version === undefined) return undefined;
  return read ? {by, version, score, vector: writeVector(read)} : {by, version, score};
}

function isScore(score: number | undefined): score is number {
  return score !== undefined && score >= 0 && score <= 10;
}
