import {ARCHITECTURES, LANGUAGE_CODES, LANGUAGES} from './noise-words.ts';

/** Longest name that is read; what stands behind it is not looked at. */
const MAX_NAME = 512;

const MARKS = /[®™©℠]|\((?:r|tm|c|sm)\)/gi;
/** Zero-width, bidirectional and other invisible characters (Unicode general category Cf). */
const INVISIBLE = /\p{Cf}/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const BRACKETS = /([()[\]{}])/;
const SPACES = /\s+/u;
const APP_FOLDER = /\.app$/;
const ENDS = /^[,;:"']+|[,;:.!"']+$/g;
const ARCHITECTURE_SUFFIX = /^(\d+|[a-z]+)-(?:x64|x86|arm64)$/;
/** A version has a dot; whole numbers stay: they are part of many names (`Acrobat 2020`, `Microsoft 365`). */
const VERSION = /^v?\d+\.\d[\w.+~-]*$/;
const NUMBER = /^v?\d+$/;
const VERSION_WORD = /^(?:version|release|ver|v|build)$/;
const LOCALE = /^[a-z]{2,3}-(?:[a-z]{4}-)?(?:[a-z]{2}|419)$/;
const REMARK =
  /^(?:remove only|uninstall only|(?:only )?current user|user|machine|system|all users|(?:x64|x86|32-bit|64-bit) edition)$/;

/**
 * The name of an installed thing without what changes from one installation to the next: lower case, without marks,
 * invisible characters, dotted versions, architecture, language, `(remove only)`. Whole numbers stay.
 */
export function normaliseName(raw: string): string {
  const text = raw.slice(0, MAX_NAME).replace(MARKS, ' ').normalize('NFKC').slice(0, MAX_NAME);
  const clean = text
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .trim()
    .replace(APP_FOLDER, '');
  const words: string[] = [];
  let bracketed = false;
  for (const part of clean.split(BRACKETS)) {
    if (part.length === 1 && '()[]{}'.includes(part)) {
      bracketed = '([{'.includes(part);
      continue;
    }
    words.push(...wordsOf(part, bracketed));
  }
  return trimEnd(withoutVersions(words)).join(' ');
}

/** Words of one part between brackets; none where the brackets hold a remark about the installation. */
function wordsOf(part: string, bracketed: boolean): string[] {
  const words = part.split(SPACES).map(bare).filter(Boolean);
  if (!bracketed) return words;
  if (REMARK.test(words.join(' ')) || LANGUAGES.has(words.join(' '))) return [];
  return words.filter((word) => !LOCALE.test(word) && !LANGUAGE_CODES.has(word));
}

function bare(word: string): string {
  const inner = word.replace(ENDS, '');
  return ARCHITECTURE_SUFFIX.exec(inner)?.[1] ?? inner;
}

/** Drops versions, the words that announce them, and architectures (`64-bit`, `64 bit`). */
function withoutVersions(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (VERSION_WORD.test(word) && (VERSION.test(next) || NUMBER.test(next))) {
      at += 1;
      continue;
    }
    if (/^(?:32|64)$/.test(word) && /^bits?$/.test(next)) {
      at += 1;
      continue;
    }
    if (!VERSION.test(word) && !ARCHITECTURES.has(word)) kept.push(word);
  }
  return kept;
}

/** Drops dashes and languages at the end: `- Deutsch`, `- en-us`. */
function trimEnd(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 0) {
    const word = words[end - 1] ?? '';
    const afterDash = /^[-–—|]$/.test(words[end - 2] ?? '');
    if (!/^[-–—|/,]$/.test(word) && !(afterDash && (LOCALE.test(word) || LANGUAGES.has(word)))) break;
    end -= 1;
  }
  return words.slice(0, end);
}
