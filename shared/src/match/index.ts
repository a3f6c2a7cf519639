export {archiveMatches} from './archive.ts';
export {ecosystemOf} from './ecosystem.ts';
export type {PackageCoverage} from './group.ts';
export {type MatchInput, type MatchResult, matchSoftware} from './match.ts';
