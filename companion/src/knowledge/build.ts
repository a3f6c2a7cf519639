import {
  type CveFacts,
  encodeSlice,
  type KevCatalogue,
  type LoadedSlice,
  patchSlice,
  type SliceHeader,
  type SliceSource,
} from '@plimsoll/shared/advisories';

import type {EpssScores} from './feeds/epss.ts';
import type {OsvDump} from './feeds/osv.ts';
import type {SliceKeys} from './keys.ts';
import {bad, type Reading} from './outcome.ts';
import type {HeldSlice} from './store.ts';

/** A feed read now, with what the header says of it. */
export interface Fresh<T> {
  readonly value: T;
  readonly source: SliceSource;
}

/** All that was read now; what is missing is taken over from the slice held. */
export interface Ingredients {
  readonly osv?: Fresh<OsvDump> | undefined;
  readonly kev?: Fresh<KevCatalogue> | undefined;
  readonly epss?: Fresh<EpssScores> | undefined;
}

/** Days a slice is current; later it is stale, and still used. */
const GOOD_FOR_DAYS = 7;

/** Makes the signed slice of one ecosystem: anew when there are new advisories, else by patching the one held. */
export function buildSlice(
  ecosystem: string,
  {fresh, held}: {fresh: Ingredients; held: HeldSlice | undefined},
  now: Date,
  keys: SliceKeys,
): Reading<Uint8Array> {
  const header = headerOf(ecosystem, fresh, held?.slice, now);
  const collector = fresh.osv?.value.collectors.get(ecosystem);
  const daily = dailyOf(fresh, held?.slice);
  if (collector) {
    if (collector.size() === 0) return bad(`the advisories name nothing for ${ecosystem}`);
    return {ok: true, value: encodeSlice(collector.content(header, daily), keys.sign)};
  }
  if (!held) return bad(`there are no advisories for ${ecosystem} yet`);
  const columns = {epss: daily.epss, kev: daily.kev.entries};
  const changed = fresh.kev !== undefined || fresh.epss !== undefined;
  const patched = patchSlice(held.bytes, changed ? {header, daily: columns} : {header}, keys);
  return patched.ok ? {ok: true, value: patched.bytes} : bad(patched.error);
}

function headerOf(
  ecosystem: string,
  {osv, kev, epss}: Ingredients,
  held: LoadedSlice | undefined,
  now: Date,
): SliceHeader {
  const old = new Map(held?.header.sources.map((source) => [source.feed, source]));
  const sources = [
    osv?.source ?? old.get('osv/Debian'),
    kev?.source ?? old.get('kev'),
    epss?.source ?? old.get('epss'),
  ].filter((source) => source !== undefined);
  const epssDate = epss ? epss.value.date : held?.header.epssDate;
  const kevDate = kev ? kev.value.date : held?.header.kevDate;
  return {
    ecosystem,
    order: 'dpkg',
    built: now.toISOString(),
    expires: new Date(now.getTime() + GOOD_FOR_DAYS * 86_400_000).toISOString(),
    feed: 'osv/Debian',
    recordPrefix: 'DEBIAN-',
    // Debian gives no scores of its own: OSV takes the vectors over from NVD (formats.md).
    cvssSource: 'NVD',
    ...(epssDate === undefined ? {} : {epssDate}),
    ...(kevDate === undefined ? {} : {kevDate}),
    sources,
  };
}

interface Daily {
  readonly epss: ReadonlyMap<string, number>;
  readonly kev: Pick<KevCatalogue, 'entries' | 'titles'>;
}

function dailyOf({kev, epss}: Ingredients, held: LoadedSlice | undefined): Daily {
  return {
    epss: epss?.value.scores ?? carried(held, (facts) => facts.epss),
    kev: kev?.value ?? {entries: carried(held, (facts) => facts.kev), titles: new Map()},
  };
}

/** A column of the slice held: yesterday's scores are better than none. */
function carried<T>(held: LoadedSlice | undefined, pick: (facts: CveFacts) => T | undefined): Map<string, T> {
  const column = new Map<string, T>();
  for (const id of held?.ids() ?? []) {
    const facts = held?.cve(id);
    const value = facts && pick(facts);
    if (value !== undefined) column.set(id, value);
  }
  return column;
}
