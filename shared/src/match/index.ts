export {archiveMatches} from './archive.ts';
export {ecosystemOf} from './ecosystem.ts';
export {ecosystemsFor, type MatchInput, type MatchResult, matchSoftware} from './match.ts';
export type {PackageCoverage} from './subjects.ts';
