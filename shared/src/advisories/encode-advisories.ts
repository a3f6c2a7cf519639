import {SCHEMES, type Scheme, type SchemeId, schemes} from '../versions/index.ts';
import {type ByteWriter, createWriter} from './bytes.ts';
import {type Advisory, PLATFORMS, SEVERITIES, type SliceContent, STATES, TRUSTS} from './content.ts';
import {type CveKeys, numberCves} from './cve-key.ts';
import {type Dictionary, dictionary, encodeHeader, pairsOf, sortByKey} from './encode-parts.ts';
import {joinSections, type Sections, type Sign} from './frame.ts';
import {encodeLifecycle} from './lifecycle/codec.ts';
import {encodeLines} from './text.ts';

/** Kinds of a group's bound. */
export const BOUND = {before: 0, upTo: 1, none: 2} as const;

/** Writes and signs the advisories of a slice; docs/knowledge.md describes each section. */
export function encodeAdvisories(
  {header, advisories, lifecycles = []}: Pick<SliceContent, 'header' | 'advisories' | 'lifecycles'>,
  sign: Sign,
): Uint8Array {
  const keys = numberCves(advisories.map(({id}) => id));
  const links = dictionary(advisories.map(({link}) => link));
  const lowers = dictionary(advisories.map(({introduced}) => introduced));
  const feeds = new Map(header.feeds.map(({feed}, place) => [feed, place]));
  return joinSections(
    'advisories',
    {
      header: encodeHeader(header),
      odd: encodeLines(keys.odd),
      links: encodeLines(links.words),
      lowers: encodeLines(lowers.words),
      lifecycle: lifecycles.length === 0 ? new Uint8Array() : encodeLifecycle(lifecycles),
      ...encodeColumns(advisories, {keys, links, lowers, feeds, order: header.order}),
    },
    sign,
  );
}

interface Tables {
  readonly keys: CveKeys;
  readonly links: Dictionary;
  readonly lowers: Dictionary;
  readonly feeds: ReadonlyMap<string, number>;
  readonly order: SchemeId;
}

type Columns = Omit<Sections<'advisories'>, 'header' | 'odd' | 'links' | 'lowers' | 'lifecycle'>;

type Writers = Readonly<Record<Exclude<keyof Columns, 'sources' | 'bounds'>, ByteWriter>>;

function encodeColumns(advisories: readonly Advisory[], tables: Tables): Columns {
  const writers: Writers = {
    orders: createWriter(),
    groupCounts: createWriter(),
    boundKinds: createWriter(),
    groupSizes: createWriter(),
    entries: createWriter(),
    flags: createWriter(),
    origins: createWriter(),
    platforms: createWriter(),
    lowerRefs: createWriter(),
    linkRefs: createWriter(),
  };
  const sources: string[] = [];
  const bounds: string[] = [];
  for (const {source, members} of bySource(advisories)) {
    sources.push(source);
    const order = members[0]?.order ?? tables.order;
    writers.orders.byte(SCHEMES.indexOf(order));
    const groups = groupByBound(members, schemes[order]);
    writers.groupCounts.varint(groups.length);
    for (const group of groups) {
      bounds.push(group.bound);
      writeGroup(group, writers, tables);
    }
  }
  return {
    sources: encodeLines(sources),
    bounds: encodeLines(bounds),
    orders: writers.orders.bytes(),
    groupCounts: writers.groupCounts.bytes(),
    boundKinds: writers.boundKinds.bytes(),
    groupSizes: writers.groupSizes.bytes(),
    entries: writers.entries.bytes(),
    flags: writers.flags.bytes(),
    origins: writers.origins.bytes(),
    platforms: writers.platforms.bytes(),
    lowerRefs: writers.lowerRefs.bytes(),
    linkRefs: writers.linkRefs.bytes(),
  };
}

/** Runs of one source, by its name. A map with a list for each of a quarter of a million would weigh more than they do. */
function* bySource(
  advisories: readonly Advisory[],
): Generator<{readonly source: string; readonly members: readonly Advisory[]}> {
  const sorted = advisories.toSorted((a, b) => Number(a.source > b.source) - Number(a.source < b.source));
  for (let at = 0; at < sorted.length; ) {
    const source = sorted[at]?.source ?? '';
    let end = at + 1;
    while (sorted[end]?.source === source) end += 1;
    yield {source, members: sorted.slice(at, end)};
    at = end;
  }
}

function writeGroup({kind, members}: Group, writers: Writers, {keys, feeds, lowers, links}: Tables): void {
  writers.boundKinds.byte(kind);
  writers.groupSizes.varint(members.length);
  const sorted = sortByKey(members, keys);
  for (const step of pairsOf(sorted.map(({id}) => keys.keyOf(id)))) writers.entries.varint(step);
  for (const {state, urgency, trust, platforms, feed, introduced, link} of sorted) {
    writers.flags.byte(STATES.indexOf(state) + 16 * SEVERITIES.indexOf(urgency));
    writers.origins.byte((feeds.get(feed) ?? 0) + 64 * TRUSTS.indexOf(trust));
    writers.platforms.byte(platformBits(platforms));
    writers.lowerRefs.varint(lowers.refOf(introduced));
    writers.linkRefs.varint(links.refOf(link));
  }
}

/** A bit a system; 0 for all of them. */
function platformBits(platforms: Advisory['platforms'] = []): number {
  let bits = 0;
  for (const platform of platforms) bits |= 1 << PLATFORMS.indexOf(platform);
  return bits;
}

interface Group {
  readonly bound: string;
  readonly kind: number;
  readonly members: readonly Advisory[];
}

/**
 * Sorted so that everything from the first open group on is open: by version, "before" ahead of "up to and with",
 * what has no end last.
 */
function groupByBound(advisories: readonly Advisory[], scheme: Scheme): Group[] {
  const groups = Map.groupBy(
    advisories,
    (item) => `${boundKind(item)}${item.fixed ?? item.lastAffected ?? ''}`,
  );
  return [...groups]
    .map(([key, members]) => ({bound: key.slice(1), kind: Number(key[0]), members}))
    .toSorted((a, b) => {
      if (a.kind === BOUND.none || b.kind === BOUND.none) return a.kind - b.kind;
      return scheme.compareValid(a.bound, b.bound) || a.kind - b.kind || (a.bound < b.bound ? -1 : 1);
    });
}

function boundKind({fixed, lastAffected}: Advisory): number {
  if (fixed !== undefined) return BOUND.before;
  return lastAffected === undefined ? BOUND.none : BOUND.upTo;
}
