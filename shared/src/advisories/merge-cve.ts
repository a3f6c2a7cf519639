import type {Exploit, Severity} from '../findings/index.ts';
import type {CveRecord} from './content.ts';
import {severityOfScore} from './cvss/index.ts';
import {dayNumber, isoDay} from './day.ts';
import {exploitOf, furthestExploit} from './exploit-ladder.ts';
import {plainText} from './plain.ts';
import {type CveReading, RATERS, type Rater, type Rating} from './reading.ts';
import {titleOf} from './title.ts';

/** One record of what all sources say of a CVE. Absent lists were empty. */
export interface MergedCve extends CveRecord {
  /** Rejected by who assigned it or by NVD: nothing may match it. */
  readonly rejected?: boolean | undefined;
}

export const MAX_CWES = 8;
export const MAX_REFERENCES = 10;
const MAX_DESCRIPTION = 2000;
const MAX_ADDRESS = 512;
/** The first day of a CVE at NVD is in 1988; earlier ones are empty fields of some program. */
const FIRST_DAY = 6574;
/** scoring.md §1. */
const VERSIONS: readonly Rating['version'][] = ['4.0', '3.1', '3.0', '2.0'];

/**
 * Makes one record of what sources say of one CVE, in whatever order they come; undefined for none. Score: newest CVSS
 * version, then the surest rater (scoring.md §1); of its equals the highest. Words: the surest rater's.
 */
export function mergeCve(readings: readonly CveReading[]): MergedCve | undefined {
  const [id] = readings.map((reading) => reading.id).toSorted();
  if (id === undefined) return undefined;
  const sorted = readings.toSorted((a, b) => rankOf(a.by) - rankOf(b.by));
  const rating = bestRating(readings.flatMap(({ratings}) => ratings));
  const days = {published: dayNumbers(readings, 'published'), modified: dayNumbers(readings, 'modified')};
  const cwes = union(sorted, 'cwes', isCwe, byNumber).slice(0, MAX_CWES);
  const references = union(sorted, 'references', isAddress, byText).slice(0, MAX_REFERENCES);
  const description = firstText(sorted, ({description: text}) => plainText(text ?? '', MAX_DESCRIPTION));
  return {
    id,
    severity: rating === undefined ? severityInWords(sorted) : severityOfScore(rating.score),
    cvss: rating?.score,
    cvssVector: rating?.vector,
    cvssSource: rating?.by,
    exploit: exploitOfAll(readings),
    published: days.published.length === 0 ? undefined : isoDay(Math.min(...days.published)),
    modified: days.modified.length === 0 ? undefined : isoDay(Math.max(...days.modified)),
    title: titleOf(firstText(sorted, titleIn) ?? description ?? ''),
    description,
    cwes: cwes.length === 0 ? undefined : cwes,
    references: references.length === 0 ? undefined : references,
    rejected:
      readings.some(({by, rejected}) => rejected === true && (by === 'CNA' || by === 'NVD')) || undefined,
    disputed: readings.some(({disputed}) => disputed === true) || undefined,
  };
}

function rankOf(by: Rater): number {
  return RATERS.indexOf(by);
}

function bestRating(ratings: readonly Rating[]): Rating | undefined {
  return ratings.toSorted(
    (a, b) =>
      VERSIONS.indexOf(a.version) - VERSIONS.indexOf(b.version) ||
      rankOf(a.by) - rankOf(b.by) ||
      b.score - a.score ||
      Number(a.vector === undefined) - Number(b.vector === undefined) ||
      byText(a.vector ?? '', b.vector ?? ''),
  )[0];
}

/** The surest rater's word; of its own words the gravest. */
function severityInWords(sorted: readonly CveReading[]): Severity {
  const worded = sorted.filter(({severity}) => severity !== undefined && severity !== 'unknown');
  const first = worded.filter(({by}) => by === worded[0]?.by).map(({severity}) => severity);
  return GRAVITY.find((word) => first.includes(word)) ?? 'unknown';
}

const GRAVITY: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'unimportant'];

/** What the sources concluded, and what their vectors and addresses show. */
function exploitOfAll(readings: readonly CveReading[]): Exploit {
  const vectors = readings.flatMap(({ratings}) => ratings.map(({vector}) => vector ?? ''));
  const references = readings.flatMap(({references: addresses}) => addresses ?? []);
  const stated = readings.map(({exploit}) => exploit ?? 'unknown');
  return furthestExploit([...stated, exploitOf({vectors, references})]);
}

function dayNumbers(readings: readonly CveReading[], field: 'published' | 'modified'): number[] {
  return readings
    .map((reading) => dayNumber(reading[field] ?? ''))
    .filter((day) => day !== undefined)
    .filter((day) => day >= FIRST_DAY);
}

/** The surest rater's text; of its several the first by the alphabet. */
function firstText(
  sorted: readonly CveReading[],
  read: (reading: CveReading) => string | undefined,
): string | undefined {
  for (const rater of RATERS) {
    const texts = sorted
      .filter(({by}) => by === rater)
      .map(read)
      .filter((text) => text !== undefined);
    if (texts.length > 0) return texts.toSorted(byText)[0];
  }
  return undefined;
}

function titleIn({id, title}: CveReading): string | undefined {
  const text = plainText(title ?? '', MAX_DESCRIPTION);
  return text === id ? undefined : text;
}

/** All valid entries once, the surest rater's first. */
function union(
  sorted: readonly CveReading[],
  field: 'cwes' | 'references',
  isValid: (text: string) => boolean,
  order: (a: string, b: string) => number,
): string[] {
  const found = RATERS.flatMap((rater) =>
    sorted
      .filter(({by}) => by === rater)
      .flatMap((reading) => reading[field] ?? [])
      .filter(isValid)
      .toSorted(order),
  );
  return [...new Set(found)];
}

function isCwe(text: string): boolean {
  return /^CWE-\d{1,5}$/.test(text);
}

function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && /^https:\/\/[!-~]+$/.test(text);
}

function byText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(4)) - Number(b.slice(4)) || byText(a, b);
}
