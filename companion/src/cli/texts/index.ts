import type {Lang} from '@plimsoll/shared/texts';

import {de} from './de.ts';
import {en} from './en.ts';
import type {CliTexts} from './texts.ts';

export {type CliTexts, type CommandName, commandNames} from './texts.ts';

const languages: Readonly<Record<Lang, CliTexts>> = {de, en};

/** The command line's sentences in one language. */
export function cliTexts(lang: Lang): CliTexts {
  return languages[lang];
}
