import {type Scheme, schemes} from '../versions/index.ts';
import type {AdvisoryTable} from './advisory-table.ts';
import {PLATFORMS, SEVERITIES, STATES, TRUSTS} from './content.ts';
import {cveOfKey} from './cve-key.ts';
import {BOUND} from './encode-advisories.ts';
import type {LoadedSlice, OpenAdvisory} from './slice.ts';

export {askCves} from './facts.ts';

type Draft<T> = {-readonly [K in keyof T]: T[K]};

/** Makes the advisories answer questions. What was asked last of a source is kept, so that the next scan is quicker. */
export function askAdvisories(table: AdvisoryTable): Pick<LoadedSlice, 'knows' | 'orderOf' | 'openAt'> {
  const places = new Map(table.sources.map((source, place) => [source, place]));
  const asked = new Map<number, {version: string; answer: readonly OpenAdvisory[] | undefined}>();

  function orderAt(place: number | undefined): LoadedSlice['header']['order'] {
    return (place === undefined ? undefined : table.orders[place]) ?? table.header.order;
  }

  return {
    knows: (source) => places.has(source),
    orderOf: (source) => orderAt(places.get(source)),
    openAt(source, version) {
      const place = places.get(source);
      if (place === undefined) return [];
      const last = asked.get(place);
      if (last?.version === version) return last.answer;
      const answer = answerOf(table, place, version, schemes[orderAt(place)]);
      asked.set(place, {version, answer});
      return answer;
    },
  };
}

// oxlint-disable-next-line max-params -- the inner loop of matching allocates nothing it need not
function answerOf(
  table: AdvisoryTable,
  place: number,
  version: string,
  scheme: Scheme,
): readonly OpenAdvisory[] | undefined {
  if (!scheme.isVersion(version)) return undefined;
  const found: OpenAdvisory[] = [];
  const reached = reachedBy(table, version, scheme);
  const end = table.groupStarts[place + 1] ?? 0;
  for (let group = firstOpen(table, place, version, scheme); group < end; group++) {
    for (let i = table.entryStarts[group] ?? 0; i < (table.entryStarts[group + 1] ?? 0); i++) {
      if (reached(table.lowerRefs[i] ?? 0)) found.push(readEntry(table, group, i));
    }
  }
  return oneAnId(found);
}

/** Whether the version has reached a lower bound; the few there are, are compared once. */
function reachedBy(table: AdvisoryTable, version: string, scheme: Scheme): (ref: number) => boolean {
  const known = new Map<number, boolean>();
  return (ref) => {
    if (ref === 0) return true;
    let answer = known.get(ref);
    if (answer === undefined) {
      answer = scheme.compareValid(version, table.lowers[ref - 1] ?? '') >= 0;
      known.set(ref, answer);
    }
    return answer;
  };
}

/** The first group whose bound is beyond what is installed: one binary search, and all later ones are open. */
// oxlint-disable-next-line max-params -- see answerOf
function firstOpen(table: AdvisoryTable, place: number, version: string, scheme: Scheme): number {
  let low = table.groupStarts[place] ?? 0;
  let high = table.groupStarts[place + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOpen(table, middle, version, scheme)) high = middle;
    else low = middle + 1;
  }
  return low;
}

// oxlint-disable-next-line max-params -- see answerOf
function isOpen(table: AdvisoryTable, group: number, version: string, scheme: Scheme): boolean {
  const kind = table.boundKinds[group];
  if (kind === BOUND.none) return true;
  const order = scheme.compareValid(version, table.bounds[group] ?? '');
  return kind === BOUND.before ? order < 0 : order <= 0;
}

function readEntry(table: AdvisoryTable, group: number, i: number): OpenAdvisory {
  const key = table.keys[i] ?? 0;
  const id = table.odd[key] ?? cveOfKey(key);
  const flag = table.flags[i] ?? 0;
  const origin = table.origins[i] ?? 0;
  const {feed, prefix} = table.header.feeds[origin % 64] ?? {feed: 'unknown', prefix: ''};
  const kind = table.boundKinds[group];
  const bound = table.bounds[group] ?? '';
  const link = table.links[(table.linkRefs[i] ?? 0) - 1];
  const advisory: Draft<OpenAdvisory> = {
    id,
    fixed: kind === BOUND.before ? bound : undefined,
    state: STATES[flag % 16] ?? 'unfixed',
    trust: TRUSTS[origin >> 6] ?? 'possible',
    feed,
    record: prefix === '' && link !== undefined ? link : prefix + id,
    urgency: SEVERITIES[flag >> 4] ?? 'unknown',
  };
  if (kind === BOUND.upTo) advisory.lastAffected = bound;
  const introduced = table.lowers[(table.lowerRefs[i] ?? 0) - 1];
  if (introduced !== undefined) advisory.introduced = introduced;
  if (link !== undefined) advisory.link = link;
  const bits = table.platforms[i] ?? 0;
  if (bits > 0) advisory.platforms = PLATFORMS.filter((_, bit) => (bits >> bit) % 2 === 1);
  return advisory;
}

/**
 * Sorted by id; of several ranges that hold on the same systems, the most trusted speaks, and of these the one with the
 * nearest end.
 */
function oneAnId(found: readonly OpenAdvisory[]): readonly OpenAdvisory[] {
  const best = new Map<string, OpenAdvisory>();
  for (const advisory of found) {
    const key =
      advisory.platforms === undefined ? advisory.id : [advisory.id, ...advisory.platforms].join(' ');
    const held = best.get(key);
    if (!held || TRUSTS.indexOf(advisory.trust) < TRUSTS.indexOf(held.trust)) best.set(key, advisory);
  }
  return [...best.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
