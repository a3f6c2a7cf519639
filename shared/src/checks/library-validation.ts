import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that programs load libraries of their own maker and Apple’s only. */
export const libraryValidation: BoundCheck = preferencesCheck({
  id: 'library-validation',
  category: 'operating-system',
  minutes: 2,
  references: [],
  values: [
    {
      domain: 'com.apple.security.libraryvalidation',
      key: 'DisableLibraryValidation',
      of: 'device',
      right: false,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Programs load libraries of their maker only',
      failure: 'Programs load libraries of anybody',
      why: 'Malware puts a library into a program that may use the camera or the disk, and uses those rights itself.',
    },
    de: {
      title: 'Programme laden nur Bibliotheken ihres Herstellers',
      failure: 'Programme laden Bibliotheken von jedem',
      why: 'Schadprogramme schieben einem Programm, das Kamera oder Festplatte nutzen darf, eine Bibliothek unter und nutzen dessen Rechte.',
    },
  },
});
