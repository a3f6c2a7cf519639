import {compareLists, compareNumbers, compareTexts, isNumber} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * RubyGems: numbers and words in turn, dots or none between them; a word makes a pre-release, a hyphen reads `.pre.`
 * (Gem::Version: `<=>` and ANCHORED_VERSION_PATTERN).
 */
export const rubygems: Scheme = {id: 'rubygems', isVersion: isGemVersion, compareValid: compareValidGem};

/** Gems with `1beta` in their past exist, though Gem::Version refuses it now. */
const FIRST = /^\d[0-9A-Za-z]*$/;
const PART = /^[0-9A-Za-z]+$/;
const PRE_PART = /^[0-9A-Za-z-]+$/;
const SEGMENT = /\d+|[a-z]+/gi;

function isGemVersion(text: string): boolean {
  const hyphen = text.indexOf('-');
  const [first = '', ...rest] = text.slice(0, hyphen < 0 ? text.length : hyphen).split('.');
  const pre = hyphen < 0 ? [] : text.slice(hyphen + 1).split('.');
  return (
    FIRST.test(first) && rest.every((part) => PART.test(part)) && pre.every((part) => PRE_PART.test(part))
  );
}

function compareValidGem(a: string, b: string): number {
  return compareLists(segments(a), segments(b), '0', compareSegment);
}

/** Zeros at the end of the numbers, and at the end of it all, say nothing: 1.0.a.0 is 1.a. */
function segments(text: string): readonly string[] {
  const all = text.replaceAll('-', '.pre.').match(SEGMENT) ?? [];
  const word = all.findIndex((part) => !isNumber(part));
  if (word < 0) return trimmed(all);
  return [...trimmed(all.slice(0, word)), ...trimmed(all.slice(word))];
}

function trimmed(parts: readonly string[]): readonly string[] {
  const last = parts.findLastIndex((part) => !isNumber(part) || compareNumbers(part, '') !== 0);
  return parts.slice(0, last + 1);
}

function compareSegment(a: string, b: string): number {
  const number = isNumber(a);
  if (number !== isNumber(b)) return number ? 1 : -1;
  return number ? compareNumbers(a, b) : compareTexts(a, b);
}
