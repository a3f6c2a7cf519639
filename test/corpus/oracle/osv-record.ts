import * as v from 'valibot';

const Names = v.optional(v.array(v.string()), []);
const Record = v.object({
  id: v.string(),
  summary: v.optional(v.string(), ''),
  upstream: Names,
  related: Names,
  aliases: Names,
  affected: v.optional(
    v.array(
      v.object({
        package: v.object({ecosystem: v.string(), name: v.string()}),
        ranges: v.optional(
          v.array(v.object({events: v.array(v.object({fixed: v.optional(v.string())}))})),
          [],
        ),
      }),
    ),
    [],
  ),
});
type Record = v.InferOutput<typeof Record>;

/** One statement of a record: this package is mended with this version. */
export interface Statement {
  readonly name: string;
  readonly fixed: string;
  readonly cves: readonly string[];
  readonly summary: string;
}

/** Every fix that records of one ecosystem state, in a plain list. */
export function statementsOf(records: readonly unknown[], ecosystem: string): Statement[] {
  return records.flatMap((json) => {
    const record = v.parse(Record, json);
    const cves = cvesOf(record);
    return record.affected
      .filter((item) => item.package.ecosystem === ecosystem)
      .flatMap(({package: {name}, ranges}) =>
        ranges.flatMap(({events}) =>
          events.flatMap(({fixed}) =>
            fixed === undefined ? [] : [{name, fixed, cves, summary: record.summary}],
          ),
        ),
      );
  });
}

function cvesOf({upstream, related, aliases}: Record): string[] {
  return [...new Set([...upstream, ...related, ...aliases])].filter((id) => id.startsWith('CVE-'));
}
