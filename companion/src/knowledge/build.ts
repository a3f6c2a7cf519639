import {
  type CveRecord,
  createTexts,
  encodeAdvisories,
  encodeCves,
  orderOfEcosystem,
  patchCves,
  type SliceHeader,
  type SliceSource,
} from '@plimsoll/shared/advisories';
import type {Kev} from '@plimsoll/shared/findings';

import {feeds} from './feeds/index.ts';
import type {Harvest} from './harvest.ts';
import type {SliceKeys} from './keys.ts';
import {bad, type Reading} from './outcome.ts';
import {packing} from './packing.ts';
import type {HeldSlice, SliceFiles} from './store.ts';

/** Days a slice is current; later it is stale, and still used. */
const GOOD_FOR_DAYS = 7;

/** All titles of a slice together; beyond it the oldest CVEs go without. */
const MAX_TITLES = 2_000_000;

/** What a slice is made with. */
export interface Making {
  readonly harvest: Harvest;
  /** What was read now, of every file of every feed that serves the ecosystem. */
  readonly sources: readonly SliceSource[];
  readonly held: HeldSlice | undefined;
  readonly now: Date;
  readonly keys: SliceKeys;
}

/**
 * Makes the three signed files of one ecosystem's slice anew, one after another, and lets go of what each was made of: of
 * a large dump, all of it would not fit.
 */
export function buildSlice(ecosystem: string, making: Making): Reading<SliceFiles> {
  const {harvest, sources, held, now, keys} = making;
  const daily = harvest.daily();
  const header = headerOf(ecosystem, {sources, now, daily, held});
  const first = advisoriesFile(ecosystem, header, making);
  if (!first) return bad(`the advisories name nothing for ${ecosystem}`);
  const texts = createTexts(packing);
  const cves: Facts[] = [];
  for (const {description, references, ...facts} of harvest.cves(harvest.release(ecosystem))) {
    texts.add({id: facts.id, description, references});
    cves.push(facts);
  }
  limitTitles(cves);
  const columns = {epss: daily.epss ?? carried(held, 'epss'), kev: daily.kev ?? carried(held, 'kev')};
  return {
    ok: true,
    value: {
      advisories: first.bytes,
      cves: encodeCves({header: first.header, cves, ...columns}, keys.sign),
      texts: texts.file(first.header, keys.sign),
    },
  };
}

/** The first file, with the header that all three have; undefined where there are no advisories. */
function advisoriesFile(
  ecosystem: string,
  header: SliceHeader,
  {harvest, keys}: Making,
): {readonly bytes: Uint8Array; readonly header: SliceHeader} | undefined {
  const advisories = harvest.advisories(ecosystem);
  if (advisories.length === 0) return undefined;
  const names = new Set(advisories.map(({feed}) => feed));
  const used = {...header, feeds: header.feeds.filter(({feed}) => names.has(feed))};
  const lifecycles = harvest.lifecycles(ecosystem);
  return {bytes: encodeAdvisories({header: used, advisories, lifecycles}, keys.sign), header: used};
}

type Facts = {-readonly [K in keyof CveRecord]: CveRecord[K]};

function limitTitles(cves: readonly Facts[]): void {
  let rest = MAX_TITLES;
  for (const facts of cves.toSorted((a, b) => compareDays(b.published, a.published))) {
    rest -= facts.title?.length ?? 0;
    if (rest < 0) facts.title = undefined;
  }
}

function compareDays(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The CVE table with new EPSS and KEV columns; advisories and texts stay as they are. */
export function patchSlice(
  bytes: Uint8Array,
  {harvest, sources, held, now, keys}: Making & {readonly held: HeldSlice},
): Reading<SliceFiles> {
  const daily = harvest.daily();
  const {ecosystem} = held.slice;
  const fresh = headerOf(ecosystem, {sources, now, daily, held});
  const header = {
    ...fresh,
    feeds: held.slice.header.feeds,
    sources: freshest(held.slice.header.sources, sources),
  };
  const patched = patchCves(
    bytes,
    {header, daily: {epss: daily.epss ?? carried(held, 'epss'), kev: daily.kev ?? carried(held, 'kev')}},
    keys,
  );
  return patched.ok ? {ok: true, value: {cves: patched.bytes}} : bad(patched.error);
}

/** A header that says the slice is good for longer: its sources confirmed it. */
export function confirmedHeader(
  header: SliceHeader,
  now: Date,
  sources: readonly SliceSource[],
): SliceHeader {
  return {...header, ...times(now), sources: freshest(header.sources, sources)};
}

interface HeaderParts {
  readonly sources: readonly SliceSource[];
  readonly now: Date;
  readonly daily: ReturnType<Harvest['daily']>;
  readonly held: HeldSlice | undefined;
}

function headerOf(ecosystem: string, {sources, now, daily, held}: HeaderParts): SliceHeader {
  const epssDate = daily.epss ? daily.epssDate : held?.slice.header.epssDate;
  const kevDate = daily.kev ? daily.kevDate : held?.slice.header.kevDate;
  return {
    ecosystem,
    order: orderOfEcosystem(ecosystem) ?? 'generic',
    ...times(now),
    feeds: feeds
      .filter((feed) => feed.serves(ecosystem) && !feed.daily)
      .map(({id, prefix = ''}) => ({feed: id, prefix})),
    ...(epssDate === undefined ? {} : {epssDate}),
    ...(kevDate === undefined ? {} : {kevDate}),
    sources: [...sources],
  };
}

function times(now: Date): Pick<SliceHeader, 'built' | 'expires'> {
  return {
    built: now.toISOString(),
    expires: new Date(now.getTime() + GOOD_FOR_DAYS * 86_400_000).toISOString(),
  };
}

function freshest(old: readonly SliceSource[], fresh: readonly SliceSource[]): SliceSource[] {
  return [...new Map([...old, ...fresh].map((source) => [source.feed, source])).values()];
}

function carried(held: HeldSlice | undefined, column: 'epss'): Map<string, number>;
function carried(held: HeldSlice | undefined, column: 'kev'): Map<string, Kev>;
/** A column of the slice held: yesterday's scores are better than none. */
function carried(held: HeldSlice | undefined, column: 'epss' | 'kev'): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const id of held?.slice.ids() ?? []) {
    const value = held?.slice.cve(id)?.[column];
    if (value !== undefined) values.set(id, value);
  }
  return values;
}
