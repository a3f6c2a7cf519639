import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that few sign-ins of the domain are kept on the device. */
export const cachedLogons: BoundCheck = registryCheck({
  id: 'cached-logons',
  category: 'accounts',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 2.3.7.7'],
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\CachedLogonsCount'],
      right: '4',
      unset: 'wrong',
      from: 0,
      to: 4,
    },
  ],
  only: {
    at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Domain'],
    otherwise: 'the device belongs to no domain',
  },
  text: {
    en: {
      title: 'Few sign-ins of the domain are kept here',
      failure: 'Many sign-ins of the domain are kept here',
      why: 'Who takes the device cracks the kept sign-ins in peace: those of administrators too who were here once.',
    },
    de: {
      title: 'Wenige Anmeldungen der Domäne sind hier aufbewahrt',
      failure: 'Viele Anmeldungen der Domäne sind hier aufbewahrt',
      why: 'Wer das Gerät mitnimmt, knackt die aufbewahrten Anmeldungen in Ruhe: auch die von Administratoren, die einmal hier waren.',
    },
  },
});
