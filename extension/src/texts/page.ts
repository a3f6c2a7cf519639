import {pageDe} from './page.de.ts';
import {pageEn} from './page.en.ts';

/** Sentences of the full page. */
export const pageTexts = {en: pageEn, de: pageDe} as const;
