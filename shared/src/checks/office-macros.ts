import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Word, Excel and PowerPoint do not run every macro unasked. */
export const officeMacros: BoundCheck = registryCheck({
  id: 'office-macros',
  category: 'application',
  minutes: 3,
  references: [],
  values: [
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Word\\Security\\VBAWarnings',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\VBAWarnings',
      ],
      right: 3,
      unset: 'right',
      also: [2, 4],
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security\\VBAWarnings',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Security\\VBAWarnings',
      ],
      right: 3,
      unset: 'right',
      also: [2, 4],
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\VBAWarnings',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\VBAWarnings',
      ],
      right: 3,
      unset: 'right',
      also: [2, 4],
    },
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
      title: 'Office does not run macros unasked',
      failure: 'Office runs every macro unasked',
      why: 'A document in a mail is all an attacker needs: opened, its macro runs with all your rights.',
      steps: [
        'In Word, Excel and PowerPoint choose File, Options, Trust Center, Trust Center Settings, Macro Settings, and disable macros except digitally signed ones.',
      ],
    },
    de: {
      title: 'Office führt Makros nicht ungefragt aus',
      failure: 'Office führt jedes Makro ungefragt aus',
      why: 'Ein Dokument in einer E-Mail genügt: Einmal geöffnet, läuft sein Makro mit allen Ihren Rechten.',
      steps: [
        'Wählen Sie in Word, Excel und PowerPoint Datei, Optionen, Trust Center, Einstellungen für das Trust Center, Makroeinstellungen und deaktivieren Sie Makros außer digital signierten.',
      ],
    },
  },
});
