import type {CvssVersion} from './grammar.ts';
import {score2} from './v2.ts';
import {score3} from './v3.ts';
import {score4} from './v4.ts';
import {readVector} from './vector.ts';

/** What a vector says: its version and its base score 0–10. */
export interface CvssScore {
  readonly version: CvssVersion;
  readonly score: number;
}

/**
 * Base score of a CVSS vector; undefined for what is not a valid one. Threat, temporal and environmental metrics must be
 * legal and change nothing: how far exploitation has come is weighed by itself (scoring.md §1).
 */
export function cvssScore(vector: string): CvssScore | undefined {
  const read = readVector(vector);
  if (!read) return undefined;
  const {version, metrics} = read;
  switch (version) {
    case '2.0':
      return {version, score: score2(metrics)};
    case '3.0':
    case '3.1':
      return {version, score: score3(metrics)};
    case '4.0':
      return {version, score: score4(metrics)};
  }
}
