import * as v from 'valibot';

import {Count} from '../inventory/index.ts';
import {Delta} from '../report/index.ts';
import {FixOutcome, Progress} from './events.ts';
import {PortalState} from './methods.ts';

/** A request: `id` numbers it within the session, `m` names the method, `p` its parameters. */
export const Request = v.strictObject({
  id: Count,
  m: v.pipe(v.string(), v.maxLength(64)),
  p: v.optional(v.unknown(), {}),
});
export type Request = v.InferOutput<typeof Request>;

/** Stable codes; the sentence for people is made from `texts`. */
export const ErrorCode = v.picklist([
  'bad-request',
  'unknown-method',
  'bad-params',
  'too-many-requests',
  'not-found',
  'refused',
  'busy',
  'expired',
  'unavailable',
  'cancelled',
  'internal',
]);
export type ErrorCode = v.InferOutput<typeof ErrorCode>;

export const Response = v.union([
  v.strictObject({id: Count, r: v.unknown()}),
  v.strictObject({
    id: Count,
    error: v.strictObject({code: ErrorCode, message: v.pipe(v.string(), v.maxLength(1024))}),
  }),
]);
export type Response = v.InferOutput<typeof Response>;

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
