import {type Lang, noteText, vocabulary} from '@plimsoll/shared/texts';

import {RequestError} from './conversation.ts';

// Apart from the popup, which loads this only when something went wrong: the words for every reason there is are many.
export {noteText} from '@plimsoll/shared/texts';

/** Characters of a reason that are shown; ours have half as many. */
const MAX_REASON = 300;
/** Codes that many reasons share: the companion's own sentence says more than theirs. */
const WITH_REASON: ReadonlySet<string> = new Set([
  'busy',
  'cancelled',
  'not-found',
  'refused',
  'unavailable',
]);

/**
 * What went wrong, as a sentence. The companion says its reason in English: where its form is known it is said in `lang`, else
 * in German the words of its code stand for it. A code nobody has words for leaves the reason as it came.
 */
export function failureText(error: unknown, lang: Lang): string {
  const known: Readonly<Record<string, string>> = vocabulary(lang).error;
  if (!(error instanceof RequestError)) return vocabulary(lang).error.internal;
  const words = Object.hasOwn(known, error.code) ? known[error.code] : undefined;
  if (words !== undefined && !WITH_REASON.has(error.code)) return words;
  const reason = plain(error.message);
  const said = noteText(reason, lang);
  const understood = lang === 'en' || said !== reason;
  if (said === '' || (!understood && words !== undefined)) return words ?? vocabulary(lang).error.internal;
  return sentence(said);
}

/** Control characters, and those that nobody sees or that turn the direction of writing, could make it say something else. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

function plain(message: string): string {
  return message.slice(0, 1024).replaceAll(UNSEEN, ' ').trim();
}

/** Not cut within a letter that JavaScript counts as two. */
const HALF = /[\uD800-\uDBFF]$/;

function sentence(text: string): string {
  const short = text.length > MAX_REASON ? `${text.slice(0, MAX_REASON - 1).replace(HALF, '')}…` : text;
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}${/[.!?…]$/.test(short) ? '' : '.'}`;
}
