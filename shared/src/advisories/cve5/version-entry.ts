import type {Range, Trust} from '../reading.ts';
import {afterBranch, bareVersion, branchOf, isAddress, isFirst, isNothing} from './bound.ts';
import type {Order} from './lookup.ts';
import {type Phrase, readPhrase} from './phrase.ts';
import {platformsInText} from './platforms.ts';
import type {VersionEntry} from './record.ts';
import {endOf, type Skip, type Span, type VersionReading} from './span.ts';

/** A commit's hash; short ones have a letter, so that no number is taken for one. */
const HASH = /^(?:[0-9a-f]{40}|(?=[0-9a-f]*[a-f])[0-9a-f]{12})$/i;

/**
 * One element of `versions[]` as the schema means it: no upper bound, exactly that version (or a range in words, which
 * many write there); `lessThan`, `lessThanOrEqual`, `X.*`, `*`; `changes[]`. A version equal to its own `lessThan`
 * would be an empty range: its writers mean "everything before".
 */
export function readVersionEntry(entry: VersionEntry, order: Order, trust: Trust): VersionReading {
  if (entry.versionType.toLowerCase() === 'git' && HASH.test(entry.version)) return {skip: 'git'};
  const read: Phrase | Skip =
    entry.lessThan === undefined && entry.lessThanOrEqual === undefined
      ? readAlone(entry)
      : readBounds(entry);
  if (typeof read === 'string') return {skip: read};
  const {strictly, ...range} = read;
  const problem = judge(range, order);
  if (problem !== undefined) return {skip: problem};
  const platforms = platformsInText(entry.version);
  // `> 1.0`: our ranges cannot leave 1.0 itself out. No end: true when it was written, and seldom looked at again.
  const isDoubtful = strictly === true || endOf(range) === undefined;
  const believed = isDoubtful ? lower(trust) : trust;
  const base: Span = {...range, affected: entry.status === 'affected', trust: believed, platforms};
  if (entry.status === 'unknown') return {spans: []};
  return entry.changes.length === 0 ? {spans: [base]} : splitAtChanges(base, entry, order);
}

function readAlone({version}: VersionEntry): Phrase | Skip {
  const bare = bareVersion(version);
  if (/^all(?: versions)?$/i.test(version.trim())) return {};
  if (isNothing(version) || isNothing(bare) || bare === '0' || bare === '*') return 'no-version';
  if (isAddress(version)) return 'address';
  if (HASH.test(bare)) return 'git';
  const branch = branchOf(bare);
  if (branch !== undefined) return {introduced: branch, fixed: afterBranch(branch)};
  const phrase = readPhrase(version) ?? {};
  if (endOf(phrase) !== undefined || phrase.introduced !== undefined) return phrase;
  return /\d/.test(bare) && !/\s/.test(bare) ? {introduced: bare, lastAffected: bare} : 'words';
}

function readBounds({version, lessThan, lessThanOrEqual}: VersionEntry): Range | Skip {
  const upper = lessThan ?? lessThanOrEqual ?? '';
  if (isAddress(upper)) return 'address';
  if (isNothing(upper)) return 'no-version';
  const from = lowerBound(version);
  const introduced = from === bareVersion(upper) && lessThan !== undefined ? undefined : from;
  const range = introduced === undefined ? {} : {introduced};
  if (upper.trim() === '*') return range;
  const end = bareVersion(upper);
  const branch = branchOf(end);
  if (branch !== undefined) return {...range, fixed: afterBranch(branch)};
  if (!/\d/.test(end)) return 'words';
  return lessThan === undefined ? {...range, lastAffected: end} : {...range, fixed: end};
}

function lowerBound(version: string): string | undefined {
  if (isFirst(version)) return undefined;
  const bare = bareVersion(version);
  return isFirst(bare) ? undefined : (branchOf(bare) ?? bare);
}

/** Whether both ends have a place in the order, the lower first. */
function judge(range: Range, order: Order): Skip | undefined {
  const end = endOf(range);
  if (range.introduced !== undefined && !order.isVersion(range.introduced)) return 'not-a-version';
  if (end === undefined) return undefined;
  if (!order.isVersion(end)) return /\s/.test(end) ? 'words' : 'not-a-version';
  if (range.introduced === undefined) return undefined;
  const across = order.compareValid(range.introduced, end);
  return across > 0 || (across === 0 && range.fixed !== undefined) ? 'inverted' : undefined;
}

/**
 * Status switches at each `at`; changes below the beginning or behind the end change nothing (Patchstack states its fix there).
 * Several fixes in a row (`1.6.13`, `1.7.10` below 1.8.2: HashiCorp) are those of branches, which `separateBranches` parts.
 */
function splitAtChanges(base: Span, entry: VersionEntry, order: Order): VersionReading {
  const changes = entry.changes.map(({at, status}) => ({
    at: bareVersion(at),
    affected: status === 'affected',
  }));
  if (changes.some(({at}) => !order.isVersion(at))) return {skip: 'not-a-version'};
  const within = changes
    .filter(({at}) => isWithin(base, at, order))
    .toSorted((a, b) => order.compareValid(a.at, b.at));
  if (base.affected && within.length > 1 && within.every(({affected}) => !affected)) {
    const fixes = within.map(({at}) => ({...base, fixed: at, lastAffected: undefined}));
    return {spans: endOf(base) === undefined ? fixes : [...fixes, base]};
  }
  const spans: Span[] = [];
  let {introduced, affected} = base;
  for (const change of within) {
    const begun = introduced === undefined || order.compareValid(introduced, change.at) < 0;
    if (begun) spans.push({...base, introduced, fixed: change.at, lastAffected: undefined, affected});
    introduced = change.at;
    affected = change.affected;
  }
  return {spans: [...spans, {...base, introduced, affected}]};
}

function isWithin({introduced, ...range}: Span, at: string, order: Order): boolean {
  const end = endOf(range);
  const isBelow = introduced !== undefined && order.compareValid(at, introduced) < 0;
  return !isBelow && (end === undefined || order.compareValid(at, end) < 0);
}

function lower(trust: Trust): Trust {
  return trust === 'confirmed' ? 'likely' : 'possible';
}
