import type {Lang} from '@plimsoll/shared/texts';

const en = {
  all: 'All',
  filter: 'Filter',
  shown: {one: '{count} of {total} shown', other: '{count} of {total} shown'},
  copy: 'Copy',
  copied: 'Copied',
  csv: 'CSV',
  json: 'JSON',
  exportCsv: 'Download what is shown as CSV',
  exportJson: 'Download what is shown as JSON',
  copyTable: 'Copy what is shown',
  noMatch: 'Nothing matches “{filter}”.',
  clear: 'Clear filter',
  close: 'Close',
  sum: 'Sum',
  copyCommand: 'Copy',
};

const de: typeof en = {
  all: 'Alle',
  filter: 'Filtern',
  shown: {one: '{count} von {total} gezeigt', other: '{count} von {total} gezeigt'},
  copy: 'Kopieren',
  copied: 'Kopiert',
  csv: 'CSV',
  json: 'JSON',
  exportCsv: 'Gezeigtes als CSV speichern',
  exportJson: 'Gezeigtes als JSON speichern',
  copyTable: 'Gezeigtes kopieren',
  noMatch: 'Nichts passt zu „{filter}“.',
  clear: 'Filter löschen',
  close: 'Schließen',
  sum: 'Summe',
  copyCommand: 'Kopieren',
};

/** The few words the shared components say themselves. */
export const words: Readonly<Record<Lang, typeof en>> = {en, de};
