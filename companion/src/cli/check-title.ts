import {type CheckResult, checks} from '@plimsoll/shared/checks';
import type {Lang} from '@plimsoll/shared/texts';

/** A check's sentence for its verdict: what is right, or what is not. */
export function checkTitle({id, status}: Pick<CheckResult, 'id' | 'status'>, lang: Lang): string {
  const text = checks.find((check) => check.id === id)?.text[lang];
  if (!text) return id;
  return status === 'fail' ? text.failure : text.title;
}
