import {list, Name, Text, Version} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import type {System} from './system.ts';

const Key = v.pipe(v.string(), v.maxLength(300));

/** What apt would install over an installed package; `key` is name and architecture as installed: `openssl:amd64`. */
export const Candidate = v.strictObject({
  key: Key,
  version: Version,
  security: v.boolean(),
  /** The archive's name: `Debian-Security bookworm-security`. */
  from: Text,
  /** Size of the download. */
  bytes: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** Who carries exactly the version that is installed: better evidence of its origin than how it is written. */
export const Provenance = v.strictObject({
  key: Key,
  origin: v.picklist(['distribution', 'other-vendor']),
  vendor: v.optional(Name),
});
export type Provenance = v.InferOutput<typeof Provenance>;

/** All that apt's lists say about what is installed. */
export const Offers = v.strictObject({
  candidates: list(Candidate),
  provenance: list(Provenance),
  /** What could not be read or is not taken into account, for people. */
  notes: v.pipe(v.array(Text), v.maxLength(1000)),
});
export type Offers = v.InferOutput<typeof Offers>;

const TIMEOUT_MS = 90_000;

/**
 * Reads apt's lists in a child of our own that ends with the answer: decompressing and scanning 50 MB would stay in
 * this process's memory for good. Undefined when apt has no lists; throws when the child fails.
 */
export async function askOffers(system: System, signal?: AbortSignal): Promise<Offers | undefined> {
  const options = {timeoutMs: TIMEOUT_MS, ...(signal ? {signal} : {})};
  const {outcome, code, stdout, stderr} = await system.run('node', ['apt-child'], options);
  if (outcome !== 'exited' || code !== 0) {
    throw new Error(
      `reading the package lists: ${outcome}, code ${code} ${stderr.trim().slice(-300)}`.trim(),
    );
  }
  return v.parse(v.nullable(Offers), JSON.parse(stdout)) ?? undefined;
}
