import type {CheckResult} from '../checks/index.ts';
import type {Match} from '../findings/index.ts';
import {type Cover, markOf} from './cover.ts';

/** Findings with the exceptions that hold for them; those without one stay the same objects. */
export function markFindings(matches: readonly Match[], cover: Cover): readonly Match[] {
  return matches.map((match) => {
    const exception = markOf(cover.finding(match));
    return exception ? {...match, exception} : match;
  });
}

/** The same for checks; only what fails can be left as it is. */
export function markChecks(checks: readonly CheckResult[], cover: Cover): readonly CheckResult[] {
  return checks.map((check) => {
    const exception = check.status === 'fail' ? markOf(cover.check(check.id)) : undefined;
    return exception ? {...check, exception} : check;
  });
}
