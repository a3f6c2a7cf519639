import {type CheckResult, type CheckText, checks} from '../checks/index.ts';
import type {Lang} from '../texts/index.ts';

const known = new Map(checks.map((check) => [check.id, check]));

/** The words of a check; undefined for one this version does not know. */
export function textOfCheck({id}: Pick<CheckResult, 'id'>, lang: Lang): CheckText | undefined {
  return known.get(id)?.text[lang];
}

/** What a check's result says, in one line. */
export function titleOfCheck(check: Pick<CheckResult, 'id' | 'status'>, lang: Lang): string {
  const text = textOfCheck(check, lang);
  return (check.status === 'fail' ? text?.failure : text?.title) ?? check.id;
}
