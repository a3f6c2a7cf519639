import type {Lang} from '@plimsoll/shared/texts';

import {de} from './de.ts';
import {detectionTexts} from './detections.ts';
import {en} from './en.ts';
import {happeningTexts} from './happenings.ts';

export type Texts = typeof en & (typeof detectionTexts)['en'] & (typeof happeningTexts)['en'];

/** The dashboard's sentences in both languages. */
export const texts: Readonly<Record<Lang, Texts>> = {
  en: {...en, ...detectionTexts.en, ...happeningTexts.en},
  de: {...de, ...detectionTexts.de, ...happeningTexts.de},
};
