import {compareValidDpkg} from '../versions/index.ts';
import {createWriter, zigzag} from './bytes.ts';
import {
  type Advisory,
  type CveRecord,
  type DailyColumns,
  EXPLOITS,
  SEVERITIES,
  type SliceContent,
  type SliceHeader,
  STATES,
} from './content.ts';
import {type CveKeys, numberCves, splitKey} from './cve-key.ts';
import {civilDay, dayNumber} from './day.ts';
import {joinSections, type Sections, type Sign} from './frame.ts';
import {encodeLines, encodeText} from './text.ts';

/** Scores are written in tenths; this stands for none. */
export const NO_SCORE = 255;
/** EPSS has five decimals. */
export const EPSS_STEPS = 100_000;

/** Writes and signs a slice; docs/knowledge.md describes each section. */
export function encodeSlice(content: SliceContent, sign: Sign): Uint8Array {
  const named = [...content.advisories.map(({cve}) => cve), ...content.cves.map(({cve}) => cve)];
  const keys = numberCves(named);
  const cves = sortByKey([...new Map(content.cves.map((record) => [record.cve, record])).values()], keys);
  const ids = cves.map(({cve}) => cve);
  return joinSections(
    {
      header: encodeHeader(content.header),
      odd: encodeLines(keys.odd),
      ...encodeAdvisories(content.advisories, keys),
      ...encodeCves(cves, keys),
      ...encodeDaily(ids, content),
    },
    sign,
  );
}

/** The header's section. */
export function encodeHeader(header: SliceHeader): Uint8Array {
  return encodeText(JSON.stringify(header));
}

/** The sections that change daily, for the slice's CVE ids in their order. */
export function encodeDaily(ids: readonly string[], daily: DailyColumns): Pick<Sections, 'epss' | 'kev'> {
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

type AdvisorySections =
  | 'sources'
  | 'groupCounts'
  | 'bounds'
  | 'groupSizes'
  | 'entries'
  | 'flags'
  | 'links'
  | 'linkRefs';

function encodeAdvisories(advisories: readonly Advisory[], keys: CveKeys): Pick<Sections, AdvisorySections> {
  const columns = {
    groupCounts: createWriter(),
    groupSizes: createWriter(),
    entries: createWriter(),
    flags: createWriter(),
    linkRefs: createWriter(),
  };
  const links = dictionary(advisories.map(({link}) => link));
  const bySource = Map.groupBy(advisories, ({source}) => source);
  const sources = [...bySource.keys()].toSorted();
  const bounds: string[] = [];
  for (const source of sources) {
    const groups = groupByBound(bySource.get(source) ?? []);
    columns.groupCounts.varint(groups.length);
    for (const [bound, members] of groups) {
      bounds.push(bound);
      columns.groupSizes.varint(members.length);
      const sorted = sortByKey(members, keys);
      for (const bytes of pairsOf(sorted.map(({cve}) => keys.keyOf(cve)))) columns.entries.varint(bytes);
      for (const {state, urgency, link} of sorted) {
        columns.flags.byte(STATES.indexOf(state) + 16 * SEVERITIES.indexOf(urgency));
        columns.linkRefs.varint(links.refOf(link));
      }
    }
  }
  return {
    sources: encodeLines(sources),
    bounds: encodeLines(bounds),
    links: encodeLines(links.words),
    groupCounts: columns.groupCounts.bytes(),
    groupSizes: columns.groupSizes.bytes(),
    entries: columns.entries.bytes(),
    flags: columns.flags.bytes(),
    linkRefs: columns.linkRefs.bytes(),
  };
}

/** Sorted by fixed version, so that everything from the first open group on is open; what has no fix comes last. */
function groupByBound(advisories: readonly Advisory[]): (readonly [bound: string, members: Advisory[]])[] {
  return [...Map.groupBy(advisories, ({fixed}) => fixed ?? '')].toSorted(([a], [b]) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return compareValidDpkg(a, b) || (a < b ? -1 : 1);
  });
}

type CveSections = 'cves' | 'ratings' | 'scores' | 'vectors' | 'vectorRefs' | 'published' | 'titles';

function encodeCves(cves: readonly CveRecord[], keys: CveKeys): Pick<Sections, CveSections> {
  const vectors = dictionary(cves.map(({cvssVector}) => cvssVector));
  const columns = {
    cves: createWriter(),
    ratings: createWriter(),
    scores: createWriter(),
    vectorRefs: createWriter(),
    published: createWriter(),
  };
  for (const part of pairsOf(cves.map(({cve}) => keys.keyOf(cve)))) columns.cves.varint(part);
  for (const record of cves) {
    columns.ratings.byte(SEVERITIES.indexOf(record.severity) + 16 * EXPLOITS.indexOf(record.exploit));
    columns.scores.byte(record.cvss === undefined ? NO_SCORE : Math.round(record.cvss * 10));
    columns.vectorRefs.varint(vectors.refOf(record.cvssVector));
    const day = record.published === undefined ? undefined : dayNumber(record.published);
    columns.published.varint(day === undefined ? 0 : 1 + zigzag(day - yearStart(record.cve)));
  }
  return {
    cves: columns.cves.bytes(),
    ratings: columns.ratings.bytes(),
    scores: columns.scores.bytes(),
    vectors: encodeLines(vectors.words),
    vectorRefs: columns.vectorRefs.bytes(),
    published: columns.published.bytes(),
    titles: encodeLines(cves.map(({title}) => (title ?? '').replaceAll('\n', ' '))),
  };
}

/** First day of the year in a CVE's id: most are published within it, and small numbers pack well. */
export function yearStart(cve: string): number {
  return civilDay(Number(cve.slice(4, 8)), 1, 1);
}

function sortByKey<T extends {readonly cve: string}>(items: readonly T[], keys: CveKeys): T[] {
  return items
    .map((item) => ({item, key: keys.keyOf(item.cve)}))
    .toSorted((a, b) => a.key - b.key)
    .map(({item}) => item);
}

/** Ascending keys as steps: years forward, then the number, counted from the last one within a year. */
function* pairsOf(keys: readonly number[]): Generator<number> {
  let [lastYear, lastNumber] = [0, 0];
  for (const key of keys) {
    const [year, number] = splitKey(key);
    yield year - lastYear;
    yield year === lastYear ? number - lastNumber : number;
    [lastYear, lastNumber] = [year, number];
  }
}

/** Words that recur, most frequent first; a reference is their place, and 0 is none. */
function dictionary(words: readonly (string | undefined)[]): {
  words: string[];
  refOf: (word?: string) => number;
} {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const places = new Map(sorted.map((word, place) => [word, place + 1]));
  return {words: sorted, refOf: (word) => (word ? (places.get(word) ?? 0) : 0)};
}
