import * as v from 'valibot';

/** Text without the blanks around it; null and empty text are undefined. Refused when it is longer than `limit`. */
// oxlint-disable-next-line typescript/explicit-module-boundary-types -- a schema's type is what valibot infers
export function text(limit: number) {
  return v.pipe(v.nullish(v.pipe(v.string(), v.maxLength(limit))), v.transform(told));
}

function told(value: string | null | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** Why a value does not fit its schema, for people: `version is not text`. */
export function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const key = issue?.path?.[0]?.key;
  if (!issue || typeof key !== 'string') return 'no object';
  if (issue.type === 'max_length') return `${key} is too long`;
  return issue.type === 'string' ? `${key} is not text` : `${key} cannot be read`;
}
