import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Word documents cannot start programs by way of DDE (ADV170021). */
export const officeDataExchange: BoundCheck = registryCheck({
  id: 'office-data-exchange',
  category: 'application',
  minutes: 2,
  references: ['ADV170021'],
  values: [
    {at: ['HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\AllowDDE'], right: 0, unset: 'right'},
  ],
  only: {
    at: [
      'HKLM\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration\\VersionToReport',
      'HKLM\\SOFTWARE\\Microsoft\\Office\\16.0\\Common\\InstallRoot\\Path',
    ],
    otherwise: 'Microsoft Office is not installed',
  },
  text: {
    en: {
      title: 'Word documents start no programs through DDE',
      failure: 'Word documents may start programs through DDE',
      why: 'A document without any macro starts a program when its fields are updated; scanners for macros do not see it.',
    },
    de: {
      title: 'Word-Dokumente starten keine Programme über DDE',
      failure: 'Word-Dokumente dürfen über DDE Programme starten',
      why: 'Ein Dokument ganz ohne Makro startet ein Programm, wenn seine Felder aktualisiert werden; Prüfungen auf Makros sehen das nicht.',
    },
  },
});
