import * as v from 'valibot';

import type {Bytes} from './bytes.ts';
import {parseJson} from './json.ts';
import {NoiseError} from './keys.ts';
import type {Runtime} from './runtime.ts';

const Jws = v.pipe(v.string(), v.maxLength(2048));
const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** Shown at a terminal: no control characters, nothing that turns the direction of writing. */
const Label = v.pipe(v.string(), v.maxLength(128), v.regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u));

/** Payload of IK's second message. `serverTime` in ISO 8601; `policyVersion` 0 without a policy. */
export const Welcome = v.strictObject({
  serverTime: v.pipe(v.string(), v.isoTimestamp()),
  keyBinding: Jws,
  policyVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Welcome = v.InferOutput<typeof Welcome>;

/** Payload of XXpsk3's second message: keys and nothing of the device, as the code is not proved yet (INV-1). */
export const Offer = v.strictObject({keyBinding: Jws, deviceSignPub: PublicKey});
export type Offer = v.InferOutput<typeof Offer>;

/** Payload of XXpsk3's third message: how the browser profile names itself. */
export const About = v.strictObject({
  label: Label,
  browser: Label,
  extVersion: v.pipe(v.string(), v.maxLength(32)),
  capabilities: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(16)),
});
export type About = v.InferOutput<typeof About>;

/** The one transport message of a pairing. */
export const Paired = v.strictObject({
  paired: v.literal(true),
  clientId: v.pipe(v.string(), v.maxLength(64)),
  scopes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(16)),
  hostLabel: Label,
});
export type Paired = v.InferOutput<typeof Paired>;

/** The value as bytes of JSON. */
export function toJson(runtime: Runtime, value: Welcome | Offer | About | Paired): Bytes {
  return runtime.encode(JSON.stringify(value));
}

/** Throws NoiseError when the bytes are not what `schema` says. */
export function fromJson<const S extends v.GenericSchema>(
  runtime: Runtime,
  schema: S,
  bytes: Bytes,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, parseJson(runtime.decode(bytes)));
  if (!parsed.success) throw new NoiseError('payload is not as agreed');
  return parsed.output;
}
