import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that programs look for their libraries in the system before the current folder. */
export const librarySearch: BoundCheck = registryCheck({
  id: 'library-search',
  category: 'operating-system',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 18.5.9'],
  restart: true,
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\SafeDllSearchMode'],
      right: 1,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Programs look for libraries in the system first',
      failure: 'Programs look for libraries in the current folder first',
      why: 'A library of the attacker’s beside a document is loaded instead of the system’s when the document is opened.',
    },
    de: {
      title: 'Programme suchen Bibliotheken zuerst im System',
      failure: 'Programme suchen Bibliotheken zuerst im aktuellen Ordner',
      why: 'Eine Bibliothek des Angreifers neben einem Dokument wird statt der des Systems geladen, wenn man das Dokument öffnet.',
    },
  },
});
