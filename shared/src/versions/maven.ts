import {compareLists, compareNumbers, compareTexts, isNumber} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Maven: tokens between dots, hyphens and changes from digit to letter, in the order the POM reference states ("Version
 * Order Specification") and OSV's data follow. Words after a dot it puts before all words after a hyphen, so with both
 * there are circles (2.1-rc < 2.1 < 2.1.sp < 2.1-rc). Maven
 * 3.9 reads both alike: it differs there, and after a `final` in the middle.
 */
export const maven: Scheme = {id: 'maven', isVersion: isMaven, compareValid: compareMaven};

interface Token {
  /** `.word` < `-word` < `-number` < `.number`: their places, 0 to 3. */
  readonly rank: number;
  readonly text: string;
}

/** Maven takes any text; a word alone comes before every number. */
const VERSION = /^[0-9A-Za-z][\w.+~-]*$/;
const PIECE = /[.-]|\d+|[^\d.-]+/g;
const DOT_WORD = 0;
const HYPHEN_WORD = 1;
const HYPHEN_NUMBER = 2;
const DOT_NUMBER = 3;
const WORDS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cr', 'rc'],
  ['ga', ''],
  ['final', ''],
  ['release', ''],
]);
const BEFORE_NUMBER: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

function isMaven(text: string): boolean {
  return VERSION.test(text);
}

function compareMaven(a: string, b: string): number {
  return compareLists<Token | undefined>(tokens(a), tokens(b), undefined, compareToken);
}

function compareToken(a: Token | undefined, b: Token | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -compareToken(b, a);
  if (b === undefined) return compareToken(a, padding(a));
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.rank >= HYPHEN_NUMBER ? compareNumbers(a.text, b.text) : compareWords(a.text, b.text);
}

/** What stands for nothing beside a token: the number 0 or no word, divided as the token is. */
function padding({rank}: Token): Token {
  return {rank, text: ''};
}

/** Known words in their order, then all others by the alphabet. */
function compareWords(a: string, b: string): number {
  const rankA = WORDS.indexOf(a);
  const rankB = WORDS.indexOf(b);
  if (rankA < 0 && rankB < 0) return compareTexts(a, b);
  if (rankA < 0 || rankB < 0) return rankA < 0 ? 1 : -1;
  return rankA - rankB;
}

function tokens(text: string): readonly Token[] {
  return withoutNulls(split(text.toLowerCase().match(PIECE) ?? []));
}

/** An empty place is 0; a change from digit to letter or back divides as a hyphen does. */
function split(pieces: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  let dot = true;
  let open = true;
  pieces.forEach((piece, i) => {
    if (piece === '.' || piece === '-') {
      if (open) found.push(token('0', dot));
      dot = piece === '.';
      open = true;
      return;
    }
    const beforeNumber = isNumber(pieces[i + 1] ?? '');
    found.push(token((beforeNumber && BEFORE_NUMBER.get(piece)) || piece, dot));
    dot = false;
    open = false;
  });
  return open ? [...found, token('0', dot)] : found;
}

function token(piece: string, dot: boolean): Token {
  if (isNumber(piece)) return {rank: dot ? DOT_NUMBER : HYPHEN_NUMBER, text: piece};
  return {rank: dot ? DOT_WORD : HYPHEN_WORD, text: ALIASES.get(piece) ?? piece};
}

/** Zeros and words that mean a release say nothing at the end, nor before a hyphen. */
function withoutNulls(all: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const [i, each] of all.entries()) {
    const next = all[i + 1];
    kept.push(each);
    if (next !== undefined && (next.rank === DOT_WORD || next.rank === DOT_NUMBER)) continue;
    while (kept.length > 1 && isNull(kept.at(-1))) kept.pop();
  }
  return kept;
}

function isNull(each: Token | undefined): boolean {
  if (each === undefined) return false;
  return each.rank >= HYPHEN_NUMBER ? compareNumbers(each.text, '') === 0 : each.text === '';
}
