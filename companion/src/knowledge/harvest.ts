import {
  type Advisory,
  type Collector,
  type CveReading,
  type CveRecord,
  createCollector,
  type FeedReading,
  inKeyOrder,
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
import {createReadings} from './readings.ts';

/** What the feeds gave, before it is made into slices. */
export interface Harvest {
  /** The sink of one feed, by whose name what it says is kept. */
  sinkOf(feed: string): Sink;
  /** Fills `ids` in: what is wanted though no advisory is gathered, when only columns are patched. */
  want(ids: Iterable<string>): void;
  advisories(ecosystem: string): Advisory[];
  /** Lets go of an ecosystem's advisories; the ids they name, in the order of a slice's columns. */
  release(ecosystem: string): string[];
  /** What is known of each id, made when it is asked for. */
  cves(ids: Iterable<string>): Generator<CveRecord, void, undefined>;
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

/** An empty harvest for the ecosystems asked for. */
export function createHarvest(ecosystems: readonly string[]): Harvest {
  return new Gathering(ecosystems);
}

class Gathering implements Harvest {
  readonly #collectors: Map<string, Collector>;
  readonly #wanted = new Set<string>();
  readonly #said = createReadings();
  readonly #rejected = new Set<string>();
  readonly #lifecycles: LifecycleReading[] = [];
  #catalogue: KevCatalogue | undefined;
  #scores: {date: string | undefined; scores: ReadonlyMap<string, number>} | undefined;

  constructor(ecosystems: readonly string[]) {
    this.#collectors = new Map(ecosystems.map((name) => [name, collectorFor(name)]));
  }

  sinkOf(feed: string): Sink {
    const collectors = this.#collectors;
    const sink: Sink = {
      wants: (ecosystem) => collectors.has(ecosystem),
      wanted: (id) => this.#wanted.has(id),
      take: (reading: FeedReading) => {
        sink.advisories(reading.advisories);
        for (const cve of reading.cves) this.#hear(cve);
      },
      advisories: (readings) => {
        for (const reading of readings) {
          if (collectors.get(reading.ecosystem)?.add(feed, reading)) this.#wanted.add(reading.id);
        }
      },
      link: (ecosystem, source, id, link) => collectors.get(ecosystem)?.link(source, id, link),
      refine: (ecosystem, source, id, state) => collectors.get(ecosystem)?.refine(source, id, state),
      open: (ecosystem) =>
        (collectors.get(ecosystem)?.advisories(NONE) ?? []).filter(({fixed}) => fixed === undefined),
      kev: (read) => {
        this.#catalogue = read;
      },
      epss: (date, read) => {
        this.#scores = {date, scores: read};
      },
      lifecycle: (readings) => void this.#lifecycles.push(...readings),
    };
    return sink;
  }

  want(ids: Iterable<string>): void {
    for (const id of ids) this.#wanted.add(id);
  }

  advisories(ecosystem: string): Advisory[] {
    return this.#collectors.get(ecosystem)?.advisories(this.#rejected) ?? [];
  }

  release(ecosystem: string): string[] {
    const ids = this.#collectors.get(ecosystem)?.ids() ?? [];
    const named = inKeyOrder(ids).filter((id) => !this.#rejected.has(id));
    this.#collectors.delete(ecosystem);
    return named;
  }

  *cves(ids: Iterable<string>): Generator<CveRecord, void, undefined> {
    for (const id of ids) yield this.#recordOf(id);
  }

  daily(): ReturnType<Harvest['daily']> {
    return {
      epss: this.#scores?.scores,
      epssDate: this.#scores?.date,
      kev: this.#catalogue?.entries,
      kevDate: this.#catalogue?.date,
    };
  }

  lifecycles(ecosystem: string): readonly LifecycleReading[] {
    const slugs = slugsOf(ecosystem);
    return this.#lifecycles.filter(({slug}) => slugs.has(slug));
  }

  #hear(cve: CveReading): void {
    if (cve.rejected) this.#rejected.add(cve.id);
    if (this.#wanted.has(cve.id)) this.#said.add(cve);
  }

  #recordOf(id: string): CveRecord {
    const merged = mergeCve(this.#said.of(id)) ?? {id, severity: 'unknown', exploit: 'unknown'};
    return {...merged, title: this.#catalogue?.titles.get(id) ?? merged.title};
  }
}

function collectorFor(ecosystem: string): Collector {
  const order = orderOfEcosystem(ecosystem) ?? 'generic';
  return createCollector(ecosystem, {
    order,
    rankOf: (feed) => feeds.findIndex(({id}) => id === feed),
    reduce: order === 'rpm' ? (items) => earliestFix(ecosystem, items) : undefined,
  });
}

/** An rpm fix is issued again and again: the first of them is enough. */
function earliestFix(ecosystem: string, items: readonly Advisory[]): Advisory[] {
  const feed = items[0]?.feed ?? '';
  return reduceRpm(items.map((item) => ({...item, ecosystem}))).map(({ecosystem: _ecosystem, ...rest}) => ({
    ...rest,
    feed,
  }));
}
