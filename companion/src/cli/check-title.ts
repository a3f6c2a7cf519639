import {type CheckResult, checkOn, checks} from '@plimsoll/shared/checks';
import type {Os} from '@plimsoll/shared/inventory';
import type {Lang} from '@plimsoll/shared/texts';

/** A check's sentence for its verdict: what is right, or what is not. */
export function checkTitle(
  {id, status}: Pick<CheckResult, 'id' | 'status'>,
  lang: Lang,
  family?: Os['family'],
): string {
  const check = checks.find((one) => one.id === id);
  const text = check && checkOn(check, family).text[lang];
  if (!text) return id;
  return status === 'fail' ? text.failure : text.title;
}
