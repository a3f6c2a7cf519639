import {type Lang, langOf} from '@plimsoll/shared/texts';

const KEY = 'plimsoll.language';

/** The language chosen with the switch, else the browser's. */
export function chosenLanguage(storage: Pick<Storage, 'getItem'>, tag: string): Lang {
  const kept = storage.getItem(KEY);
  return kept === 'en' || kept === 'de' ? kept : langOf(tag);
}

/** Remembers the choice in this browser. */
export function keepLanguage(storage: Pick<Storage, 'setItem'>, lang: Lang): void {
  storage.setItem(KEY, lang);
}
