import {compareNumbers, isNumber} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Composer: PHP's version_compare (php.net) after a leading v: numbers and words in turn, `-`, `_` and
 * `+` read as dots; other words (upper case too) < dev < alpha < beta < rc, RC < a number < pl. `#` in a part's place stands for any number,
 * so texts with it are in no order among themselves; Composer itself refuses them.
 */
export const packagist: Scheme = {id: 'packagist', isVersion: isPackagist, compareValid: comparePackagist};

/** A number first, or a branch (`dev-main`). */
const VERSION = /^(?:v?\d|dev-)[\w.+#-]*$/i;
const PREFIX = /^v(?=\d)/i;
const PART = /\d+|[A-Za-z]+|#/g;
/** By how a word begins, as PHP reads it: `p`, `pl` and `patch` alike. */
const WORDS: readonly (readonly [start: string, rank: number])[] = [
  ['dev', 1],
  ['a', 2],
  ['b', 3],
  ['rc', 4],
  ['RC', 4],
  ['#', 5],
  ['p', 6],
];
const NUMBER = 5;

function isPackagist(text: string): boolean {
  return VERSION.test(text);
}

function comparePackagist(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const order = comparePart(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return compareRest(left, shared) || 0 - compareRest(right, shared);
}

function parts(text: string): readonly string[] {
  return text.replace(PREFIX, '').match(PART) ?? [];
}

function comparePart(a: string, b: string): number {
  return isNumber(a) && isNumber(b) ? compareNumbers(a, b) : rank(a) - rank(b);
}

function rank(part: string): number {
  if (isNumber(part)) return NUMBER;
  return WORDS.find(([start]) => part.startsWith(start))?.[1] ?? 0;
}

/** What one list has more: a further number is more, a word as it stands to a number. */
function compareRest(list: readonly string[], from: number): number {
  for (let i = from; i < list.length; i++) {
    const part = list[i] ?? '';
    const order = isNumber(part) ? 1 : rank(part) - NUMBER;
    if (order !== 0) return order;
  }
  return 0;
}
