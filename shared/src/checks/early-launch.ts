import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that drivers known to be bad are not started with Windows. */
export const earlyLaunch: BoundCheck = registryCheck({
  id: 'early-launch',
  category: 'operating-system',
  minutes: 2,
  references: [],
  restart: true,
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Policies\\EarlyLaunch\\DriverLoadPolicy'],
      right: 3,
      unset: 'right',
      also: [1, 8],
    },
  ],
  text: {
    en: {
      title: 'Bad drivers are not started with Windows',
      failure: 'Bad drivers are started with Windows',
      why: 'Malware that starts as a driver before the scanner does hides from it for good.',
    },
    de: {
      title: 'Schädliche Treiber starten nicht mit Windows',
      failure: 'Schädliche Treiber starten mit Windows',
      why: 'Schadprogramme, die als Treiber vor dem Scanner starten, verstecken sich vor ihm auf Dauer.',
    },
  },
});
