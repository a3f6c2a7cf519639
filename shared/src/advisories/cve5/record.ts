import * as v from 'valibot';

import {isCveId} from '../cve-key.ts';

/** One element of `affected[].versions[]`, as it stands there. */
export interface VersionEntry {
  readonly version: string;
  readonly status: 'affected' | 'unaffected' | 'unknown';
  readonly versionType: string;
  readonly lessThan?: string | undefined;
  readonly lessThanOrEqual?: string | undefined;
  readonly changes: readonly {readonly at: string; readonly status: string}[];
  /** Taken from the description by a habit: a hint, which still tells branches apart. */
  readonly fromText?: boolean;
}

/** One element of `affected[]`. */
export interface AffectedEntry {
  readonly vendor: string;
  readonly product: string;
  readonly platforms: readonly string[];
  readonly cpes: readonly string[];
  readonly defaultStatus: string;
  readonly versions: readonly VersionEntry[];
  /** Elements of `versions[]` that could not be read or are too many. */
  readonly lost: number;
}

/** What is read of a CNA or ADP container. */
export type Container = v.InferOutput<typeof Container>;
/** What is read of a record of CVE JSON 5 (github.com/CVEProject/cve-schema). */
export type CveRecord5 = v.InferOutput<typeof CveRecord5>;

const MAX_ENTRIES = 5000;
const MAX_VERSIONS = 5000;
const MAX_SMALL = 256;

/** A text cut at `max`; what is no text is absent. */
function text(max: number) {
  return v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((value) => value.slice(0, max)),
      ),
    ),
    undefined,
  );
}

/** The elements that `item` can read; `lost` counts the others and those beyond `max`. */
function list<const Item extends v.GenericSchema>(item: Item, max: number) {
  return v.fallback(
    v.optional(
      v.pipe(
        v.array(v.unknown()),
        v.transform((items) => keep(items, item, max)),
      ),
    ),
    undefined,
  );
}

function keep<Item extends v.GenericSchema>(items: readonly unknown[], item: Item, max: number) {
  const kept: v.InferOutput<Item>[] = [];
  for (const value of items.slice(0, max)) {
    const parsed = v.safeParse(item, value);
    if (parsed.success) kept.push(parsed.output);
  }
  return {kept, lost: items.length - kept.length};
}

const Word = v.pipe(v.string(), v.maxLength(256));
const Change = v.object({at: Word, status: Word});

const VersionEntry = v.pipe(
  v.object({
    version: v.optional(Word, ''),
    status: v.picklist(['affected', 'unaffected', 'unknown']),
    versionType: v.fallback(v.optional(Word, ''), ''),
    lessThan: v.optional(Word),
    lessThanOrEqual: v.optional(Word),
    changes: list(Change, 64),
  }),
  v.transform((entry): VersionEntry => ({...entry, changes: entry.changes?.kept ?? []})),
);

const AffectedEntry = v.pipe(
  v.object({
    vendor: text(256),
    product: text(512),
    platforms: list(Word, MAX_SMALL),
    cpes: list(Word, MAX_SMALL),
    defaultStatus: text(32),
    versions: list(VersionEntry, MAX_VERSIONS),
  }),
  v.transform((entry): AffectedEntry => {
    const {vendor = '', product = '', defaultStatus = 'unknown', platforms, cpes, versions} = entry;
    return {
      vendor,
      product,
      platforms: platforms?.kept ?? [],
      cpes: cpes?.kept ?? [],
      defaultStatus,
      versions: versions?.kept ?? [],
      lost: versions?.lost ?? 0,
    };
  }),
);

const Cvss = v.fallback(
  v.optional(
    v.object({baseScore: v.pipe(v.number(), v.minValue(0), v.maxValue(10)), vectorString: text(256)}),
  ),
  undefined,
);

const Metric = v.object({
  cvssV4_0: Cvss,
  cvssV3_1: Cvss,
  cvssV3_0: Cvss,
  cvssV2_0: Cvss,
  other: v.fallback(v.optional(v.object({type: text(256), content: v.unknown()})), undefined),
});

const Reference = v.object({url: v.pipe(v.string(), v.maxLength(2048)), tags: list(Word, MAX_SMALL)});
const ProblemType = v.object({descriptions: list(v.object({cweId: text(32), description: text(256)}), 64)});

const Container = v.object({
  providerMetadata: v.fallback(v.optional(v.object({shortName: text(64)})), undefined),
  title: text(1024),
  affected: list(AffectedEntry, MAX_ENTRIES),
  descriptions: list(v.object({lang: text(16), value: v.pipe(v.string(), v.minLength(1))}), 64),
  metrics: list(Metric, 64),
  references: list(Reference, 1024),
  problemTypes: list(ProblemType, 64),
  tags: list(Word, MAX_SMALL),
});

/** The schema of the parts that are used; everything optional is left out where it is malformed. */
export const CveRecord5 = v.object({
  cveMetadata: v.object({
    cveId: v.pipe(v.string(), v.check(isCveId)),
    state: v.picklist(['PUBLISHED', 'REJECTED']),
    assignerShortName: text(64),
    datePublished: text(40),
    dateUpdated: text(40),
  }),
  containers: v.object({
    cna: v.fallback(v.optional(Container, {}), {}),
    adp: list(Container, 32),
  }),
});
