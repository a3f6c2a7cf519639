import * as v from 'valibot';

import {ratingOf} from './cvss/index.ts';
import {exploitOf} from './exploit-ladder.ts';
import {fitting, type NvdRecord, openNvd} from './nvd/record.ts';
import {saysDisputed, saysRejected} from './plain.ts';
import type {FeedReading, Rater, Rating} from './reading.ts';

export {type CpeLookup, type CpeProduct, type NvdRanges, readNvdRanges} from './nvd/ranges.ts';

/** NVD's own name as a source of ratings. */
const NVD = 'nvd@nist.gov';
/** The organisation's id in CVE 5 containers, under which NVD passes on what CISA adds as ADP. */
const CISA_ADP = '134c704f-9b21-4f2e-91b3-4a467353bcc0';
const MAX_REFERENCES = 100;

/**
 * What NVD says of a CVE itself (one item of `vulnerabilities[]`, API and feeds 2.0); undefined for what is no such
 * record. Ratings: NVD's own, those of the record's `sourceIdentifier` as the CNA's, and CISA's; by anybody else they are
 * left out. `skipped` counts ratings that could not be read. Ranges are read by `readNvdRanges`.
 */
export function readNvd(json: unknown): FeedReading | undefined {
  const record = openNvd(json);
  if (!record) return undefined;
  const {ratings, skipped} = readRatings(record);
  const references = fitting(Reference, record.references);
  const tags = references.flatMap((reference) => reference.tags);
  const urls = references.map(({url}) => url);
  const description = fitting(Described, record.descriptions).find(({lang}) => lang === 'en')?.value;
  const exploit = exploitOf({kev: record.cisaExploitAdd !== undefined, tags, references: urls});
  const reading = {
    id: record.id,
    by: 'NVD',
    ratings,
    exploit: exploit === 'unknown' ? undefined : exploit,
    published: instant(record.published),
    modified: instant(record.lastModified),
    description,
    cwes: readWeaknesses(record),
    references: urls.filter((url) => url.startsWith('https://')).slice(0, MAX_REFERENCES),
    rejected: record.vulnStatus === 'Rejected' || saysRejected(description ?? '') || undefined,
    disputed: isDisputed(record, description ?? '') || undefined,
  } as const;
  return {advisories: [], cves: [reading], skipped};
}

const Words = v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(64)), []);
const Reference = v.object({url: v.pipe(v.string(), v.maxLength(2048)), tags: v.optional(Words, [])});
const Described = v.object({lang: v.string(), value: v.pipe(v.string(), v.maxLength(100_000))});
const Tagged = v.object({tags: Words});
const Weakness = v.object({description: v.pipe(v.array(v.unknown()), v.maxLength(256))});
const Metric = v.object({
  source: v.string(),
  cvssData: v.object({
    vectorString: v.fallback(v.optional(v.string(), ''), ''),
    baseScore: v.fallback(v.optional(v.number()), undefined),
  }),
});

function readRatings({metrics, sourceIdentifier}: NvdRecord): {ratings: Rating[]; skipped: number} {
  const versions = [
    ['4.0', metrics.cvssMetricV40 ?? []],
    ['3.1', metrics.cvssMetricV31 ?? []],
    ['3.0', metrics.cvssMetricV30 ?? []],
    ['2.0', metrics.cvssMetricV2 ?? []],
  ] as const;
  const ratings: Rating[] = [];
  let skipped = 0;
  for (const [version, entries] of versions) {
    const read = fitting(Metric, entries);
    skipped += entries.length - read.length;
    for (const {source, cvssData} of read) {
      const by = raterOf(source, sourceIdentifier);
      if (by === undefined) continue;
      const rating = ratingOf(by, cvssData.vectorString, {score: cvssData.baseScore, version});
      if (rating) ratings.push(rating);
      else skipped += 1;
    }
  }
  return {ratings, skipped};
}

/** `type` is no help: since 2023 a CNA's rating may be the `Primary` one. */
function raterOf(source: string, assigner: string | undefined): Rater | undefined {
  if (source === NVD) return 'NVD';
  if (source === CISA_ADP) return 'CISA-ADP';
  return source === assigner ? 'CNA' : undefined;
}

function readWeaknesses({weaknesses}: NvdRecord): string[] {
  const names = fitting(Weakness, weaknesses).flatMap(({description}) => fitting(Described, description));
  // `NVD-CWE-noinfo` and `NVD-CWE-Other` say that there is none.
  return [...new Set(names.map(({value}) => value))].filter((name) => /^CWE-\d{1,5}$/.test(name));
}

function isDisputed({cveTags}: NvdRecord, description: string): boolean {
  return saysDisputed(description) || fitting(Tagged, cveTags).some(({tags}) => tags.includes('disputed'));
}

/** NVD writes UTC without saying so. */
function instant(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?$/.test(text)) return undefined;
  return text.endsWith('Z') ? text : `${text}Z`;
}
