import * as v from 'valibot';

import {Instant} from '../inventory/index.ts';

/**
 * Why somebody leaves a weakness as it is (docs/exceptions.md). The first three say that it does not count here;
 * the others say that it does, and stays for now.
 */
export const ExceptionKind = v.picklist([
  'third-party-control',
  'alternate-mitigation',
  'false-positive',
  'risk-accepted',
  'planned-remediation',
  'no-patch',
]);
export type ExceptionKind = v.InferOutput<typeof ExceptionKind>;

/** What an excepted finding or check carries: which exception, why, and until when. */
export const ExceptionMark = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  kind: ExceptionKind,
  until: Instant,
});
export type ExceptionMark = v.InferOutput<typeof ExceptionMark>;

const TAKING_OUT: ReadonlySet<ExceptionKind> = new Set<ExceptionKind>([
  'third-party-control',
  'alternate-mitigation',
  'false-positive',
]);

/** True for the kinds that take a term out of the score (docs/scoring.md §2). */
export function takesOut(kind: ExceptionKind): boolean {
  return TAKING_OUT.has(kind);
}

/** True for a finding or check whose exception takes it out of every sum. */
export function isTakenOut({exception}: {readonly exception?: ExceptionMark | undefined}): boolean {
  return exception !== undefined && takesOut(exception.kind);
}
