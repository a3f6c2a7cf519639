import type {Kev} from '../findings/index.ts';
import {compareValidDpkg, isDpkgVersion} from '../versions/index.ts';
import {unzigzag} from './bytes.ts';
import {EXPLOITS, SEVERITIES, type SliceHeader, STATES} from './content.ts';
import {cveKey, cveOfKey} from './cve-key.ts';
import {isoDay} from './day.ts';
import {EPSS_STEPS, NO_SCORE, yearStart} from './encode.ts';
import type {CveFacts, LoadedSlice, OpenAdvisory} from './slice.ts';
import {decodeText, lineStarts} from './text.ts';

/** Advisories as columns: sources → groups by fixed version (`bounds`, empty for none) → entries. */
export interface AdvisoryTable {
  readonly sources: readonly string[];
  readonly bounds: readonly string[];
  readonly links: readonly string[];
  readonly groupStarts: Uint32Array;
  readonly entryStarts: Uint32Array;
  readonly linkRefs: Float64Array;
  readonly flags: Uint8Array;
  readonly keys: Float64Array;
}

/** What is known of each CVE, as columns sorted by key. Titles stay bytes until one is asked for. */
export interface CveTable {
  readonly odd: readonly string[];
  readonly vectors: readonly string[];
  readonly ratings: Uint8Array;
  readonly scores: Uint8Array;
  readonly titles: Uint8Array;
  readonly vectorRefs: Float64Array;
  readonly published: Float64Array;
  readonly epss: Float64Array;
  readonly kev: ReadonlyMap<number, {added: number; due: number; ransomware: boolean}>;
  readonly keys: Float64Array;
}

type Draft<T> = {-readonly [K in keyof T]: T[K]};

/** Makes columns answer questions. What was asked once is kept, so that the next scan is quicker. */
export function createSlice(header: SliceHeader, table: AdvisoryTable, cves: CveTable): LoadedSlice {
  const places = new Map(table.sources.map((source, place) => [source, place]));
  const known = new Map<string, CveFacts | undefined>();
  const asked = new Map<number, {version: string; answer: readonly OpenAdvisory[]}>();
  const titleAt = titlesOf(cves.titles);

  function nameOf(key: number): string {
    return cves.odd[key] ?? cveOfKey(key);
  }

  function factsOf(id: string): CveFacts | undefined {
    const place = placeOf(cves.keys, cveKey(id) ?? cves.odd.indexOf(id));
    return place === undefined
      ? undefined
      : readFacts(cves, place, {id, title: titleAt(place), from: header.cvssSource});
  }

  function answerOf(place: number, version: string): readonly OpenAdvisory[] {
    if (!isDpkgVersion(version)) return [];
    const groups = [firstOpen(table, place, version), table.groupStarts[place + 1] ?? 0] as const;
    return readOpen(table, groups, {nameOf, prefix: header.recordPrefix});
  }

  return {
    ...describe(header),
    advisories: table.flags.length,
    cves: cves.keys.length,
    knows: (source) => places.has(source),
    ids: () => [...cves.keys].map(nameOf),
    openAt(source, version) {
      const place = places.get(source);
      if (place === undefined) return [];
      const last = asked.get(place);
      if (last?.version === version) return last.answer;
      const answer = answerOf(place, version);
      asked.set(place, {version, answer});
      return answer;
    },
    cve(id) {
      const kept = known.get(id);
      if (kept !== undefined || known.has(id)) return kept;
      const facts = factsOf(id);
      // Only what the slice holds is kept: strangers could ask for ids without end.
      if (facts) known.set(id, facts);
      return facts;
    },
  };
}

/** Picks single titles out of their bytes; most are never asked for. */
function titlesOf(bytes: Uint8Array): (place: number) => string {
  let starts: Uint32Array | undefined;
  return (place) => {
    starts ??= lineStarts(bytes);
    const end = starts[place + 1];
    return end === undefined ? '' : decodeText(bytes.subarray(starts[place], end - 1));
  };
}

function describe(
  header: SliceHeader,
): Pick<LoadedSlice, 'header' | 'ecosystem' | 'built' | 'expires' | 'feed' | 'fetchedAt'> {
  const {ecosystem, built, expires, feed, sources} = header;
  const fetchedAt = sources.find((source) => source.feed === feed)?.fetchedAt;
  return {header, ecosystem, built, expires, feed, fetchedAt};
}

interface Naming {
  readonly prefix: string;
  readonly nameOf: (key: number) => string;
}

function readOpen(
  table: AdvisoryTable,
  [first, end]: readonly [number, number],
  {nameOf, prefix}: Naming,
): OpenAdvisory[] {
  const found: OpenAdvisory[] = [];
  for (let group = first; group < end; group++) {
    const fixed = table.bounds[group] || undefined;
    for (let i = table.entryStarts[group] ?? 0; i < (table.entryStarts[group + 1] ?? 0); i++) {
      const cve = nameOf(table.keys[i] ?? 0);
      const flag = table.flags[i] ?? 0;
      const state = STATES[flag % 16] ?? 'unfixed';
      const urgency = SEVERITIES[flag >> 4] ?? 'unknown';
      const advisory: Draft<OpenAdvisory> = {cve, fixed, state, record: prefix + cve, urgency};
      const link = table.links[(table.linkRefs[i] ?? 0) - 1];
      if (link !== undefined) advisory.link = link;
      found.push(advisory);
    }
  }
  return found.toSorted((a, b) => (a.cve < b.cve ? -1 : 1));
}

/** The first group whose fix is newer than what is installed: one binary search, and all later ones are open. */
function firstOpen(table: AdvisoryTable, place: number, version: string): number {
  let low = table.groupStarts[place] ?? 0;
  let high = table.groupStarts[place + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bound = table.bounds[middle] ?? '';
    if (bound === '' || compareValidDpkg(version, bound) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf(keys: Float64Array, key: number): number | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : undefined;
}

function readFacts(
  table: CveTable,
  place: number,
  {id, title, from}: {id: string; title: string; from: string | undefined},
): CveFacts {
  const rating = table.ratings[place] ?? 0;
  const kev = kevAt(table, place);
  const exploit = EXPLOITS[rating >> 4] ?? 'unknown';
  const facts: Draft<CveFacts> = {
    severity: SEVERITIES[rating % 16] ?? 'unknown',
    // What is exploited in the wild has an exploit that works.
    exploit: kev && exploit === 'unknown' ? 'verified' : exploit,
  };
  const score = table.scores[place] ?? NO_SCORE;
  const vector = table.vectors[(table.vectorRefs[place] ?? 0) - 1];
  const epss = table.epss[place] ?? 0;
  const published = table.published[place] ?? 0;
  if (score !== NO_SCORE) facts.cvss = score / 10;
  if (vector !== undefined) facts.cvssVector = vector;
  if (from !== undefined && (vector !== undefined || score !== NO_SCORE)) facts.cvssSource = from;
  if (epss > 0) facts.epss = (epss - 1) / EPSS_STEPS;
  if (kev) facts.kev = kev;
  if (published > 0) facts.published = `${isoDay(yearStart(id) + unzigzag(published - 1))}T00:00:00Z`;
  if (title !== '') facts.title = title;
  return facts;
}

function kevAt(table: CveTable, place: number): Kev | undefined {
  const entry = table.kev.get(place);
  if (!entry) return undefined;
  const {added, due, ransomware} = entry;
  const kev: Kev = {added: isoDay(added), ransomware};
  return due === 0 ? kev : {...kev, due: isoDay(added + unzigzag(due - 1))};
}
