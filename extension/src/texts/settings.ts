import {settingsDe} from './settings.de.ts';
import {settingsEn} from './settings.en.ts';

/** Sentences of privacy and settings. */
export const settingsTexts = {en: settingsEn, de: settingsDe} as const;
