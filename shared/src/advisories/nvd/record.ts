import * as v from 'valibot';

import {isCveId} from '../cve-key.ts';

const Short = v.pipe(v.string(), v.maxLength(256));
const MaybeShort = v.fallback(v.optional(Short), undefined);

function items(limit: number): v.GenericSchema<unknown, unknown[]> {
  return v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(limit)), []);
}

/** A list by NVD's name of its CVSS version; absent where the record has none. */
const Metrics = v.fallback(
  v.object({
    cvssMetricV40: v.optional(items(64), []),
    cvssMetricV31: v.optional(items(64), []),
    cvssMetricV30: v.optional(items(64), []),
    cvssMetricV2: v.optional(items(64), []),
  }),
  {cvssMetricV40: [], cvssMetricV31: [], cvssMetricV30: [], cvssMetricV2: []},
);

const NvdRecord = v.object({
  id: v.pipe(v.string(), v.check(isCveId)),
  sourceIdentifier: MaybeShort,
  vulnStatus: MaybeShort,
  published: MaybeShort,
  lastModified: MaybeShort,
  /** Day on which CISA put it into its catalogue of exploited ones. */
  cisaExploitAdd: MaybeShort,
  cveTags: v.optional(items(64), []),
  descriptions: v.optional(items(64), []),
  metrics: v.optional(Metrics, {}),
  weaknesses: v.optional(items(256), []),
  configurations: v.optional(items(2_000), []),
  references: v.optional(items(5_000), []),
});
/** A `cve` object of NVD's API and feeds 2.0 (nvd.nist.gov/developers/vulnerabilities), lists yet unread. */
export type NvdRecord = v.InferOutput<typeof NvdRecord>;

/** Opens one item of `vulnerabilities[]`, or the `cve` object in it; undefined for what is none. */
export function openNvd(json: unknown): NvdRecord | undefined {
  const wrapped = v.safeParse(v.object({cve: v.unknown()}), json);
  const parsed = v.safeParse(NvdRecord, wrapped.success ? wrapped.output.cve : json);
  return parsed.success ? parsed.output : undefined;
}

/** The entries that fit a schema; the others are left out. */
export function fitting<const S extends v.GenericSchema>(
  schema: S,
  entries: readonly unknown[],
): v.InferOutput<S>[] {
  const read: v.InferOutput<S>[] = [];
  for (const entry of entries) {
    const parsed = v.safeParse(schema, entry);
    if (parsed.success) read.push(parsed.output);
  }
  return read;
}
