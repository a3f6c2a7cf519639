import type {BoundCheck} from '../check.ts';
import {preferencesCheck} from '../kit/preferences.ts';

/** This check verifies that a file shows what kind it is. */
export const fileExtensionsOnMacos: BoundCheck = preferencesCheck({
  id: 'file-extensions',
  category: 'application',
  minutes: 1,
  references: [],
  values: [
    {domain: 'NSGlobalDomain', key: 'AppleShowAllExtensions', of: 'person', right: true, unset: 'wrong'},
  ],
  text: {
    en: {
      title: 'Files show what kind they are',
      failure: 'Files hide what kind they are',
      why: 'A program named Invoice.pdf.app looks like a document when its last letters are hidden, and is opened as one.',
      steps: ['Open Finder, Settings, Advanced, and tick Show all filename extensions.'],
    },
    de: {
      title: 'Dateien zeigen, welcher Art sie sind',
      failure: 'Dateien verbergen, welcher Art sie sind',
      why: 'Ein Programm namens Rechnung.pdf.app sieht wie ein Dokument aus, wenn die letzten Buchstaben verborgen sind, und wird so geöffnet.',
      steps: [
        'Öffnen Sie Finder, Einstellungen, Erweitert und kreuzen Sie „Alle Dateinamensuffixe einblenden“ an.',
      ],
    },
  },
});
