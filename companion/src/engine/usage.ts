/** Days the history goes back. */
const KEPT_DAYS = 90;
/** Days within which a component was used (docs/scoring.md §1), and on which it must not have been seen to be unused. */
const RECENT_DAYS = 30;
const KEPT = (1n << BigInt(KEPT_DAYS)) - 1n;
/** Today and the days before it. */
const RECENT = (1n << BigInt(RECENT_DAYS + 1)) - 1n;
/** Components that are remembered. */
const MAX_COMPONENTS = 20_000;

/** On which days which component was seen in use. A mask has one bit a day: the lowest is `day`, the next the day before. */
export interface Usage {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Days on which everything that ran could be seen. */
  readonly watched: bigint;
  /** By id of the software; who was not seen in 90 days is not in it. */
  readonly seen: ReadonlyMap<string, bigint>;
}

/** A history that has only begun. */
export const NO_USAGE: Usage = {day: 0, watched: 0n, seen: new Map()};

interface Sight {
  readonly day: number;
  readonly inUse: Iterable<string>;
  /** Everything that runs could be seen: what is not `inUse` was really not in use at that moment. */
  readonly complete: boolean;
}

/** The day of an instant, in days since 1970-01-01 (UTC). */
export function dayOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 86_400_000);
}

/** Adds what is in use at a moment; the same object where that is known already. */
export function noteUse(usage: Usage, {day, inUse, complete}: Sight): Usage {
  const {watched, seen} = usage.day === day ? usage : moved(usage, day);
  const fresh = [...inUse].filter((id) => ((seen.get(id) ?? 0n) & 1n) === 0n);
  const now = complete ? watched | 1n : watched;
  if (usage.day === day && fresh.length === 0 && now === watched) return usage;
  const next = new Map(seen);
  for (const id of fresh)
    if (next.size < MAX_COMPONENTS || next.has(id)) next.set(id, (next.get(id) ?? 0n) | 1n);
  return {day, watched: now, seen: next};
}

/** The history as seen from another day. Where the clock was set back, the days it has not reached yet are forgotten. */
function moved(usage: Usage, day: number): Pick<Usage, 'watched' | 'seen'> {
  const days = Math.min(Math.abs(day - usage.day), KEPT_DAYS);
  function move(mask: bigint): bigint {
    return day > usage.day ? (mask << BigInt(days)) & KEPT : mask >> BigInt(days);
  }
  const seen = new Map<string, bigint>();
  for (const [id, mask] of usage.seen) if (move(mask) !== 0n) seen.set(id, move(mask));
  return {watched: move(usage.watched), seen};
}

/**
 * `used`: seen on one of the last 30 days. `unused`: seen on none of them, nor on the last 30 days everything was watched.
 * Undefined while nobody has watched long enough.
 */
export function useOf({watched, seen}: Usage, id: string): 'used' | 'unused' | undefined {
  const mask = seen.get(id) ?? 0n;
  if ((mask & RECENT) !== 0n) return 'used';
  const needed = lastDays(watched);
  return needed === undefined || (mask & needed) !== 0n ? undefined : 'unused';
}

/** The last RECENT_DAYS of the days in a mask; undefined when there are fewer. */
function lastDays(watched: bigint): bigint | undefined {
  let left = watched;
  let days = 0n;
  for (let count = 0; count < RECENT_DAYS; count += 1) {
    const lowest = left & -left;
    if (lowest === 0n) return undefined;
    days |= lowest;
    left ^= lowest;
  }
  return days;
}

/** As text, one component a line, in order: `<id>\t<mask in base 36>`. */
export function writeUsage({day, watched, seen}: Usage): string {
  const lines = [...seen]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, mask]) => `${id}\t${mask.toString(36)}`);
  return [`${day}\t${watched.toString(36)}`, ...lines].join('\n');
}

/** Reads that text; lines that are none of its kind are left out. */
export function readUsage(text: string): Usage {
  const [head = '', ...lines] = text.split('\n');
  const [day = '', watched = ''] = head.split('\t');
  const seen = new Map<string, bigint>();
  for (const line of lines.slice(0, MAX_COMPONENTS)) {
    const [id = '', mask] = line.split('\t');
    const days = maskOf(mask);
    if (id !== '' && id.length <= 512 && days !== 0n) seen.set(id, days);
  }
  if (!/^\d{1,7}$/.test(day)) return NO_USAGE;
  return {day: Number(day), watched: maskOf(watched), seen};
}

const DIGITS = /^[0-9a-z]{1,18}$/;

function maskOf(text: string | undefined): bigint {
  if (text === undefined || !DIGITS.test(text)) return 0n;
  let mask = 0n;
  for (const digit of text) mask = mask * 36n + BigInt(Number.parseInt(digit, 36));
  return mask & KEPT;
}
