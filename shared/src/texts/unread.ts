import type {Lang} from './catalogue.ts';

/** Why a check does not know, by how its reason begins. */
type UnreadWords = Readonly<
  Record<'could not read' | 'could not tell' | 'this kernel has no' | 'the scanner is', string>
>;

/** The same in every language. */
export const unreadWords: Readonly<Record<Lang, UnreadWords>> = {
  en: {
    'could not read': 'could not read {what}',
    'could not tell': 'could not tell {what}',
    'this kernel has no': 'this kernel has no {what}',
    'the scanner is': 'the scanner is {what}',
  },
  de: {
    'could not read': 'nicht lesbar: {what}',
    'could not tell': 'nicht zu erkennen: {what}',
    'this kernel has no': 'dieser Kern hat nicht: {what}',
    'the scanner is': 'der Scanner ist {what}',
  },
};
