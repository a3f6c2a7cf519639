export type {CvssVersion} from './grammar.ts';
export {ratingOf, type Stated} from './rating.ts';
export {type CvssScore, cvssScore} from './score.ts';
export {severityOfScore} from './severity.ts';
export {type CvssVector, readVector} from './vector.ts';
