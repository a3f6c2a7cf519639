import * as v from 'valibot';

import type {Severity} from '../../findings/index.ts';
import {isCveId} from '../cve-key.ts';
import type {AdvisoryReading, CveReading, FeedReading, Range} from '../reading.ts';
import {titleOf} from '../title.ts';
import {branchRanges} from './python-tags.ts';

/**
 * Reads an advisory of the Python Software Foundation (github.com/psf/advisory-database, OSV format). It names commits
 * only, and which release a commit is in can't be known without the repository; so the foundation's own file gives what
 * it says of the CVE and no ranges. OSV's export of the same record lists the affected tags: those give ranges.
 */
export function readPsf(json: unknown): FeedReading {
  const parsed = v.safeParse(PsfRecord, json);
  if (!parsed.success) return {advisories: [], cves: [], skipped: 1};
  const record = parsed.output;
  const ids = record.aliases.filter(isCveId);
  const cves = ids.map((id) => readCve(id, record));
  if (record.withdrawn !== undefined) return {advisories: [], cves, skipped: 0};
  const {ranges, skipped} = branchRanges(record.affected.flatMap(({versions}) => versions));
  const fixed = record.affected.some((affected) =>
    affected.ranges.some((range) => range.events.some((event) => event['fixed'] !== undefined)),
  );
  const names = ids.length === 0 ? [record.id] : ids;
  return {
    advisories: names.flatMap((id) => ranges.map((range) => readAdvisory({id, record, range, fixed}))),
    cves,
    skipped,
  };
}

const Line = v.pipe(v.string(), v.maxLength(2048));

const GitRange = v.object({
  events: v.pipe(v.array(v.record(v.string(), v.string())), v.maxLength(1000)),
});

const Affected = v.object({
  ranges: v.fallback(v.optional(v.pipe(v.array(GitRange), v.maxLength(64)), []), []),
  versions: v.fallback(v.optional(v.pipe(v.array(Line), v.maxLength(10_000)), []), []),
});

const PsfRecord = v.object({
  id: v.pipe(v.string(), v.regex(/^PSF-\d{4}-\d{1,6}$/)),
  aliases: v.fallback(v.nullish(v.pipe(v.array(Line), v.maxLength(64)), []), []),
  withdrawn: v.optional(v.string()),
  published: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
  modified: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
  summary: v.fallback(v.optional(Line), undefined),
  details: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(65_536))), undefined),
  affected: v.fallback(v.optional(v.pipe(v.array(Affected), v.maxLength(64)), []), []),
  references: v.fallback(v.optional(v.pipe(v.array(v.object({url: Line})), v.maxLength(256)), []), []),
  database_specific: v.fallback(
    v.nullish(v.object({cwe_ids: v.optional(v.pipe(v.array(Line), v.maxLength(64)), [])})),
    undefined,
  ),
});
type PsfRecord = v.InferOutput<typeof PsfRecord>;

interface Statement {
  readonly id: string;
  readonly record: PsfRecord;
  readonly range: Range;
  readonly fixed: boolean;
}

function readAdvisory({id, record, range, fixed}: Statement): AdvisoryReading {
  return {
    ecosystem: 'apps',
    source: 'python',
    id,
    order: 'pep440',
    ...range,
    state: fixed ? 'fix-available' : 'unfixed',
    urgency: severityIn(record.details) ?? 'unknown',
    trust: 'confirmed',
    ...(id !== record.id && {link: record.id}),
  };
}

function readCve(id: string, record: PsfRecord): CveReading {
  const cwes = record.database_specific?.cwe_ids.filter((cwe) => /^CWE-\d{1,5}$/.test(cwe)) ?? [];
  const severity = severityIn(record.details);
  const references = record.references.map(({url}) => url).filter((url) => url.startsWith('https://'));
  return {
    id,
    by: 'OSV',
    ratings: [],
    ...(severity && {severity}),
    published: record.published,
    modified: record.modified,
    title: titleOf(record.summary ?? ''),
    description: record.details,
    ...(cwes.length > 0 && {cwes}),
    ...(references.length > 0 && {references}),
    ...(record.withdrawn !== undefined && {rejected: true}),
  };
}

const SAID = /^There is an? (?<word>LOW|MEDIUM|HIGH|CRITICAL) severity vulnerability/;

/** Since 2024 the text begins with it. */
function severityIn(details: string | undefined): Severity | undefined {
  const word = SAID.exec(details ?? '')?.groups?.['word'];
  if (word === undefined) return undefined;
  return word === 'LOW' ? 'low' : word === 'MEDIUM' ? 'medium' : word === 'HIGH' ? 'high' : 'critical';
}
