import {type CheckResult, type CheckText, checkOn, checks, type PlatformName} from '../checks/index.ts';
import type {Lang} from '../texts/index.ts';

const known = new Map(checks.map((check) => [check.id, check]));

/** The words of a check on one system; undefined for one this version does not know. */
export function textOfCheck(
  {id}: Pick<CheckResult, 'id'>,
  lang: Lang,
  family?: PlatformName,
): CheckText | undefined {
  const check = known.get(id);
  return check && checkOn(check, family).text[lang];
}

/** What a check's result says, in one line. */
export function titleOfCheck(
  check: Pick<CheckResult, 'id' | 'status'>,
  lang: Lang,
  family?: PlatformName,
): string {
  const text = textOfCheck(check, lang, family);
  return (check.status === 'fail' ? text?.failure : text?.title) ?? check.id;
}
