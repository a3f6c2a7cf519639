import type {Kev} from '../findings/index.ts';
import {unzigzag} from './bytes.ts';
import {EXPLOITS, RATERS, SEVERITIES} from './content.ts';
import {cveKey, cveOfKey} from './cve-key.ts';
import type {CveTable} from './cve-table.ts';
import {isoDay} from './day.ts';
import {placeOf} from './decode-parts.ts';
import {DISPUTED, EPSS_STEPS, NO_SCORE} from './encode-cves.ts';
import {yearStart} from './encode-parts.ts';
import type {CveFacts, LoadedSlice} from './slice.ts';
import {decodeText, lineStarts} from './text.ts';

type Draft<T> = {-readonly [K in keyof T]: T[K]};

/** Makes the CVE table answer questions; without a table nothing is known. */
export function askCves(table: CveTable | undefined): Pick<LoadedSlice, 'ids' | 'cve'> {
  if (!table) return {ids: () => [], cve: () => undefined};
  const known = new Map<string, CveFacts>();
  const titleAt = titlesOf(table.titles);
  return {
    ids: () => [...table.keys].map((key) => table.odd[key] ?? cveOfKey(key)),
    cve(id) {
      const kept = known.get(id);
      if (kept !== undefined) return kept;
      const place = placeOf(table.keys, cveKey(id) ?? table.odd.indexOf(id));
      if (place === undefined) return undefined;
      // Only what the slice holds is kept: strangers could ask for ids without end.
      const facts = readFacts(table, place, {id, title: titleAt(place)});
      known.set(id, facts);
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

function readFacts(table: CveTable, place: number, {id, title}: {id: string; title: string}): CveFacts {
  const rating = table.ratings[place] ?? 0;
  const kev = kevAt(table, place);
  const exploit = EXPLOITS[rating >> 4] ?? 'unknown';
  const facts: Draft<CveFacts> = {
    severity: SEVERITIES[rating % 16] ?? 'unknown',
    // What is exploited in the wild has an exploit that works.
    exploit:
      kev && (exploit === 'unknown' || exploit === 'none' || exploit === 'public') ? 'verified' : exploit,
  };
  const epss = table.epss[place] ?? 0;
  if (epss > 0) facts.epss = (epss - 1) / EPSS_STEPS;
  if (kev) facts.kev = kev;
  if (title !== '') facts.title = title;
  addScore(facts, table, place);
  addDays(facts, table, place, id);
  const cwes = table.cwes[(table.cweRefs[place] ?? 0) - 1];
  if (cwes !== undefined) facts.cwes = cwes.split(' ');
  if ((table.raters[place] ?? 0) >= DISPUTED) facts.disputed = true;
  return facts;
}

// Assigned one by one: spreading optional parts costs more than reading them.
function addScore(facts: Draft<CveFacts>, table: CveTable, place: number): void {
  const score = table.scores[place] ?? NO_SCORE;
  const vector = table.vectors[(table.vectorRefs[place] ?? 0) - 1];
  const rater = RATERS[((table.raters[place] ?? 0) % DISPUTED) - 1];
  if (score !== NO_SCORE) facts.cvss = score / 10;
  if (vector !== undefined) facts.cvssVector = vector;
  if (rater !== undefined) facts.cvssSource = rater;
}

// oxlint-disable-next-line max-params -- the inner loop of matching allocates nothing it need not
function addDays(facts: Draft<CveFacts>, table: CveTable, place: number, id: string): void {
  const published = table.published[place] ?? 0;
  const modified = table.modified[place] ?? 0;
  if (published === 0 && modified === 0) return;
  const start = yearStart(id);
  const day = published > 0 ? start + unzigzag(published - 1) : undefined;
  if (day !== undefined) facts.published = `${isoDay(day)}T00:00:00Z`;
  if (modified > 0) facts.modified = `${isoDay((day ?? start) + unzigzag(modified - 1))}T00:00:00Z`;
}

function kevAt(table: CveTable, place: number): Kev | undefined {
  const entry = table.kev.get(place);
  if (!entry) return undefined;
  const {added, due, ransomware} = entry;
  const kev: Kev = {added: isoDay(added), ransomware};
  return due === 0 ? kev : {...kev, due: isoDay(added + unzigzag(due - 1))};
}
