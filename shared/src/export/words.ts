import type {Lang} from '../texts/index.ts';

/** Sentences of documents in one language; `{name}` is filled in. */
export interface ExportWords {
  readonly compared: string;
  readonly comparedNoFix: string;
  readonly noImpact: string;
  readonly review: string;
  readonly likely: string;
  readonly fixed: string;
  readonly noFix: string;
  readonly affected: string;
  readonly setting: string;
  readonly found: string;
  readonly rule: string;
  readonly update: string;
  readonly failedCollector: string;
}

const languages: Readonly<Record<Lang, ExportWords>> = {
  en: {
    compared: '{installed} compared with {bound} in {order} order (rule {rule}); record {record} of {feed}.',
    comparedNoFix:
      '{installed} is affected, no fixed version is known ({order} order, rule {rule}); record {record} of {feed}.',
    noImpact: 'The distribution says: no security impact as shipped.',
    review: 'Possible only: somebody has to look whether it applies.',
    likely: 'Likely, not certain.',
    fixed: 'Fixed in {version}.',
    noFix: 'There is no fixed version yet.',
    affected: '{weakness} in {source} {version}.',
    setting: '{title}.',
    found: 'Found: {evidence}.',
    rule: '{weakness} in {source}',
    update: 'Update {source} to {version} or later.',
    failedCollector: '{id} could not be read: {why}',
  },
  de: {
    compared:
      '{installed} mit {bound} verglichen, Reihenfolge {order} (Regel {rule}); Eintrag {record} von {feed}.',
    comparedNoFix:
      '{installed} ist betroffen, eine korrigierte Version ist nicht bekannt (Reihenfolge {order}, Regel {rule}); Eintrag {record} von {feed}.',
    noImpact: 'Die Distribution sagt: ohne Auswirkung auf die Sicherheit, so wie ausgeliefert.',
    review: 'Nur möglich: Jemand muss ansehen, ob es zutrifft.',
    likely: 'Wahrscheinlich, nicht sicher.',
    fixed: 'Behoben in {version}.',
    noFix: 'Es gibt noch keine korrigierte Version.',
    affected: '{weakness} in {source} {version}.',
    setting: '{title}.',
    found: 'Gefunden: {evidence}.',
    rule: '{weakness} in {source}',
    update: '{source} auf {version} oder neuer aktualisieren.',
    failedCollector: '{id} konnte nicht gelesen werden: {why}',
  },
};

/** The sentences of documents in one language. */
export function exportWords(lang: Lang): ExportWords {
  return languages[lang];
}
