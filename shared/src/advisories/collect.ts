import type {FixState} from '../findings/index.ts';
import {type SchemeId, schemes} from '../versions/index.ts';
import type {Advisory} from './content.ts';
import type {AdvisoryReading} from './reading.ts';

/** Gathers what feeds say of one ecosystem into the advisories of its slice. */
export interface Collector {
  readonly ecosystem: string;
  /** Takes what a feed says; false when the order cannot read its versions, which is counted in `skipped`. */
  add(feed: string, reading: AdvisoryReading): boolean;
  /** A published advisory that names the flaw too: it only lends its id. */
  link(source: string, id: string, link: string): void;
  /**
   * What a source knows better of a flaw that is already there: its state, that it is none, or that nobody knows whether
   * it is one (to review, never scored).
   */
  refine(source: string, id: string, state: FixState | 'not-affected' | 'undetermined'): void;
  readonly skipped: number;
  /** Sources with an id, so far. */
  size(): number;
  ids(): Iterable<string>;
  /** What was gathered. `rejected` ids match nothing. */
  advisories(rejected: ReadonlySet<string>): Advisory[];
}

/** How an ecosystem's statements are weighed against one another. */
export interface Weighing {
  /** The order that counts where a reading does not name its own. */
  readonly order: SchemeId;
  /** Feeds in the order in which they are believed where they are equally sure: the registry's. */
  readonly rankOf: (feed: string) => number;
  /** What remains of all that one feed says of one (source, id); absent: `widest`. */
  readonly reduce?: ((items: readonly Advisory[]) => readonly Advisory[]) | undefined;
}

/** An empty collector for an ecosystem such as `Debian:12`. */
export function createCollector(ecosystem: string, {order, rankOf, reduce}: Weighing): Collector {
  const held = new Map<string, readonly Advisory[]>();
  const links = new Map<string, string>();
  let skipped = 0;

  function finish(key: string, items: readonly Advisory[]): readonly Advisory[] {
    const reduced = items.length === 1 ? items : (reduce?.(items) ?? widest(items, order));
    return withLink(reduced, links.get(key));
  }

  return {
    ecosystem,
    get skipped() {
      return skipped;
    },
    size: () => held.size,
    *ids() {
      for (const [first] of held.values()) if (first) yield first.id;
    },
    add(feed, reading) {
      if (!isReadable(reading, reading.order ?? order)) {
        skipped += 1;
        return false;
      }
      const key = keyOf(reading.source, reading.id);
      held.set(key, merge(held.get(key) ?? [], advisoryOf(feed, reading), rankOf));
      return true;
    },
    link(source, id, link) {
      const key = keyOf(source, id);
      const before = links.get(key);
      if (before === undefined || isNewer(link, before)) links.set(key, link);
    },
    refine(source, id, state) {
      const key = keyOf(source, id);
      const before = held.get(key);
      if (state === 'not-affected') held.delete(key);
      else if (before) {
        held.set(
          key,
          before.map((item) => refined(item, state)),
        );
      }
    },
    advisories: (rejected) => withoutRejected(held, rejected, finish),
  };
}

/** One after another: entries of a large dump in lists of their own would weigh more than what they hold. */
function withoutRejected(
  held: ReadonlyMap<string, readonly Advisory[]>,
  rejected: ReadonlySet<string>,
  finish: (key: string, items: readonly Advisory[]) => readonly Advisory[],
): Advisory[] {
  const all: Advisory[] = [];
  for (const [key, items] of held) {
    if (items[0] && !rejected.has(items[0].id)) for (const item of finish(key, items)) all.push(item);
  }
  return all;
}

/** Field by field: a quarter of a million spread objects weigh half as much again. */
function advisoryOf(feed: string, reading: AdvisoryReading): Advisory {
  return {
    source: reading.source,
    id: reading.id,
    introduced: reading.introduced,
    fixed: reading.fixed,
    lastAffected: reading.lastAffected,
    order: reading.order,
    state: reading.state,
    urgency: reading.urgency,
    trust: reading.trust,
    platforms: reading.platforms,
    feed,
    link: reading.link,
  };
}

function refined(item: Advisory, state: FixState | 'undetermined'): Advisory {
  if (state === 'undetermined') return {...item, trust: 'possible'};
  return item.fixed === undefined ? {...item, state} : item;
}

function withLink(items: readonly Advisory[], link: string | undefined): readonly Advisory[] {
  if (link === undefined) return items;
  return items.map((item) => (item.link === undefined ? {...item, link} : item));
}

function keyOf(source: string, id: string): string {
  return `${source}\n${id}`;
}

function isReadable(
  {introduced, fixed, lastAffected}: Omit<AdvisoryReading, 'ecosystem'>,
  order: SchemeId,
): boolean {
  const scheme = schemes[order];
  return [introduced, fixed, lastAffected].every((bound) => bound === undefined || scheme.isVersion(bound));
}

/**
 * One feed speaks for a (source, id): the surest, and of equally sure ones the first of the registry. What the same
 * feed says more than once are further ranges; the same range said twice is one.
 */
function merge(before: readonly Advisory[], next: Advisory, rankOf: Weighing['rankOf']): readonly Advisory[] {
  const [first] = before;
  if (!first) return [next];
  if (first.feed !== next.feed) {
    const surer = TRUST_RANK[next.trust] - TRUST_RANK[first.trust] || rankOf(next.feed) - rankOf(first.feed);
    return surer < 0 ? [next] : before;
  }
  const known = before.some((item) => startOf(item) === startOf(next) && sameEnd(item, next));
  return known ? before : [...before, next];
}

/** Ranges with the same beginning contradict one another: the later end counts, and no end is later than any. */
function widest(items: readonly Advisory[], order: SchemeId): readonly Advisory[] {
  const byStart = new Map<string, Advisory>();
  for (const item of items) {
    const start = startOf(item);
    const held = byStart.get(start);
    if (!held || endsLater(item, held, item.order ?? order)) byStart.set(start, item);
  }
  return [...byStart.values()];
}

/** Where a range begins, and on which systems. */
function startOf({introduced = '', platforms = []}: Advisory): string {
  return [introduced, ...platforms].join('/');
}

function endsLater(a: Advisory, b: Advisory, order: SchemeId): boolean {
  const [first, second] = [a.fixed ?? a.lastAffected, b.fixed ?? b.lastAffected];
  if (second === undefined) return false;
  return first === undefined || schemes[order].compareValid(first, second) > 0;
}

const TRUST_RANK = {confirmed: 0, likely: 1, possible: 2} as const;

function sameEnd(a: Advisory, b: Advisory): boolean {
  return a.fixed === b.fixed && a.lastAffected === b.lastAffected;
}

/** `DSA-5678-1` is newer than `DSA-999-1`. */
function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}
