import type {Lang} from './catalogue.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import type {Vocabulary} from './vocabulary.ts';

const languages: Readonly<Record<Lang, Vocabulary>> = {de, en};

/** The shared words in one language. */
export function vocabulary(lang: Lang): Vocabulary {
  return languages[lang];
}
