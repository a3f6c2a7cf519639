import * as v from 'valibot';

import {Count} from '../inventory/index.ts';
import {Delta} from '../report/index.ts';
import {FixOutcome, Progress} from './events.ts';
import {PortalState} from './methods.ts';

/** What the companion says unasked. */
export const Event = v.variant('e', [
  v.strictObject({e: v.literal('delta'), p: Delta}),
  v.strictObject({e: v.literal('progress'), p: v.nullable(Progress)}),
  v.strictObject({
    e: v.literal('fix.output'),
    p: v.strictObject({line: v.pipe(v.string(), v.maxLength(2048))}),
  }),
  v.strictObject({e: v.literal('fix.done'), p: FixOutcome}),
  v.strictObject({e: v.literal('portal'), p: PortalState}),
  /** A new report waits for a courier. */
  v.strictObject({e: v.literal('courier'), p: v.strictObject({waiting: Count})}),
  v.strictObject({e: v.literal('timeline'), p: v.strictObject({newest: Count})}),
]);
export type Event = v.InferOutput<typeof Event>;
