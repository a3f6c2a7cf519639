import type {BoundCheck} from './check.ts';

export type {BoundCheck, Category, CheckText, Verdict} from './check.ts';
export {CheckResult} from './result.ts';

/** Every check, alphabetical. */
export const checks: readonly BoundCheck[] = [];
