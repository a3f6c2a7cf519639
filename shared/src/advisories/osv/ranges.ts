import * as v from 'valibot';

import type {Scheme} from '../../versions/index.ts';
import type {Range} from '../reading.ts';
import {type SkipReason, skip, type Tally} from './answer.ts';
import {MAX_VERSION, OsvRange} from './record.ts';

/** Beyond these a package is no longer about versions, and comparing all with all would cost. */
const MAX_RANGES = 64;
const MAX_EVENTS = 512;
const MAX_PAIRS = 128;

/** How versions are read: in which order, what is done to them first, and what could not be read. */
export interface VersionReader {
  readonly scheme: Scheme;
  readonly tally: Tally;
  readonly clean: (version: string) => string;
}

interface Event {
  readonly kind: 'introduced' | 'fixed' | 'last_affected';
  /** Undefined: before every version, which OSV writes as `0`. */
  readonly version: string | undefined;
}

/**
 * The ranges of one package, as OSV's evaluation algorithm has them (schema, "Evaluation"): events in any order, any
 * number of pairs. Ranges of commits are left alone. A range whose versions cannot be read is dropped and counted; one
 * that ends where it begins (`fixed: 0`, never affected) says nothing.
 */
export function readRanges(ranges: readonly unknown[], reader: VersionReader): Range[] {
  const {tally} = reader;
  skip(tally, 'limit', ranges.length - MAX_RANGES);
  const pairs = ranges.slice(0, MAX_RANGES).flatMap((item) => {
    const range = v.safeParse(OsvRange, item);
    if (range.success && range.output.type === 'GIT') return [];
    const read =
      range.success && TYPES.has(range.output.type) ? readRange(range.output.events, reader) : 'range';
    if (typeof read !== 'string') return read;
    skip(tally, read);
    return [];
  });
  skip(tally, 'limit', pairs.length - MAX_PAIRS);
  return pairs.slice(0, MAX_PAIRS);
}

const TYPES: ReadonlySet<string> = new Set(['SEMVER', 'ECOSYSTEM']);

function readRange(list: readonly unknown[], reader: VersionReader): Range[] | SkipReason {
  reader.tally.events -= list.length;
  if (list.length > MAX_EVENTS || reader.tally.events < 0) return 'limit';
  const parsed = v.safeParse(v.array(OsvEvent), list);
  if (!parsed.success) return 'range';
  const events = parsed.output.flatMap((event) => readEvents(event, reader));
  if (!events.some(({kind}) => kind === 'introduced')) return 'range';
  if (!events.every(({version}) => version === undefined || isReadable(version, reader.scheme)))
    return 'version';
  return pairEvents(events, reader.scheme);
}

const Bound = v.optional(v.string());
const OsvEvent = v.object({introduced: Bound, fixed: Bound, last_affected: Bound, limit: Bound});

/** The schema allows one bound an object; some write both into one. `limit` ends a range as `fixed` does, `*` is no limit. */
function readEvents(event: v.InferOutput<typeof OsvEvent>, {clean}: VersionReader): Event[] {
  const {introduced, fixed, last_affected: last, limit} = event;
  const bounds = [
    {kind: 'introduced', version: introduced},
    {kind: 'fixed', version: fixed},
    {kind: 'fixed', version: limit === '*' ? undefined : limit},
    {kind: 'last_affected', version: last},
  ] as const;
  return bounds
    .filter(({version}) => version !== undefined)
    .map(({kind, version = ''}) => ({
      kind,
      version: version === '0' && kind !== 'last_affected' ? undefined : clean(version),
    }));
}

/** True for a version of sane length that has a place in the order; some orders would take an empty one. */
export function isReadable(version: string, scheme: Scheme): boolean {
  return version !== '' && version.length <= MAX_VERSION && scheme.isVersion(version);
}

/** Walks the events in the order of their versions; all that stand at one version are taken together. */
function pairEvents(events: readonly Event[], scheme: Scheme): Range[] {
  const sorted = events.toSorted((a, b) => compareBounds(a.version, b.version, scheme));
  const found: Range[] = [];
  let open: Range | undefined;
  for (let at = 0; at < sorted.length; ) {
    const version = sorted[at]?.version;
    let next = at;
    while (next < sorted.length && compareBounds(sorted[next]?.version, version, scheme) === 0) next += 1;
    const here = new Set(sorted.slice(at, next).map(({kind}) => kind));
    at = next;

    const end = endAt(here, version);
    if (open && end) found.push({...open, ...end});
    // Begun and fixed at one version is empty, unless it was open before: then the next range begins here.
    const begins = here.has('introduced') && (open !== undefined || !here.has('fixed'));
    if (!open && begins && here.has('last_affected') && version !== undefined) {
      found.push({introduced: version, lastAffected: version});
      continue;
    }
    if (end) open = undefined;
    if (begins && (!open || end)) open = {introduced: version};
  }
  return open ? [...found, open] : found;
}

function endAt(here: ReadonlySet<Event['kind']>, version: string | undefined): Range | undefined {
  if (version === undefined) return undefined;
  if (here.has('fixed')) return {fixed: version};
  return here.has('last_affected') ? {lastAffected: version} : undefined;
}

function compareBounds(a: string | undefined, b: string | undefined, scheme: Scheme): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return scheme.compareValid(a, b);
}

/** True for a version within the range. */
export function isWithin(version: string, range: Range, scheme: Scheme): boolean {
  const {introduced, fixed, lastAffected} = range;
  if (introduced !== undefined && scheme.compareValid(version, introduced) < 0) return false;
  if (fixed !== undefined) return scheme.compareValid(version, fixed) < 0;
  return lastAffected === undefined || scheme.compareValid(version, lastAffected) <= 0;
}

/** Listed versions that no range covers, each as a range of its own; where there are no ranges, the list is all there is. */
export function readVersions(
  list: readonly unknown[],
  ranges: readonly Range[],
  {scheme, tally, clean}: VersionReader,
): Range[] {
  const taken = list.slice(0, tally.versions);
  tally.versions -= taken.length;
  skip(tally, 'limit', list.length - taken.length);
  const found = new Map<string, Range>();
  for (const item of taken) {
    const version = typeof item === 'string' ? clean(item) : '';
    if (!isReadable(version, scheme)) skip(tally, 'version');
    else if (!found.has(version) && !ranges.some((range) => isWithin(version, range, scheme)))
      found.set(version, {introduced: version, lastAffected: version});
  }
  return [...found.values()];
}
