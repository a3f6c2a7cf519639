import {compareValidDpkg} from '../versions/index.ts';
import type {Advisory, CveRecord, SliceContent, SliceHeader} from './content.ts';
import type {KevCatalogue} from './kev.ts';
import type {Affected, OsvReading} from './osv.ts';

/** Gathers OSV readings into the contents of one ecosystem's slice. */
export interface Collector {
  readonly ecosystem: string;
  add(reading: OsvReading): void;
  /** Advisories gathered so far. */
  size(): number;
  has(cve: string): boolean;
  content(header: SliceHeader, scores: Scores): SliceContent;
}

/** Daily facts from the other feeds, for all CVEs there are. */
export interface Scores {
  readonly epss: ReadonlyMap<string, number>;
  readonly kev: Pick<KevCatalogue, 'entries' | 'titles'>;
}

/** All titles of a slice together; beyond it the oldest CVEs go without. */
export const MAX_TITLES = 2_000_000;

/** An empty collector for an ecosystem such as `Debian:12`. */
export function createCollector(ecosystem: string): Collector {
  const advisories = new Map<string, Advisory>();
  const cves = new Map<string, CveRecord>();
  const links = new Map<string, string>();

  function addCve(facts: CveRecord, affected: readonly Affected[]): void {
    for (const {source, fixed, state, urgency} of affected) {
      const key = `${source}/${facts.cve}`;
      const held = advisories.get(key);
      if (held && !isLater(fixed, held.fixed)) continue;
      advisories.set(key, {source, cve: facts.cve, fixed, state, urgency});
      cves.set(facts.cve, facts);
    }
  }

  function addLink(id: string, named: readonly string[], affected: readonly Affected[]): void {
    for (const {source} of affected) {
      for (const cve of named) {
        const key = `${source}/${cve}`;
        const held = links.get(key);
        if (held === undefined || isNewer(id, held)) links.set(key, id);
      }
    }
  }

  return {
    ecosystem,
    size: () => advisories.size,
    has: (cve) => cves.has(cve),
    add(reading) {
      if (reading.kind !== 'cve' && reading.kind !== 'advisory') return;
      const affected = reading.affected.filter((item) => item.ecosystem === ecosystem);
      if (reading.kind === 'cve') addCve(reading.facts, affected);
      else addLink(reading.id, reading.cves, affected);
    },
    content(header, {epss, kev}) {
      return {
        header,
        advisories: [...advisories].map(([key, advisory]) => ({...advisory, link: links.get(key)})),
        cves: limitTitles(
          [...cves.values()].map((facts) => ({...facts, title: kev.titles.get(facts.cve) ?? facts.title})),
        ),
        epss,
        kev: kev.entries,
      };
    },
  };
}

/** Named twice, the later fix counts, and no fix is later than any. */
function isLater(fixed: string | undefined, than: string | undefined): boolean {
  if (than === undefined) return false;
  return fixed === undefined || compareValidDpkg(fixed, than) > 0;
}

/** `DSA-5678-1` is newer than `DSA-999-1`. */
function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}

function limitTitles(cves: readonly CveRecord[]): CveRecord[] {
  let rest = MAX_TITLES;
  return cves
    .toSorted(
      (a, b) =>
        Number((a.published ?? '') < (b.published ?? '')) - Number((a.published ?? '') > (b.published ?? '')),
    )
    .map((facts) => {
      rest -= facts.title?.length ?? 0;
      return rest >= 0 ? facts : {...facts, title: undefined};
    });
}
