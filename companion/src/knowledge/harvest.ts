import {
  type Advisory,
  type Collector,
  type CveReading,
  type CveRecord,
  createCollector,
  type FeedReading,
  type KevCatalogue,
  type LifecycleReading,
  mergeCve,
  orderOfEcosystem,
  reduceRpm,
  slugsOf,
} from '@plimsoll/shared/advisories';
import type {Kev} from '@plimsoll/shared/findings';

import type {Sink} from './feeds/feed.ts';
import {feeds} from './feeds/index.ts';

/** What the feeds gave, before it is made into slices. */
export interface Harvest {
  /** The sink of one feed, by whose name what it says is kept. */
  sinkOf(feed: string): Sink;
  /** Fills `ids` in: what is wanted though no advisory is gathered, when only columns are patched. */
  want(ids: Iterable<string>): void;
  size(ecosystem: string): number;
  skipped(ecosystem: string): number;
  advisories(ecosystem: string): Advisory[];
  cves(ecosystem: string): CveRecord[];
  daily(): {
    readonly epss: ReadonlyMap<string, number> | undefined;
    readonly epssDate: string | undefined;
    readonly kev: ReadonlyMap<string, Kev> | undefined;
    readonly kevDate: string | undefined;
  };
  /** When support ends of what belongs to the ecosystem. */
  lifecycles(ecosystem: string): readonly LifecycleReading[];
}

const NONE: ReadonlySet<string> = new Set();
/** All titles of a slice together; beyond it the oldest CVEs go without. */
const MAX_TITLES = 2_000_000;

/** An empty harvest for the ecosystems asked for. */
export function createHarvest(ecosystems: readonly string[]): Harvest {
  const ranks = new Map(feeds.map(({id}, place) => [id, place]));
  const collectors = new Map(
    ecosystems.map((name) => [
      name,
      createCollector(name, {
        order: orderOfEcosystem(name) ?? 'generic',
        rankOf: (feed) => ranks.get(feed) ?? ranks.size,
        reduce: orderOfEcosystem(name) === 'rpm' ? (items) => earliestFix(name, items) : undefined,
      }),
    ]),
  );
  const wanted = new Set<string>();
  const said = new Map<string, CveReading[]>();
  const rejected = new Set<string>();
  const lifecycles: LifecycleReading[] = [];
  let catalogue: KevCatalogue | undefined;
  let scores: {date: string | undefined; scores: ReadonlyMap<string, number>} | undefined;

  function sinkOf(feed: string): Sink {
    const sink: Sink = {
      wants: (ecosystem) => collectors.has(ecosystem),
      wanted: (id) => wanted.has(id),
      take(reading: FeedReading) {
        sink.advisories(reading.advisories);
        for (const cve of reading.cves) hear(cve);
      },
      advisories(readings) {
        for (const reading of readings) {
          const collector = collectors.get(reading.ecosystem);
          if (collector?.add(feed, reading)) wanted.add(reading.id);
        }
      },
      link: (ecosystem, source, id, link) => collectors.get(ecosystem)?.link(source, id, link),
      refine: (ecosystem, source, id, state) => collectors.get(ecosystem)?.refine(source, id, state),
      open: (ecosystem) =>
        (collectors.get(ecosystem)?.advisories(NONE) ?? []).filter(({fixed}) => fixed === undefined),
      kev(read) {
        catalogue = read;
      },
      epss(date, read) {
        scores = {date, scores: read};
      },
      lifecycle: (readings) => void lifecycles.push(...readings),
    };
    return sink;
  }

  function hear(cve: CveReading): void {
    if (cve.rejected) rejected.add(cve.id);
    if (!wanted.has(cve.id)) return;
    const before = said.get(cve.id);
    if (before) before.push(cve);
    else said.set(cve.id, [cve]);
  }

  function recordOf(id: string): CveRecord {
    const merged = mergeCve(said.get(id) ?? []) ?? {id, severity: 'unknown', exploit: 'unknown'};
    const title = catalogue?.titles.get(id) ?? merged.title;
    return {...merged, title};
  }

  return {
    sinkOf,
    want(ids) {
      for (const id of ids) wanted.add(id);
    },
    size: (ecosystem) => collectors.get(ecosystem)?.size() ?? 0,
    skipped: (ecosystem) => collectors.get(ecosystem)?.skipped ?? 0,
    advisories: (ecosystem) => collectors.get(ecosystem)?.advisories(rejected) ?? [],
    cves: (ecosystem) => limitTitles(idsOf(collectors.get(ecosystem), rejected).map(recordOf)),
    daily: () => ({
      epss: scores?.scores,
      epssDate: scores?.date,
      kev: catalogue?.entries,
      kevDate: catalogue?.date,
    }),
    lifecycles(ecosystem) {
      const slugs = slugsOf(ecosystem);
      return lifecycles.filter(({slug}) => slugs.has(slug));
    },
  };
}

/** An rpm fix is issued again and again: the first of them is enough. */
function earliestFix(ecosystem: string, items: readonly Advisory[]): Advisory[] {
  const feed = items[0]?.feed ?? '';
  return reduceRpm(items.map((item) => ({...item, ecosystem}))).map(({ecosystem: _ecosystem, ...rest}) => ({
    ...rest,
    feed,
  }));
}

function idsOf(collector: Collector | undefined, rejected: ReadonlySet<string>): string[] {
  return [...new Set(collector?.ids())].filter((id) => !rejected.has(id));
}

function limitTitles(cves: readonly CveRecord[]): CveRecord[] {
  let rest = MAX_TITLES;
  return cves
    .toSorted((a, b) => compareDays(b.published, a.published))
    .map((facts) => {
      rest -= facts.title?.length ?? 0;
      return rest >= 0 ? facts : {...facts, title: undefined};
    });
}

function compareDays(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
