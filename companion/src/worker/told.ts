import type {Snapshot} from '@plimsoll/shared/report';

import {summary} from '../cli/summary.ts';
import {cliTexts} from '../cli/texts/index.ts';
import type {Hello} from '../keeper/index.ts';

/** The first scan's result on one screen, for whoever runs the companion in a terminal; undefined where nobody reads it. */
export function summaryFor({summary: form, lang}: Hello, snapshot: Snapshot): string | undefined {
  if (form === 'none') return undefined;
  const look = {lang, words: cliTexts(lang), colour: form === 'colour'};
  return `\n${summary(look, snapshot).join('\n')}\n`;
}
