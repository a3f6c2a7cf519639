import {compareLists, compareNumbers, compareTexts} from './parts.ts';
import type {Scheme} from './scheme.ts';

/**
 * Mozilla's toolkit order (Firefox source, xpcom/base/nsVersionComparator.h): parts between dots, each number, word,
 * number, word; a missing number is 0, a missing word comes after any, so 140.0a1 < 140.0b3 < 140.0 = 140.
 * `esr` at the end names a channel, not a place: 115.10.0esr is 115.10.0, the code its advisories name.
 */
export const mozilla: Scheme = {id: 'mozilla', isVersion: isMozilla, compareValid: compareMozilla};

const PART = /^(?<first>\d+)(?<word>[A-Za-z]*)(?<second>\d*)(?<rest>[A-Za-z]*)$/;
const CHANNEL = /esr$/;

interface Part {
  readonly first: string;
  readonly word: string;
  readonly second: string;
  readonly rest: string;
}

const MISSING: Part = {first: '', word: '', second: '', rest: ''};

function isMozilla(text: string): boolean {
  return parts(text).every((each) => each !== undefined);
}

function compareMozilla(a: string, b: string): number {
  return compareLists(parts(a), parts(b), MISSING, comparePart);
}

function parts(text: string): readonly (Part | undefined)[] {
  return text.replace(CHANNEL, '').split('.').map(part);
}

function part(text: string): Part | undefined {
  const found = PART.exec(text)?.groups;
  if (found === undefined) return undefined;
  const {first = '', word = '', second = '', rest = ''} = found;
  return {first, word, second, rest};
}

function comparePart(a: Part = MISSING, b: Part = MISSING): number {
  return (
    compareNumbers(a.first, b.first) ||
    compareWords(a.word, b.word) ||
    compareNumbers(a.second, b.second) ||
    compareWords(a.rest, b.rest)
  );
}

function compareWords(a: string, b: string): number {
  if (a === '' || b === '') return b.length - a.length;
  return compareTexts(a, b);
}
