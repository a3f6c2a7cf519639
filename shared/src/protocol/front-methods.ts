import * as v from 'valibot';

import {Instant, Text} from '../inventory/index.ts';

/** No parameters, or no result. */
export const Nothing = v.strictObject({});
/** A name somebody else made, of any kind. */
export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A paired browser profile. `fingerprint`: 4 words of the handshake hash, to compare by eye. */
export const ClientInfo = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  label: Text,
  browser: Text,
  origin: v.pipe(v.string(), v.maxLength(256)),
  createdAt: Instant,
  lastSeen: v.nullable(Instant),
  connected: v.boolean(),
  current: v.boolean(),
});
export type ClientInfo = v.InferOutput<typeof ClientInfo>;

/** What is about the doors of the companion themselves, and answered where they are. */
export const frontMethods = {
  ping: {params: Nothing, result: v.strictObject({now: Instant})},
  'clients.list': {params: Nothing, result: v.strictObject({clients: v.array(ClientInfo)})},
  'clients.revoke': {params: v.strictObject({id: Id}), result: Nothing},
} as const;
