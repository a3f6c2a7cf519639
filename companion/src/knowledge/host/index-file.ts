import type {Sign, Verify} from '@plimsoll/shared/advisories';
import {Count, Instant} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import {bad, type Reading} from '../outcome.ts';

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A file beside the index; never a path. */
const FileName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/));

/** A file of a slice as it is offered: whole and packed, and as patches from what a device may hold. */
export const Offer = v.object({
  /** Of the file unpacked. */
  sha256: Sha256,
  bytes: Count,
  packed: v.object({name: FileName, bytes: Count}),
  patches: v.pipe(v.array(v.object({from: Sha256, name: FileName, bytes: Count})), v.maxLength(32)),
});
export type Offer = v.InferOutput<typeof Offer>;

/** What a host of slices offers. */
export const HostIndex = v.object({
  format: v.literal(2),
  built: Instant,
  expires: Instant,
  slices: v.pipe(
    v.array(
      v.object({
        ecosystem: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
        files: v.object({advisories: Offer, cves: Offer, texts: Offer}),
      }),
    ),
    v.maxLength(1000),
  ),
});
export type HostIndex = v.InferOutput<typeof HostIndex>;

const Envelope = v.object({
  signed: v.pipe(v.string(), v.maxLength(4_000_000)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
  /** Who says to have signed it; believed only when it is known from elsewhere. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});

export const INDEX_NAME = 'index.json';
/** Most bytes of an index that are read. */
export const MAX_INDEX = 8_000_000;

/** The index as a file, signed. */
export function writeIndex(
  index: HostIndex,
  {sign, publicKey}: {readonly sign: Sign; readonly publicKey: string},
): string {
  const signed = JSON.stringify(index);
  const signature = Buffer.from(sign(Buffer.from(signed))).toString('base64url');
  return `${JSON.stringify({signed, signature, key: publicKey})}\n`;
}

/** Reads an index, signature first. */
export function readIndex(text: string, verify: Verify): Reading<HostIndex> {
  const envelope = v.safeParse(v.pipe(v.string(), v.parseJson(), Envelope), text);
  if (!envelope.success) return bad('it is no index of slices');
  const {signed, signature, key} = envelope.output;
  if (!verify(Buffer.from(signed), Buffer.from(signature, 'base64url'))) {
    return bad(
      `its signature is wrong, or of a key that is not trusted here. It says it was signed with ${key}`,
    );
  }
  const index = v.safeParse(v.pipe(v.string(), v.parseJson(), HostIndex), signed);
  return index.success ? {ok: true, value: index.output} : bad('it is an index of another format version');
}
