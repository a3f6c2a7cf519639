import {type CheckResult, type CheckText, checkOn, checks} from '../checks/index.ts';
import type {Os} from '../inventory/index.ts';
import type {Lang} from '../texts/index.ts';

const known = new Map(checks.map((check) => [check.id, check]));

/** The words of a check on one system; undefined for one this version does not know. */
export function textOfCheck(
  {id}: Pick<CheckResult, 'id'>,
  lang: Lang,
  family?: Os['family'],
): CheckText | undefined {
  const check = known.get(id);
  return check && checkOn(check, family).text[lang];
}

/** What a check's result says, in one line. */
export function titleOfCheck(
  check: Pick<CheckResult, 'id' | 'status'>,
  lang: Lang,
  family?: Os['family'],
): string {
  const text = textOfCheck(check, lang, family);
  return (check.status === 'fail' ? text?.failure : text?.title) ?? check.id;
}
