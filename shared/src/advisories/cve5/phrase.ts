import type {Range} from '../reading.ts';
import {afterBranch, bareVersion, branchOf} from './bound.ts';

/** Longest text that is read as a phrase, and most terms in it. */
const MAX_PHRASE = 200;
const MAX_TERMS = 4;

const VERSION = String.raw`(?<v>v?\d[\w.+~-]*)`;
const ALL = String.raw`(?:all )?(?:versions? )?`;
const PHRASES: readonly (readonly [RegExp, 'fixed' | 'lastAffected'])[] = [
  [
    phrase(
      `${ALL}(?:before|prior to|earlier than|lower than|less than|older than|below) (?:versions? )?${VERSION}`,
    ),
    'fixed',
  ],
  [phrase(`fixed in (?:versions? )?${VERSION}`), 'fixed'],
  [
    phrase(`${ALL}(?:up to and including|prior to and including|through) (?:versions? )?${VERSION}`),
    'lastAffected',
  ],
  [
    phrase(
      `(?:versions? )?${VERSION},? (?:and|or|&) (?:all )?(?:earlier|prior|before|below|older|lower|previous)(?: versions?)?`,
    ),
    'lastAffected',
  ],
];
const TO = phrase(
  String.raw`(?:versions? )?(?<from>v?\d[\w.+~]*) ?(?:to|through|until|–|(?<dash>-)) ?(?:versions? )?${VERSION}`,
);
/** `7.1.1-10` is one version of ImageMagick, `8.0-8.3` a range. */
const DOTTED = /^v?\d+\./;
const TERM = /^(?<op><=?|>=?|==?) *(?<v>v?\d[\w.+~-]*)$/;
const SEPARATOR = /, *| +(?=[<>=])/;

/** A range in words with nothing else beside it. `strictly`: its lower bound is itself not affected (`> 1.0`). */
export interface Phrase extends Range {
  readonly strictly?: boolean;
}

/**
 * Reads a whole `version` text that is a range in words or operators: `before 5.15.0`, `2.6.9 and earlier`,
 * `9.0.0.M1 to 9.0.0.M11`, `>= 2.44.0-rc0, < 2.44.4`. Undefined for anything else; prose is never guessed at.
 */
export function readPhrase(text: string): Phrase | undefined {
  const clean = text
    .slice(0, MAX_PHRASE + 1)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (clean.length > MAX_PHRASE) return undefined;
  if (/^[<>=]/.test(clean)) return readOperators(clean);
  for (const [pattern, end] of PHRASES) {
    const found = pattern.exec(clean)?.groups?.['v'];
    if (found !== undefined) return upTo(bareVersion(found), end);
  }
  const between = TO.exec(clean)?.groups;
  const {from, dash, v: to} = between ?? {};
  if (from === undefined || to === undefined || (dash !== undefined && !DOTTED.test(to))) return undefined;
  return {introduced: bareVersion(from), lastAffected: bareVersion(to)};
}

function phrase(source: string): RegExp {
  return new RegExp(`^${source}$`, 'i');
}

function upTo(version: string, end: 'fixed' | 'lastAffected'): Range {
  return end === 'fixed' ? {fixed: version} : {lastAffected: version};
}

/** GitHub's operators; `= 1.2` is one version, `>= 1.2` alone has no end. */
function readOperators(text: string): Phrase | undefined {
  const terms = text.split(SEPARATOR);
  if (terms.length > MAX_TERMS) return undefined;
  let range: Phrase = {};
  for (const term of terms) {
    const {op, v: raw} = TERM.exec(term.trim())?.groups ?? {};
    const side = op === undefined || raw === undefined ? undefined : readTerm(op, bareVersion(raw));
    if (side === undefined) return undefined;
    const again =
      ('introduced' in side && range.introduced !== undefined) || (isUpper(side) && isUpper(range));
    if (again) return undefined;
    range = {...range, ...side};
  }
  return range;
}

function readTerm(op: string, version: string): Phrase | undefined {
  if (op === '<') return {fixed: version};
  if (op === '<=') return upToBranch(version);
  if (op === '>=') return {introduced: version};
  if (op === '>') return {introduced: version, strictly: true};
  return {introduced: version, lastAffected: version};
}

function upToBranch(version: string): Range {
  const branch = branchOf(version);
  const after = branch === undefined ? undefined : afterBranch(branch);
  return after === undefined ? {lastAffected: version} : {fixed: after};
}

function isUpper(range: Range): boolean {
  return range.fixed !== undefined || range.lastAffected !== undefined;
}
