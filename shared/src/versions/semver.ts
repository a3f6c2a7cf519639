import {compareNumbers, comparePadded, compareTexts, dottedNumbers, isNumber} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Semantic Versioning 2.0.0 §11 by precedence: build metadata has none. Read leniently as feeds write it: a leading v,
 * missing parts (they are 0), parts after the third, leading zeros.
 */
export const semver: Scheme = {
  id: 'semver',
  isVersion: (text) => parseSemver(text) !== undefined,
  compareValid: compareValidSemver,
};

/** `v1.2.3-rc.1+build.5` taken apart; a list is empty where its part is absent. */
export interface Semver {
  readonly numbers: readonly string[];
  readonly pre: readonly string[];
  readonly build: readonly string[];
}

/** Takes a version apart; undefined when it is none: no number first, an empty identifier, a sign out of place. */
export function parseSemver(text: string): Semver | undefined {
  const start = text.startsWith('v') ? 1 : 0;
  const plus = text.indexOf('+');
  const end = plus < 0 ? text.length : plus;
  const hyphen = text.indexOf('-');
  const core = hyphen < 0 || hyphen > end ? end : hyphen;
  const numbers = dottedNumbers(text.slice(start, core));
  const pre = core === end ? [] : text.slice(core + 1, end).split('.');
  const build = plus < 0 ? [] : text.slice(plus + 1).split('.');
  if (numbers === undefined || !pre.every(isIdentifier) || !build.every(isIdentifier)) return undefined;
  return {numbers, pre, build};
}

/** Orders two pre-releases; none at all comes after any (§11.3). */
export function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareIdentifiers(a, b);
}

/** Numbers by value and before texts, texts by their codes, and of two that agree the longer list after (§11.4). */
export function compareIdentifiers(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareIdentifier(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const IDENTIFIER = /^[0-9A-Za-z-]+$/;

function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

function compareIdentifier(a: string, b: string): number {
  const number = isNumber(a);
  if (number !== isNumber(b)) return number ? -1 : 1;
  return number ? compareNumbers(a, b) : compareTexts(a, b);
}

function compareValidSemver(a: string, b: string): number {
  const left = parseSemver(a);
  const right = parseSemver(b);
  if (left === undefined || right === undefined) return 0;
  return comparePadded(left.numbers, right.numbers) || comparePre(left.pre, right.pre);
}
