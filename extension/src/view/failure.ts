import type {Vocabulary} from '@plimsoll/shared/texts';

import {RequestError} from './conversation.ts';

/** What went wrong, as a sentence. The companion's own message is English; a code has words in both languages. */
export function failureText(error: unknown, words: Vocabulary): string {
  if (!(error instanceof RequestError)) return words.error.internal;
  const known: Readonly<Record<string, string>> = words.error;
  return Object.hasOwn(known, error.code) ? (known[error.code] ?? error.message) : error.message;
}
