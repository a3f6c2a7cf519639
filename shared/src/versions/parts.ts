import {compareDigits, digitsEnd} from './runs.ts';

/** True for one or more digits and nothing else. */
export function isNumber(part: string): boolean {
  return part !== '' && digitsEnd(part, 0, part.length) === part.length;
}

/** Orders two texts of digits by value, whatever their length; the empty text is 0. */
export function compareNumbers(a: string, b: string): number {
  return compareDigits(a, 0, a.length, b, 0, b.length);
}

/** Orders two texts by their UTF-16 codes, which for ASCII is every tool's byte order. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The numbers of `1.2.3`, as texts of digits; undefined when the text is anything else, `1..2` and `` among it. */
export function dottedNumbers(text: string): readonly string[] | undefined {
  const parts = text.split('.');
  return parts.every(isNumber) ? parts : undefined;
}

/** Orders two lists of numbers place by place; a place that one of them lacks is 0, so 1.0 is 1. */
export function comparePadded(a: readonly string[], b: readonly string[]): number {
  return compareLists(a, b, '0', compareNumbers);
}

/** Orders two lists of numbers place by place; of two that agree as far as the shorter goes, the longer is greater. */
export function compareLonger(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareNumbers(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Orders two lists by their first places that differ; the shorter reads as if `missing` followed without end. */
export function compareLists<Part>(
  a: readonly Part[],
  b: readonly Part[],
  missing: Part,
  compare: (a: Part, b: Part) => number,
): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = compare(a[i] ?? missing, b[i] ?? missing);
    if (order !== 0) return order;
  }
  return 0;
}
