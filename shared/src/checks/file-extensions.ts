import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that a file shows what kind it is. */
export const fileExtensions: BoundCheck = registryCheck({
  id: 'file-extensions',
  category: 'application',
  minutes: 1,
  references: [],
  values: [
    {
      at: ['HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Advanced\\HideFileExt'],
      right: 0,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Files show what kind they are',
      failure: 'Files hide what kind they are',
      why: 'A program named Invoice.pdf.exe looks like a document when its last letters are hidden, and is opened as one.',
      steps: ['In File Explorer choose View, Show, File name extensions.'],
    },
    de: {
      title: 'Dateien zeigen, welcher Art sie sind',
      failure: 'Dateien verbergen, welcher Art sie sind',
      why: 'Ein Programm namens Rechnung.pdf.exe sieht wie ein Dokument aus, wenn die letzten Buchstaben verborgen sind, und wird so geöffnet.',
      steps: ['Wählen Sie im Explorer Anzeigen, Einblenden, Dateinamenerweiterungen.'],
    },
  },
});
