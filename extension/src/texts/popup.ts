import {popupDe} from './popup.de.ts';
import {popupEn} from './popup.en.ts';

/** Sentences of the popup. */
export const popupTexts = {en: popupEn, de: popupDe} as const;
