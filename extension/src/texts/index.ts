import {badgeTexts} from './badge.ts';
import {pageDe} from './page.de.ts';
import {pageEn} from './page.en.ts';
import {popupDe} from './popup.de.ts';
import {popupEn} from './popup.en.ts';
import {settingsDe} from './settings.de.ts';
import {settingsEn} from './settings.en.ts';

export {eventKindTexts} from './events.ts';
export {badgeTexts};

/** Sentences of the popup. */
export const popupTexts = {en: popupEn, de: popupDe} as const;
/** Sentences of the full page. */
export const pageTexts = {en: pageEn, de: pageDe} as const;
/** Sentences of privacy and settings. */
export const settingsTexts = {en: settingsEn, de: settingsDe} as const;

/** What a person types to start the companion, and to get a pairing code. */
export const commands = {start: 'npx plimsoll start', pair: 'npx plimsoll pair'} as const;
