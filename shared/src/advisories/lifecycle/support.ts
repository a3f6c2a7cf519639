import {civilDay, dayNumber} from '../day.ts';
import type {LifecycleReading} from '../reading.ts';

/** Whether a version gets security updates. `ending`: for six more months or less. */
export interface SupportState {
  readonly state: 'supported' | 'ending' | 'ended' | 'unknown';
  /** The release line it was taken for; absent when none fits. */
  readonly cycle?: string;
  /** Last day of support for everyone. */
  readonly ends?: string;
  /** Last day of support that has to be asked or paid for. */
  readonly extended?: string;
  /** Newest version of the line. */
  readonly latest?: string;
}

/**
 * Judges a version of the product `slug` on the ISO day `at`. The line is the longest cycle the version begins with,
 * part by part; of two equal ones the first given counts. The last day of support is still supported.
 */
export function supportOf(
  version: string,
  slug: string,
  lifecycles: Iterable<LifecycleReading>,
  at: string,
): SupportState {
  const line = lineOf(version, slug, lifecycles);
  if (!line) return {state: 'unknown'};
  return {
    state: stateOf(line.ends, at),
    cycle: line.cycle,
    ...(typeof line.ends === 'string' && {ends: line.ends}),
    ...(line.extended !== undefined && {extended: line.extended}),
    ...(line.latest !== undefined && {latest: line.latest}),
  };
}

/** How long before its end a line is said to be `ending`. */
const NOTICE_MONTHS = 6;

function stateOf(ends: string | boolean, at: string): SupportState['state'] {
  if (typeof ends === 'boolean') return ends ? 'ended' : 'supported';
  const [end, today, notice] = [dayNumber(ends), dayNumber(at), monthsLater(at, NOTICE_MONTHS)];
  if (end === undefined || today === undefined || notice === undefined) return 'unknown';
  if (end < today) return 'ended';
  return end <= notice ? 'ending' : 'supported';
}

function lineOf(
  version: string,
  slug: string,
  lifecycles: Iterable<LifecycleReading>,
): LifecycleReading | undefined {
  const text = version.toLowerCase();
  let best: LifecycleReading | undefined;
  for (const line of lifecycles) {
    if (line.slug !== slug || !isLine(text, line.cycle.toLowerCase())) continue;
    if (!best || line.cycle.length > best.cycle.length) best = line;
  }
  return best;
}

/** `3.1` is the line of 3.1.4 and 3.1rc1, not of 3.10.6; `8` that of 8u391. */
function isLine(version: string, cycle: string): boolean {
  return version.startsWith(cycle) && !/^\d/.test(version.slice(cycle.length));
}

/** The day number of the same day so many calendar months later, or of that month's last day. */
function monthsLater(iso: string, months: number): number | undefined {
  if (dayNumber(iso) === undefined) return undefined;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return Math.min(monthStart(year, month + months) + day - 1, monthStart(year, month + months + 1) - 1);
}

/** Day number of a month's first day; months run on beyond December. */
function monthStart(year: number, month: number): number {
  return civilDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}
