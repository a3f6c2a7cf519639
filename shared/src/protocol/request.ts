import * as v from 'valibot';

import {Count} from '../inventory/index.ts';

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
