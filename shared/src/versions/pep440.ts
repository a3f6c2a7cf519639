import {compareLists, compareNumbers, comparePadded, compareTexts, isNumber} from './parts.ts';
import {digitsEnd} from './runs.ts';
import type {Scheme} from './scheme.ts';

/**
 * Python: PEP 440 (packaging.python.org, "Version specifiers"), and before them all the free texts older releases
 * carry, in setuptools' order of old (packaging's LegacyVersion until release 22).
 */
export const pep440: Scheme = {id: 'pep440', isVersion: isPep440Version, compareValid: compareValidPep440};

interface Release {
  readonly epoch: string;
  readonly numbers: readonly string[];
  /** Places of the three suffixes: what is absent sorts as the PEP says, not as 0. */
  readonly pre: Place;
  readonly post: Place;
  readonly dev: Place;
  readonly local: readonly string[];
}

/** A rank, then a number of any length. */
type Place = readonly [rank: number, number: string];

const VERSION = /^v?(?:(?<epoch>\d+)!)?(?=\d)/;
const SUFFIXES =
  /^(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?(?:-(?<bare>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?$/;
const LOCAL = /^[a-z0-9]+$/;
const LOCAL_SEPARATOR = /[-_.]/;
const PRE_RANKS: Readonly<Record<string, number>> = {alpha: 1, a: 1, beta: 2, b: 2};
const CANDIDATE = 3;
const FIRST = 0;
const LAST = 9;

/** A text for the old order at least looks numbered or divided: `0.9-doduo` is one, a word alone is not. */
const LEGACY = /^[\w.+:!~*-]*[\d.-][\w.+:!~*-]*$/;
const LEGACY_TOKEN = /\d+|[a-z]+|[.-]|[^a-z\d.-]+/g;
const LEGACY_NAMES: Readonly<Record<string, string>> = {
  pre: 'c',
  preview: 'c',
  '-': 'final-',
  rc: 'c',
  dev: '@',
};

function isPep440Version(text: string): boolean {
  return LEGACY.test(text);
}

function compareValidPep440(a: string, b: string): number {
  const left = parse(a.toLowerCase());
  const right = parse(b.toLowerCase());
  if (left === undefined || right === undefined) {
    if (left !== undefined || right !== undefined) return left === undefined ? -1 : 1;
    return compareLegacy(a.toLowerCase(), b.toLowerCase());
  }
  return (
    compareNumbers(left.epoch, right.epoch) ||
    comparePadded(left.numbers, right.numbers) ||
    comparePlaces(left.pre, right.pre) ||
    comparePlaces(left.post, right.post) ||
    comparePlaces(left.dev, right.dev) ||
    compareLists(left.local, right.local, '', compareLocal)
  );
}

function parse(text: string): Release | undefined {
  const head = VERSION.exec(text);
  if (head === null) return undefined;
  const from = head[0].length;
  const plus = text.indexOf('+');
  const end = plus < 0 ? text.length : plus;
  const numbersTo = numbersEnd(text, from, end);
  const found = SUFFIXES.exec(text.slice(numbersTo, end))?.groups;
  const local = plus < 0 ? [] : text.slice(plus + 1).split(LOCAL_SEPARATOR);
  if (found === undefined || !local.every((part) => LOCAL.test(part))) return undefined;
  const {pre, preNumber = '', bare, post, postNumber = '', dev, devNumber = ''} = found;
  const onlyDev = dev !== undefined && post === undefined && bare === undefined;
  return {
    epoch: head.groups?.['epoch'] ?? '',
    numbers: text.slice(from, numbersTo).split('.'),
    // 1.0.dev1 comes before 1.0a1, and 1.0a1 before 1.0.
    pre: pre === undefined ? [onlyDev ? FIRST : LAST, ''] : [PRE_RANKS[pre] ?? CANDIDATE, preNumber],
    post: post === undefined && bare === undefined ? [FIRST, ''] : [1, bare ?? postNumber],
    dev: dev === undefined ? [LAST, ''] : [1, devNumber],
    local,
  };
}

/** Index after the dotted numbers: a dot belongs to them only before a digit. */
function numbersEnd(text: string, from: number, end: number): number {
  let at = digitsEnd(text, from, end);
  while (text[at] === '.') {
    const next = digitsEnd(text, at + 1, end);
    if (next === at + 1) break;
    at = next;
  }
  return at;
}

function comparePlaces([rankA, a]: Place, [rankB, b]: Place): number {
  return rankA - rankB || compareNumbers(a, b);
}

/** Absent, then texts, then numbers. */
function compareLocal(a: string, b: string): number {
  if (a === '' || b === '') return a.length - b.length;
  const number = isNumber(a);
  if (number !== isNumber(b)) return number ? 1 : -1;
  return number ? compareNumbers(a, b) : compareTexts(a, b);
}

function compareLegacy(a: string, b: string): number {
  return compareLists(legacyParts(a), legacyParts(b), '', (left, right) =>
    isNumber(left) && isNumber(right) ? compareNumbers(left, right) : compareTexts(left, right),
  );
}

/** Texts behind a `*`, which sorts before digits; what a later word makes meaningless is taken back. */
function legacyParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const token of [...(text.match(LEGACY_TOKEN) ?? []), 'final']) {
    if (token === '.') continue;
    const part = isNumber(token) ? token : `*${LEGACY_NAMES[token] ?? token}`;
    if (part < '*final') while (parts.at(-1) === '*final-') parts.pop();
    if (part.startsWith('*')) while (isZero(parts.at(-1))) parts.pop();
    parts.push(part);
  }
  return parts;
}

function isZero(part: string | undefined): boolean {
  return part !== undefined && isNumber(part) && compareNumbers(part, '') === 0;
}
