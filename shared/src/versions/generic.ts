import {compareLists, compareNumbers, compareTexts, dottedNumbers} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Products that follow no published order, by how upstreams name releases. The rule, ours:
 * - dotted numbers, a leading v or not, missing ones 0;
 * - then words, each with a number or none: dev, alpha, beta, preview, rc and their like come before the end,
 *   in this order (2.4.0-rc1 < 2.4.0); patch, p, sp, update, revision and their like after it (9.6p1 > 9.6);
 * - one or two letters right after the last number, and nothing after them, are a patch letter as OpenSSL's, after the
 *   end and by the alphabet: 1.0.2 < 1.0.2z < 1.0.2zh; a and b before a number mean alpha and beta (3.12.0b2);
 * - a number after `_` or `-` counts on after the end (1.8.0_202);
 * - with any other word it is no version: 4.17.12-Debian says who built it, not what it contains.
 */
export const generic: Scheme = {
  id: 'generic',
  isVersion: (text) => parse(text) !== undefined,
  compareValid: compareGeneric,
};

interface Release {
  readonly numbers: readonly string[];
  readonly words: readonly Word[];
}

interface Word {
  /** Below 0 before the end, above 0 after it. */
  readonly rank: number;
  readonly letters: string;
  readonly number: string;
}

const END: Word = {rank: 0, letters: '', number: ''};
const HEAD = /^v?(\d[\d.]*?)(?=\.?(?:[^\d.]|$))/i;
const PATCH_LETTERS = /^[a-z]{1,2}$/;
const WORD = /([-_. ]?)([a-z]*)[-_. ]?(\d*)/y;
const PATCH = 1;
const COUNT = 2;
const RANKS: ReadonlyMap<string, number> = new Map([
  ...['snapshot', 'nightly', 'canary'].map((word) => [word, -7] as const),
  ['dev', -6],
  ...['alpha', 'a'].map((word) => [word, -5] as const),
  ...['beta', 'b'].map((word) => [word, -4] as const),
  ...['milestone', 'm'].map((word) => [word, -3] as const),
  ...['preview', 'pre'].map((word) => [word, -2] as const),
  ...['rc', 'cr'].map((word) => [word, -1] as const),
  ...['r', 'rev', 'revision', 'build', 'u', 'update', 'sp', 'hotfix', 'p', 'pl', 'patch'].map(
    (word) => [word, COUNT] as const,
  ),
]);

function compareGeneric(a: string, b: string): number {
  const left = parse(a);
  const right = parse(b);
  if (left === undefined || right === undefined) return 0;
  return (
    compareLists(left.numbers, right.numbers, '', compareNumbers) ||
    compareLists(left.words, right.words, END, compareWord)
  );
}

function compareWord(a: Word, b: Word): number {
  return a.rank - b.rank || compareTexts(a.letters, b.letters) || compareNumbers(a.number, b.number);
}

function parse(text: string): Release | undefined {
  const head = HEAD.exec(text);
  const numbers = dottedNumbers(head?.[1] ?? '');
  if (head === null || numbers === undefined) return undefined;
  const words = parseWords(text.slice(head[0].length).toLowerCase());
  return words === undefined ? undefined : {numbers, words};
}

function parseWords(tail: string): readonly Word[] | undefined {
  if (PATCH_LETTERS.test(tail)) return [{rank: PATCH, letters: tail, number: ''}];
  const words: Word[] = [];
  let at = 0;
  while (at < tail.length) {
    WORD.lastIndex = at;
    const [all = '', separator = '', letters = '', number = ''] = WORD.exec(tail) ?? [];
    const rank = letters === '' ? countRank(separator, number) : RANKS.get(letters);
    if (rank === undefined) return undefined;
    words.push({rank, letters: '', number});
    at += all.length;
  }
  return words;
}

/** Digits with no word before them are a count only after a separator of their own. */
function countRank(separator: string, number: string): number | undefined {
  return number !== '' && (separator === '_' || separator === '-') ? COUNT : undefined;
}
