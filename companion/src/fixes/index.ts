export type {FixConfig} from './consent.ts';
export {createFixes, type FixesOptions} from './runner.ts';
