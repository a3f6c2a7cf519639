import * as v from 'valibot';

import type {AdvisoryReading, CveReading} from '../reading.ts';
import {type OsvAnswer, type OsvLink, skip, type Tally} from './answer.ts';
import {readCve, readFixLines} from './cves.ts';
import type {Dialect} from './dialect.ts';
import {cveOf, weaknessesOf} from './names.ts';
import {OsvRecord} from './record.ts';
import {readStatements, type Statement} from './statement.ts';

/** A kernel's update names hundreds of CVEs in a hundred packages; beyond this a record loses the rest. */
const MAX_ITEMS = 20_000;
const MAX_READINGS = 200_000;
const MAX_VERSIONS = 5000;
const MAX_EVENTS = 100_000;

/**
 * Reads an OSV record (ossf.github.io/osv-schema 1.x) of any ecosystem in `dialects/`, leniently: what cannot be read is
 * left out and counted. `wanted` is asked for our name of each ecosystem (`ecosystemKey`). One advisory for each
 * (source, weakness, range); of a weakness itself the record speaks only where it names a wanted ecosystem.
 */
export function readOsvRecord(json: unknown, wanted: (ecosystem: string) => boolean): OsvAnswer {
  const parsed = v.safeParse(OsvRecord, json);
  if (!parsed.success) return {kind: 'invalid', reason: hasId(json) ? 'bad-id' : 'no-record'};
  const record = parsed.output;
  if (record.withdrawn !== undefined && record.withdrawn !== null) return {kind: 'withdrawn'};

  const tally: Tally = {skips: new Map(), versions: MAX_VERSIONS, events: MAX_EVENTS};
  skip(tally, 'limit', record.affected.length - MAX_ITEMS);
  const statements = new Map<string, Statement>();
  for (const element of record.affected.slice(0, MAX_ITEMS)) {
    for (const statement of readStatements(element, record, wanted, tally))
      statements.set(placeOf(statement), statement);
  }
  return answer(record, [...statements.values()], tally);
}

function hasId(json: unknown): boolean {
  return v.is(v.object({id: v.unknown()}), json);
}

/** Repositories of one release repeat each other: what is said of one range is said once. */
function placeOf({ecosystem, source, introduced, fixed, lastAffected}: Statement): string {
  return [ecosystem, source, introduced ?? '', fixed ?? '', lastAffected ?? ''].join('\n');
}

function answer(record: OsvRecord, statements: readonly Statement[], tally: Tally): OsvAnswer {
  let advisories: AdvisoryReading[] = [];
  let links: OsvLink[] = [];
  const cves = new Map<string, CveReading>();
  for (const [dialect, said] of Map.groupBy(statements, (statement) => statement.dialect)) {
    const role = dialect.roleOf(record.id);
    const ids = weaknessesOf(record, dialect.names);
    // A bug-fix update, or an old advisory from before CVE ids that would lend its own: no weakness is named.
    if ((role === 'update' || role === 'link') && !ids.every((id) => cveOf(id) === id)) continue;
    const room = Math.floor((MAX_READINGS - advisories.length - links.length) / ids.length);
    skip(tally, 'limit', said.length - room);
    const taken = said.slice(0, room);
    if (role === 'link')
      links = links.concat(taken.flatMap((statement) => linksOf(statement, ids, record.id)));
    else advisories = advisories.concat(taken.flatMap((statement) => readingsOf(statement, ids, record.id)));
    for (const cve of cvesOf(record, dialect, ids, said)) cves.set(cve.id, cve);
  }
  const skipped = [...tally.skips.values()].reduce((sum, count) => sum + count, 0);
  return {
    kind: 'reading',
    reading: {advisories, cves: [...cves.values()], skipped},
    links,
    skips: tally.skips,
  };
}

function readingsOf(statement: Statement, ids: readonly string[], recordId: string): AdvisoryReading[] {
  const {dialect, ...said} = statement;
  const link = dialect.roleOf(recordId) === 'weakness' ? undefined : recordId;
  return ids.map((id) => (link === undefined || link === id ? {...said, id} : {...said, id, link}));
}

function linksOf({ecosystem, source}: Statement, ids: readonly string[], link: string): OsvLink[] {
  return ids.map((id) => ({ecosystem, source, id, link}));
}

/** An update speaks of its CVEs line by line at best; its severity and dates are its own, not theirs. */
function cvesOf(
  record: OsvRecord,
  dialect: Dialect,
  ids: readonly string[],
  said: readonly Statement[],
): CveReading[] {
  const role = dialect.roleOf(record.id);
  if (role === 'link') return [];
  if (role !== 'weakness' && ids.some((id) => cveOf(id) !== undefined))
    return readFixLines(record.details, ids);
  const severity = said.find(({urgency}) => urgency !== 'unknown')?.urgency ?? 'unknown';
  return ids.slice(0, MAX_TEXTS).map((id) => readCve(id, record, severity));
}

/** Aliases are one flaw; a record that claims to be many lends its text to the first. */
const MAX_TEXTS = 8;
