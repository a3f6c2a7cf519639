import type {KnowledgeState} from '@plimsoll/shared/report';

import type {SliceStore} from './store.ts';

/** What the last attempt left behind. */
export interface Attempted {
  readonly building: boolean;
  /** Why the last attempt did not end well; undefined when it did, or there was none. */
  readonly trouble: string | undefined;
  /** Ecosystems the source has nothing on. */
  readonly missing?: readonly string[];
}

/** The state of knowledge as it is shown, with the reason and the next step wherever it is not simply current. */
export function describeKnowledge(store: SliceStore, now: Date, attempt: Attempted): KnowledgeState {
  const slices = [...store.all().values()].map(({slice}) => slice);
  const stale = slices.filter(({expires}) => Date.parse(expires) < now.getTime());
  const headers = slices.map(({header}) => header);
  const sources = new Map(headers.flatMap((header) => header.sources).map((source) => [source.feed, source]));
  const why = reasonOf(slices.length, stale.map(({built}) => built)[0], attempt, store.problems);
  const epssDate = headers.map((header) => header.epssDate).find((date) => date !== undefined);
  const kevDate = headers.map((header) => header.kevDate).find((date) => date !== undefined);
  return {
    state: stateOf(slices.length, stale.length, attempt),
    ...(why === undefined ? {} : {why: why.slice(0, 2048)}),
    slices: slices.map(({ecosystem, built, expires, advisories, cves}) => ({
      ecosystem,
      built,
      expires,
      advisories,
      cves,
    })),
    sources: [...sources.values()].map(({lastModified: _lastModified, ...source}) => source),
    ...(epssDate === undefined ? {} : {epssDate}),
    ...(kevDate === undefined ? {} : {kevDate}),
  };
}

function nothingOn(missing: readonly string[]): string {
  return `This source has nothing on ${missing.join(', ')}.`;
}

function stateOf(slices: number, stale: number, {building, trouble}: Attempted): KnowledgeState['state'] {
  if (building) return 'building';
  if (slices === 0) return trouble === undefined ? 'none' : 'failed';
  return stale > 0 ? 'stale' : 'current';
}

const NEXT =
  'Next: `plimsoll knowledge update` with a network, or `plimsoll scan --knowledge FOLDER` with a copy of the feeds.';

function reasonOf(
  slices: number,
  staleSince: string | undefined,
  {building, trouble, missing = []}: Attempted,
  broken: readonly string[],
): string | undefined {
  if (building) return undefined;
  const found = broken.map((problem) => `Not used: ${problem}.`);
  if (slices === 0) {
    const first =
      trouble === undefined ? 'No advisories have been fetched yet.' : `The last update failed: ${trouble}.`;
    const said = missing.length > 0 && trouble === undefined ? nothingOn(missing) : first;
    return [...found, said, NEXT].join(' ');
  }
  if (trouble !== undefined)
    found.push(`The last update failed: ${trouble}. The last good knowledge is still used.`);
  if (missing.length > 0) found.push(nothingOn(missing));
  if (staleSince !== undefined)
    found.push(`This knowledge is of ${staleSince.slice(0, 10)} and still used. ${NEXT}`);
  return found.length === 0 ? undefined : found.join(' ');
}
