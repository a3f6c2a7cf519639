import {type Counted, count, fill, type Lang} from '@plimsoll/shared/texts';
import {createContext} from 'preact';
import {useContext, useMemo} from 'preact/hooks';

/** A sentence, or one in singular and plural. */
export type Phrase = string | Counted;
/** Every sentence of a page in one language. */
export type Catalogue = Readonly<Record<string, Phrase>>;
export type Values = Readonly<Record<string, string | number>>;

/** Says a sentence: `t('items', {count: 3})`; numbers are written as the language writes them. */
export interface Translate<C extends Catalogue> {
  (key: keyof C & string, values?: Values): string;
  readonly lang: Lang;
}

/** The reader's language; the page's root provides it. */
export const LangContext = createContext<Lang>('en');

/** The sentences of `catalogues` in the reader's language. */
export function useTexts<C extends Catalogue>(catalogues: Readonly<Record<Lang, C>>): Translate<C> {
  const lang = useContext(LangContext);
  return useMemo(() => translator(catalogues[lang], lang), [catalogues, lang]);
}

/** The same without a component: for tests and view models. */
export function translator<C extends Catalogue>(catalogue: C, lang: Lang): Translate<C> {
  const numbers = new Intl.NumberFormat(lang);
  function say(key: keyof C & string, values: Values = {}): string {
    const phrase: Phrase | undefined = catalogue[key];
    if (phrase === undefined) return key;
    const written = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value) : value,
      ]),
    );
    if (typeof phrase === 'string') return fill(phrase, written);
    return count(phrase, Number(values['count'] ?? 0), written);
  }
  return Object.assign(say, {lang});
}
