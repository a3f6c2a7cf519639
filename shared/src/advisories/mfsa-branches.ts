import type {AdvisoryReading, FeedReading} from './reading.ts';

/** Majors with an extended support release, ascending (whattrainisitnow.com/calendar). Later ones show in the advisories. */
export const ESR_MAJORS: readonly number[] = [
  10, 17, 24, 31, 38, 45, 52, 60, 68, 78, 91, 102, 115, 128, 140, 153,
];

/**
 * The version a fix's branch begins with; undefined where it fixes everything before it. ESR: the major (`115.8` → `115`).
 * Thunderbird has both: a second number above 0 is an ESR branch, else it is the monthly line, which begins after the
 * ESR major before it (`133` → `129`). `esrMajors` ascending.
 */
export function branchStart(source: string, fixed: string, esrMajors: readonly number[]): string | undefined {
  if (source === 'mozilla-firefox') return undefined;
  const major = majorOf(fixed);
  if (source === 'mozilla-firefox-esr' || isEsrUpdate(fixed)) return String(major);
  const before = esrMajors.findLast((candidate) => candidate < major);
  return before === undefined ? undefined : String(before + 1);
}

/**
 * All advisories together. Mozilla names the branches it serves on that day; a branch it no longer served gets no fix
 * and stays open. So the lowest range of a flaw reaches down to the next older ESR branch that still had updates on
 * that day – which was looked at and found not affected – or to the first version. No other range moves, so ESR 115.8
 * never counts as open because 128.1 fixes the same flaw.
 */
export function joinMfsa(readings: readonly FeedReading[]): FeedReading {
  const told = readings.flatMap(({advisories, cves}) => {
    const day = cves[0]?.published ?? '';
    return advisories.map((advice) => ({advice, day}));
  });
  const branches = readBranches(told);
  const lowest = new Map<string, AdvisoryReading>();
  for (const {advice} of told) {
    const key = `${advice.source} ${advice.id}`;
    const held = lowest.get(key);
    if (!held || majorOf(advice.fixed) < majorOf(held.fixed)) lowest.set(key, advice);
  }
  return {
    advisories: told.map((item) => {
      const isLowest = lowest.get(`${item.advice.source} ${item.advice.id}`) === item.advice;
      return withStart(item.advice, startOf(item, isLowest, branches));
    }),
    cves: readings.flatMap(({cves}) => cves),
    skipped: readings.reduce((sum, {skipped}) => sum + skipped, 0),
  };
}

interface Told {
  readonly advice: AdvisoryReading;
  readonly day: string;
}

interface Branches {
  readonly esrMajors: readonly number[];
  /** Day of the last update, by `<source> <major>`. */
  readonly last: ReadonlyMap<string, string>;
}

function readBranches(told: readonly Told[]): Branches {
  const majors = new Set(ESR_MAJORS);
  const last = new Map<string, string>();
  for (const {advice, day} of told) {
    const {source, fixed = ''} = advice;
    if (source === 'mozilla-firefox') continue;
    const isEsr = source === 'mozilla-firefox-esr';
    if (isEsr) majors.add(majorOf(fixed));
    if (!isEsr && !isEsrUpdate(fixed)) continue;
    const key = `${source} ${majorOf(fixed)}`;
    if (day > (last.get(key) ?? '')) last.set(key, day);
  }
  return {esrMajors: [...majors].toSorted((a, b) => a - b), last};
}

function startOf(
  {advice: {source, fixed = ''}, day}: Told,
  isLowest: boolean,
  {esrMajors, last}: Branches,
): string | undefined {
  const start = branchStart(source, fixed, esrMajors);
  if (start === undefined || !isLowest) return start;
  const served = esrMajors.findLast(
    (major) => major < Number(start) && (last.get(`${source} ${major}`) ?? '') >= day,
  );
  // Without a day nothing is known of who was served.
  if (day === '') return start;
  return served === undefined ? undefined : String(served + 1);
}

function withStart(
  {introduced: _introduced, ...advice}: AdvisoryReading,
  start: string | undefined,
): AdvisoryReading {
  return start === undefined ? advice : {...advice, introduced: start};
}

function majorOf(version: string | undefined): number {
  return Number((version ?? '').split('.')[0]);
}

function isEsrUpdate(version: string): boolean {
  return Number(version.split('.')[1] ?? 0) > 0;
}
