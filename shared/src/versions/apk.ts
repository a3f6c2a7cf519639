import {compareNumbers, compareTexts} from './parts.ts';
import {digitsEnd, isDigit} from './runs.ts';
import type {Scheme} from './scheme.ts';

/**
 * Alpine: `{digits}{.digits}…{letter}{_suffix{digits}}…{~hash}{-r digits}` (apk-package(5)), read token by token as
 * apk-tools does (src/version.c). Beyond the grammar it takes what apk-tools 2 took and Alpine shipped (sudo
 * `1.8.1p1`), and gives what is no token at all one place, before the end.
 */
export const apk: Scheme = {id: 'apk', isVersion: isApkVersion, compareValid: compareValidApk};

/** Starts like a version; a word in its place (`edge`, `unknown`) does not. */
const VERSION = /^(?:[\d.]|[a-z](?![A-Za-z]))[\w.~-]*$/;
const SUFFIX = /_(alpha|beta|pre|rc|cvs|svn|git|hg|p)(?![a-z])/y;
const HASH = /~[0-9a-f]+/y;
const RELEASE = /-r(?=\d|-|$)/y;
const PRE_SUFFIXES = ['alpha', 'beta', 'pre', 'rc'];
const POST_SUFFIXES = ['cvs', 'svn', 'git', 'hg', 'p'];

/** What may follow, by its place in the order: a pre-release before the end, a further number after all else. */
const PRE = 0;
const INVALID = 1;
const END = 2;
const REVISION = 3;
const COMMIT = 4;
const SUFFIX_NUMBER = 5;
const POST = 6;
const NO_DIGITS = 7;
const LETTER = 8;
const DIGITS = 9;
const FIRST = 10;

interface Token {
  readonly kind: number;
  readonly text: string;
  /** Where the next token starts. */
  readonly end: number;
}

function isApkVersion(version: string): boolean {
  return VERSION.test(version);
}

function compareValidApk(a: string, b: string): number {
  let left = first(a);
  let right = first(b);
  for (;;) {
    if (left.kind !== right.kind) return left.kind - right.kind;
    if (left.kind === END || left.kind === INVALID) return 0;
    const order = compareToken(left.kind, left.text, right.text);
    if (order !== 0) return order;
    left = next(a, left);
    right = next(b, right);
  }
}

function compareToken(kind: number, a: string, b: string): number {
  if (kind === PRE) return PRE_SUFFIXES.indexOf(a) - PRE_SUFFIXES.indexOf(b);
  if (kind === POST) return POST_SUFFIXES.indexOf(a) - POST_SUFFIXES.indexOf(b);
  if (kind === LETTER) return compareTexts(a, b);
  // Commits have no order. A part with a leading zero is read like the digits after a decimal point: 1.05 < 1.1.
  if (kind === COMMIT) return 0;
  if (kind === DIGITS && (a.startsWith('0') || b.startsWith('0'))) return compareTexts(a, b);
  return compareNumbers(a, b);
}

function first(version: string): Token {
  return digits(version, 0, FIRST);
}

function digits(version: string, from: number, kind: number): Token {
  const end = digitsEnd(version, from, version.length);
  return {kind, text: version.slice(from, end), end};
}

function next(version: string, {kind: last, end: at}: Token): Token {
  if (at >= version.length) return {kind: END, text: '', end: at};
  const inNumbers = last === FIRST || last === DIGITS || last === NO_DIGITS;
  if (isDigit(version.charCodeAt(at))) return afterName(version, at, last);
  const char = version.charAt(at);
  if (char === '.' && inNumbers) return part(version, at + 1);
  if (char >= 'a' && char <= 'z' && inNumbers) return {kind: LETTER, text: char, end: at + 1};
  if (char === '_' && last !== REVISION && last !== COMMIT) return suffix(version, at);
  if (char === '~' && last !== REVISION && last !== COMMIT) return commit(version, at);
  if (char === '-' && last !== REVISION) return revision(version, at);
  return {kind: INVALID, text: '', end: at};
}

/** Digits right after a letter (as apk-tools 2 read them) or after a suffix. */
function afterName(version: string, at: number, last: number): Token {
  if (last === LETTER) return digits(version, at, FIRST);
  if (last === PRE || last === POST) return digits(version, at, SUFFIX_NUMBER);
  return {kind: INVALID, text: '', end: at};
}

function part(version: string, from: number): Token {
  const token = digits(version, from, DIGITS);
  return token.text === '' ? {...token, kind: NO_DIGITS} : token;
}

function suffix(version: string, at: number): Token {
  SUFFIX.lastIndex = at;
  const name = SUFFIX.exec(version)?.[1];
  if (name === undefined) return {kind: INVALID, text: '', end: at};
  return {kind: PRE_SUFFIXES.includes(name) ? PRE : POST, text: name, end: at + 1 + name.length};
}

function commit(version: string, at: number): Token {
  HASH.lastIndex = at;
  return HASH.test(version)
    ? {kind: COMMIT, text: '', end: HASH.lastIndex}
    : {kind: INVALID, text: '', end: at};
}

function revision(version: string, at: number): Token {
  RELEASE.lastIndex = at;
  return RELEASE.test(version) ? digits(version, at + 2, REVISION) : {kind: INVALID, text: '', end: at};
}
