import {
  badgeTexts,
  exceptionTexts,
  pageTexts,
  popupTexts,
  settingsTexts,
  timelineTexts,
} from '../../../extension/src/texts/index.ts';
import {checks} from '../../../shared/src/checks/index.ts';
import {type Lang, vocabulary} from '../../../shared/src/texts/index.ts';
import {eventKindTexts} from '../../../shared/ui/event-kinds.ts';
import {timelineWords} from '../../../shared/ui/timeline-words.ts';
import {words} from '../../../shared/ui/words.ts';
import type {Tab} from './tab.ts';

/** Pieces of sentences shorter than this are part of words of either language. */
const LEAST = 12;

/** What the pages say in a language: whole sentences, and the pieces between their placeholders. */
function sentences(lang: Lang): readonly string[] {
  const faces = [
    badgeTexts,
    eventKindTexts,
    exceptionTexts,
    pageTexts,
    popupTexts,
    settingsTexts,
    timelineTexts,
    timelineWords,
    words,
  ];
  return flat([faces.map((face) => face[lang]), vocabulary(lang), checks.map(({text}) => text[lang])]);
}

function flat(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [];
}

function foreignTo(lang: Lang): {readonly whole: ReadonlySet<string>; readonly pieces: readonly string[]} {
  const own = sentences(lang);
  const ours = own.join('\n');
  const other = sentences(lang === 'de' ? 'en' : 'de').filter((sentence) => !own.includes(sentence));
  const pieces = other.flatMap((sentence) => sentence.split(/\{\w+\}/)).map((piece) => piece.trim());
  return {
    whole: new Set(other),
    pieces: [...new Set(pieces)].filter((piece) => piece.length >= LEAST && !ours.includes(piece)),
  };
}

const foreign = {de: foreignTo('de'), en: foreignTo('en')};

/** What the person reads or hears: text in view, and the attributes that stand for text. Code is not language. */
const READ = `(() => {
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {parentElement, data} = walker.currentNode;
    if (parentElement && !parentElement.closest('script,style,code,pre,textarea')) found.push(data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
  }
  return found.filter((text) => text !== '');
})()`;

/** Everything on a page that is in the other language, or that a sentence was not given its value for. */
export async function misspoken(tab: Tab, lang: Lang): Promise<string[]> {
  const texts = await tab.evaluate<string[]>(READ);
  const said = await tab.evaluate<string>('document.documentElement.lang');
  const {whole, pieces} = foreign[lang];
  const wrong = texts.filter(
    (text) =>
      /\{\w+\}|\bundefined\b|\bNaN\b|\[object /.test(text) ||
      whole.has(text) ||
      pieces.some((piece) => text.includes(piece)),
  );
  return [...(said === lang ? [] : [`html lang=${said}`]), ...new Set(wrong)];
}
