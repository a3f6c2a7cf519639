import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that Windows sets its clock over the network. */
export const timeSynchronisationOnWindows: BoundCheck = registryCheck({
  id: 'time-synchronisation',
  category: 'operating-system',
  minutes: 2,
  references: [],
  settings: 'ms-settings:dateandtime',
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters\\Type'],
      right: 'NTP',
      unset: 'unknown',
      also: ['NT5DS', 'AllSync'],
    },
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Start'], right: 3, unset: 'right', also: [2]},
  ],
  text: {
    en: {
      title: 'The clock is set over the network',
      failure: 'The clock is not set over the network',
      why: 'With a wrong clock certificates that are long over are taken as good, and the times in the log prove nothing.',
      steps: ['Open Settings, Time & language, Date & time, and switch Set time automatically on.'],
    },
    de: {
      title: 'Die Uhr wird über das Netz gestellt',
      failure: 'Die Uhr wird nicht über das Netz gestellt',
      why: 'Mit falscher Uhr gelten längst abgelaufene Zertifikate als gut, und die Zeiten im Protokoll beweisen nichts.',
      steps: [
        'Öffnen Sie Einstellungen, Zeit und Sprache, Datum und Uhrzeit und schalten Sie „Uhrzeit automatisch festlegen“ ein.',
      ],
    },
  },
});
