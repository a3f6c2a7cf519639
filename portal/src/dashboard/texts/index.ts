import type {Lang} from '@plimsoll/shared/texts';

import {de} from './de.ts';
import {en, type Texts} from './en.ts';

export type {Texts} from './en.ts';

/** The dashboard's sentences in both languages. */
export const texts: Readonly<Record<Lang, Texts>> = {en, de};
