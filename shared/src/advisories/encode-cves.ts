import {createWriter, zigzag} from './bytes.ts';
import {
  type CveRecord,
  type DailyColumns,
  EXPLOITS,
  RATERS,
  SEVERITIES,
  type SliceContent,
} from './content.ts';
import {type CveKeys, numberCves} from './cve-key.ts';
import {dayNumber} from './day.ts';
import {dictionary, encodeHeader, pairsOf, sortByKey, yearStart} from './encode-parts.ts';
import {joinSections, type Sections, type Sign} from './frame.ts';
import {encodeLines} from './text.ts';

/** Scores are written in tenths; this stands for none. */
export const NO_SCORE = 255;
/** EPSS has five decimals. */
export const EPSS_STEPS = 100_000;
/** Added to a rater where the CVE is disputed. */
export const DISPUTED = 128;

/** Writes and signs what a slice knows of each CVE. */
export function encodeCves(
  {header, cves: given, ...daily}: Omit<SliceContent, 'advisories'>,
  sign: Sign,
): Uint8Array {
  const keys = numberCves(given.map(({id}) => id));
  const cves = uniqueByKey(given, keys);
  return joinSections(
    'cves',
    {
      header: encodeHeader(header),
      odd: encodeLines(keys.odd),
      ...encodeFacts(cves, keys),
      ...encodeDaily(
        cves.map(({id}) => id),
        daily,
      ),
    },
    sign,
  );
}

/** One record an id, in the order of keys. */
export function uniqueByKey(cves: readonly CveRecord[], keys: CveKeys): readonly CveRecord[] {
  return sortByKey([...new Map(cves.map((record) => [record.id, record])).values()], keys);
}

/** The sections that change daily, for the slice's ids in their order. */
export function encodeDaily(
  ids: readonly string[],
  daily: DailyColumns,
): Pick<Sections<'cves'>, 'epss' | 'kev'> {
  const epss = createWriter();
  const kev = createWriter();
  let last = 0;
  for (const [place, id] of ids.entries()) {
    const probability = daily.epss.get(id);
    epss.varint(probability === undefined ? 0 : 1 + Math.round(probability * EPSS_STEPS));
    const entry = daily.kev.get(id);
    const added = entry && dayNumber(entry.added);
    if (!entry || added === undefined) continue;
    const due = entry.due === undefined ? undefined : dayNumber(entry.due);
    kev.varint(place - last);
    kev.varint(added);
    kev.varint(due === undefined ? 0 : 1 + zigzag(due - added));
    kev.varint(entry.ransomware ? 1 : 0);
    last = place;
  }
  return {epss: epss.bytes(), kev: kev.bytes()};
}

type Facts = Omit<Sections<'cves'>, 'header' | 'odd' | 'epss' | 'kev'>;

function encodeFacts(cves: readonly CveRecord[], keys: CveKeys): Facts {
  const vectors = dictionary(cves.map(({cvssVector}) => cvssVector));
  const cwes = dictionary(cves.map(cweList));
  const columns = {
    cves: createWriter(),
    ratings: createWriter(),
    scores: createWriter(),
    raters: createWriter(),
    vectorRefs: createWriter(),
    published: createWriter(),
    modified: createWriter(),
    cweRefs: createWriter(),
  };
  for (const step of pairsOf(cves.map(({id}) => keys.keyOf(id)))) columns.cves.varint(step);
  for (const record of cves) {
    columns.ratings.byte(SEVERITIES.indexOf(record.severity) + 16 * EXPLOITS.indexOf(record.exploit));
    columns.scores.byte(record.cvss === undefined ? NO_SCORE : Math.round(record.cvss * 10));
    const rater = record.cvssSource === undefined ? 0 : 1 + RATERS.indexOf(record.cvssSource);
    columns.raters.byte(rater + (record.disputed ? DISPUTED : 0));
    columns.vectorRefs.varint(vectors.refOf(record.cvssVector));
    columns.cweRefs.varint(cwes.refOf(cweList(record)));
    const published = dayOf(record.published);
    const start = yearStart(record.id);
    columns.published.varint(published === undefined ? 0 : 1 + zigzag(published - start));
    const modified = dayOf(record.modified);
    columns.modified.varint(modified === undefined ? 0 : 1 + zigzag(modified - (published ?? start)));
  }
  return {
    cves: columns.cves.bytes(),
    ratings: columns.ratings.bytes(),
    scores: columns.scores.bytes(),
    raters: columns.raters.bytes(),
    vectors: encodeLines(vectors.words),
    vectorRefs: columns.vectorRefs.bytes(),
    published: columns.published.bytes(),
    modified: columns.modified.bytes(),
    cwes: encodeLines(cwes.words),
    cweRefs: columns.cweRefs.bytes(),
    titles: encodeLines(cves.map(({title}) => (title ?? '').replaceAll('\n', ' '))),
  };
}

function cweList({cwes}: CveRecord): string | undefined {
  return cwes === undefined || cwes.length === 0 ? undefined : cwes.join(' ');
}

function dayOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : dayNumber(text);
}
