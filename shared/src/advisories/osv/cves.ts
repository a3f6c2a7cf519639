import * as v from 'valibot';

import type {Severity} from '../../findings/index.ts';
import {ratingOf} from '../cvss/index.ts';
import type {CveReading, Rating} from '../reading.ts';
import {titleOf} from '../title.ts';
import {cveOf} from './names.ts';
import {type OsvRecord, textsOf} from './record.ts';

const MAX_DESCRIPTION = 2048;
const MAX_REFERENCES = 32;
const MAX_ADDRESS = 512;
const MAX_CWES = 16;
const MAX_RATINGS = 8;

/** What a record says of the weakness `id` itself. `severity`: the publisher's word, used where no vector can be scored. */
export function readCve(id: string, record: OsvRecord, severity: Severity): CveReading {
  const ratings = readRatings(record.severity);
  const references = addressesOf(record.references);
  const cwes = textsOf(record.database_specific?.cwe_ids ?? [], MAX_CWES).filter((cwe) => CWE.test(cwe));
  return {
    id,
    by: 'OSV',
    ratings,
    severity: ratings.length > 0 || severity === 'unknown' ? undefined : severity,
    published: instantOf(record.published),
    modified: instantOf(record.modified),
    title: titleOf(record.summary ?? '') ?? titleOf(record.details ?? ''),
    description: describe(record.details),
    cwes: cwes.length > 0 ? cwes : undefined,
    references: references.length > 0 ? references : undefined,
  };
}

const MAX_DETAILS = 65_536;
const FIX_LINE = /^[*-] (?<title>[^\n]{1,400}) \((?<cves>CVE-\d{4}-[\d, CVE-]{4,400})\)$/;

/**
 * Titles from the list of fixes in an update of the Red Hat family, one a line:
 * `* xorg-x11-server: heap buffer overflow in … (CVE-2023-6816)`. Only for CVEs the update names.
 */
export function readFixLines(details: string | undefined, named: readonly string[]): CveReading[] {
  const lines = (details ?? '').slice(0, MAX_DETAILS).split('\n');
  const known = new Set(named);
  return lines.flatMap((line) => {
    const fix = line.length > 1024 ? undefined : FIX_LINE.exec(line.trim())?.groups;
    const title = titleOf(fix?.['title'] ?? '');
    const cves = (fix?.['cves'] ?? '').split(/[, ]+/).filter((cve) => cveOf(cve) === cve && known.has(cve));
    return title === undefined ? [] : cves.map((id): CveReading => ({id, by: 'OSV', ratings: [], title}));
  });
}

const CWE = /^CWE-\d{1,6}$/;
const OsvSeverity = v.object({type: v.string(), score: v.string()});

function readRatings(list: readonly unknown[]): Rating[] {
  return list.slice(0, MAX_RATINGS).flatMap((item) => {
    const stated = v.safeParse(OsvSeverity, item);
    if (!stated.success || !stated.output.type.startsWith('CVSS_')) return [];
    return ratingOf('OSV', stated.output.score) ?? [];
  });
}

const OsvReference = v.object({
  url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.regex(/^https:\/\/[!-~]+$/)),
});

function addressesOf(list: readonly unknown[]): string[] {
  const addresses = list.slice(0, 4 * MAX_REFERENCES).flatMap((item) => {
    const read = v.safeParse(OsvReference, item);
    return read.success ? read.output.url : [];
  });
  return [...new Set(addresses)].slice(0, MAX_REFERENCES);
}

const Instant = v.pipe(v.string(), v.maxLength(64), v.isoTimestamp());

function instantOf(text: string | undefined): string | undefined {
  const instant = v.safeParse(Instant, text);
  return instant.success ? instant.output : undefined;
}

/** Lines are kept; whatever else could steer a terminal or turn text around is not. */
function describe(details: string | undefined): string | undefined {
  const text = (details ?? '')
    .slice(0, MAX_DESCRIPTION)
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .toWellFormed();
  return text === '' ? undefined : text;
}
