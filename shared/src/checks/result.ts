import * as v from 'valibot';

import {ExceptionMark} from '../findings/index.ts';
import {Text} from '../inventory/index.ts';

/** One check as judged on one device. Its words are in the registry, under its id. */
export const CheckResult = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  category: v.picklist(['application', 'operating-system', 'network', 'accounts', 'security-controls']),
  weight: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  status: v.picklist(['pass', 'fail', 'not-applicable', 'unknown']),
  /** Share of the weight achieved: 1 pass, 0 fail, between for a partial result; null when not judged. */
  share: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** What was found, for a fail; why it could not be judged or does not apply, otherwise. */
  evidence: v.pipe(v.array(Text), v.maxLength(200)),
  /** Somebody decided to leave it (docs/exceptions.md). */
  exception: v.optional(ExceptionMark),
});
export type CheckResult = v.InferOutput<typeof CheckResult>;
