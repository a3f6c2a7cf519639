import * as v from 'valibot';

import type {LifecycleReading} from '../reading.ts';
import {decodeText, encodeText} from '../text.ts';
import {Cycle, IsoDay, Latest, Slug} from './list.ts';

/** A file of lifecycles beyond this size is refused unread; all of endoflife.date takes about a megabyte. */
export const MAX_LIFECYCLE_BYTES = 8 * 1024 * 1024;

/** Lifecycles as bytes: JSON in UTF-8, the same for the same list. Signing them is up to who stores them. */
export function encodeLifecycle(readings: readonly LifecycleReading[]): Uint8Array {
  const lines = readings.map(({slug, cycle, ends, regular, extended, latest, released}) => ({
    slug,
    cycle,
    ends,
    regular,
    extended,
    latest,
    released,
  }));
  return encodeText(JSON.stringify({format: FORMAT, lifecycles: lines}));
}

/** The list again; undefined for bytes that are too many or not of `encodeLifecycle`. */
export function decodeLifecycle(bytes: Uint8Array): readonly LifecycleReading[] | undefined {
  if (bytes.length > MAX_LIFECYCLE_BYTES) return undefined;
  const parsed = v.safeParse(LifecycleFile, parse(decodeText(bytes)));
  return parsed.success ? parsed.output.lifecycles : undefined;
}

const FORMAT = 1;

const LifecycleFile = v.strictObject({
  format: v.literal(FORMAT),
  lifecycles: v.pipe(
    v.array(
      v.strictObject({
        slug: Slug,
        cycle: Cycle,
        ends: v.union([IsoDay, v.boolean()]),
        regular: v.optional(IsoDay),
        extended: v.optional(IsoDay),
        latest: v.optional(Latest),
        released: v.optional(IsoDay),
      }),
    ),
    v.maxLength(100_000),
  ),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
