/** Versions from `from` on, before `to`, as keys: `versionKey` turns three numbers into one that sorts like them. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const MINOR = 1e5;
const MAJOR = 1e10;

/** A version's place; each number below 100,000. */
export function versionKey(major: number, minor = 0, patch = 0): number {
  return major * MAJOR + minor * MINOR + patch;
}

/** The version at a place. */
export function versionOfKey(key: number): string {
  return `${Math.floor(key / MAJOR)}.${Math.floor(key / MINOR) % MINOR}.${key % MINOR}`;
}

/** Where the next major version begins. */
export function nextMajor(key: number): number {
  return (Math.floor(key / MAJOR) + 1) * MAJOR;
}

/**
 * Reads a version range as npm writes it (docs of `semver`, "Ranges"): `^`, `~`, comparisons, `x`, ` ` for and,
 * `||` for or; without pre-releases and hyphens. Ascending and apart; undefined for what is not such a range.
 */
export function readNpmRange(text: string): readonly Interval[] | undefined {
  if (text.length > MAX_RANGE) return undefined;
  const found: Interval[] = [];
  for (const alternative of text.split('||')) {
    const words = alternative
      .replaceAll(/(?<=[<>=~^])\s+/g, '')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return undefined;
    let [from, to] = [0, Number.POSITIVE_INFINITY];
    for (const word of words) {
      const part = readComparator(word);
      if (!part) return undefined;
      from = Math.max(from, part.from);
      to = Math.min(to, part.to);
    }
    if (from < to) found.push({from, to});
  }
  return joined(found);
}

/** Overlapping and touching intervals as one, ascending. */
export function joined(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const {from, to} of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = {from: last.from, to: Math.max(last.to, to)};
    else result.push({from, to});
  }
  return result;
}

/** What of `all` is in none of `without`; both as `joined` leaves them. */
export function subtract(all: readonly Interval[], without: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const whole of all) {
    let from = whole.from;
    for (const hole of without) {
      if (hole.to <= from || hole.from >= whole.to) continue;
      if (hole.from > from) result.push({from, to: hole.from});
      from = hole.to;
    }
    if (from < whole.to) result.push({from, to: whole.to});
  }
  return result;
}

const MAX_RANGE = 2048;
const COMPARATOR =
  /^(?<operator>\^|~|>=|<=|>|<|=)?v?(?<major>\d{1,5})(?:\.(?<minor>\d{1,5}|[xX*]))?(?:\.(?<patch>\d{1,5}|[xX*]))?$/;

function readComparator(word: string): Interval | undefined {
  const {operator = '=', major, minor, patch} = COMPARATOR.exec(word)?.groups ?? {};
  if (major === undefined) return undefined;
  const numbers = [
    Number(major),
    numberOf(minor),
    numberOf(minor) === undefined ? undefined : numberOf(patch),
  ];
  const from = versionKey(numbers[0] ?? 0, numbers[1], numbers[2]);
  const to = from + (numbers[1] === undefined ? MAJOR : numbers[2] === undefined ? MINOR : 1);
  if (operator === '=') return {from, to};
  if (operator === '>=') return {from, to: Number.POSITIVE_INFINITY};
  if (operator === '>') return {from: to, to: Number.POSITIVE_INFINITY};
  if (operator === '<') return {from: 0, to: from};
  if (operator === '<=') return {from: 0, to};
  if (operator === '~') return {from, to: Math.max(to, nextMinor(from))};
  return {from, to: Math.max(to, caretEnd(from))};
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || /^[xX*]$/.test(text) ? undefined : Number(text);
}

function nextMinor(key: number): number {
  return (Math.floor(key / MINOR) + 1) * MINOR;
}

/** `^` keeps the first number that is not 0. */
function caretEnd(key: number): number {
  if (key >= MAJOR) return nextMajor(key);
  return key >= MINOR ? nextMinor(key) : key + 1;
}
