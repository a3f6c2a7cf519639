import * as v from 'valibot';

/** Absent rather than wrong: a record is worth reading although one of its words is not. */
const Word = v.fallback(v.optional(v.string()), undefined);
const List = v.fallback(v.optional(v.array(v.unknown()), []), []);

/** The longest name, id and version we take (limits.ts): what is longer is nobody's package. */
const MAX_NAME = 256;
const MAX_ID = 128;
export const MAX_VERSION = 128;

/** `<database>-<entry>` (OSV schema, "id"); the entry is the database's own: `RHSA-2025:9978`, `GHSA-vp9c-fpxx-744v`. */
const OsvId = v.pipe(
  v.string(),
  v.maxLength(MAX_ID),
  v.regex(/^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9][A-Za-z0-9:._-]*$/),
);

/** The parts of an OSV record we use (ossf.github.io/osv-schema, 1.x). Elements of lists are read one by one, later. */
export const OsvRecord = v.object({
  id: OsvId,
  /** `null` in some exports: not withdrawn. */
  withdrawn: v.optional(v.unknown()),
  published: Word,
  modified: Word,
  summary: Word,
  details: Word,
  aliases: List,
  upstream: List,
  related: List,
  affected: List,
  severity: List,
  references: List,
  database_specific: v.fallback(v.optional(v.object({severity: Word, cwe_ids: List})), undefined),
});
export type OsvRecord = v.InferOutput<typeof OsvRecord>;

/** One package of a record. Package names are visible ASCII in every ecosystem we read. */
export const OsvItem = v.object({
  package: v.object({
    ecosystem: v.pipe(v.string(), v.maxLength(MAX_ID)),
    name: v.pipe(v.string(), v.maxLength(MAX_NAME), v.regex(/^[!-~]+$/)),
    purl: Word,
  }),
  ranges: List,
  versions: List,
  ecosystem_specific: v.fallback(v.optional(v.object({urgency: Word, ubuntu_priority: Word})), undefined),
  database_specific: v.fallback(
    v.optional(v.object({last_known_affected_version_range: Word, informational: Word})),
    undefined,
  ),
});
export type OsvItem = v.InferOutput<typeof OsvItem>;

export const OsvRange = v.object({type: v.string(), events: v.array(v.unknown())});

const OsvNamed = v.object({package: v.object({ecosystem: v.pipe(v.string(), v.maxLength(MAX_ID))})});

/** The ecosystem an element of `affected` is about; undefined when it does not say. */
export function ecosystemOfItem(item: unknown): string | undefined {
  const named = v.safeParse(OsvNamed, item);
  return named.success ? named.output.package.ecosystem : undefined;
}

/** The texts of a list, at most `limit` of them. */
export function textsOf(list: readonly unknown[], limit: number): string[] {
  return list.slice(0, limit).filter((item) => typeof item === 'string');
}
