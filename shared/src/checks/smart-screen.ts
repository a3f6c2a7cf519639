import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows warns before it runs unknown programs from the internet. */
export const smartScreen: BoundCheck = registryCheck({
  id: 'smart-screen',
  category: 'security-controls',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.10.76.2.1.1'],
  settings: 'ms-settings:windowsdefender',
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System\\EnableSmartScreen',
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\SmartScreenEnabled',
      ],
      right: 'Warn',
      unset: 'right',
      also: [1, 'Block', 'RequireAdmin', 'Prompt', 'On'],
    },
  ],
  text: {
    en: {
      title: 'Windows warns of unknown programs from the internet',
      failure: 'Windows does not warn of unknown programs',
      why: 'Most malware is started by a person who took it for something else; without the warning nothing stands between the click and the program.',
      steps: [
        'Open Windows Security, App & browser control, Reputation-based protection settings, and switch Check apps and files on.',
      ],
    },
    de: {
      title: 'Windows warnt vor unbekannten Programmen aus dem Internet',
      failure: 'Windows warnt nicht vor unbekannten Programmen',
      why: 'Die meisten Schadprogramme startet ein Mensch, der sie für etwas anderes hält; ohne Warnung steht nichts zwischen Klick und Programm.',
      steps: [
        'Öffnen Sie Windows-Sicherheit, App- & Browsersteuerung, Einstellungen für zuverlässigkeitsbasierten Schutz und schalten Sie „Apps und Dateien überprüfen“ ein.',
      ],
    },
  },
});
