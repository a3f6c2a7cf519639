import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows sends no readable passwords to shares. */
export const clearTextShares: BoundCheck = registryCheck({
  id: 'clear-text-shares',
  category: 'network',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 2.3.8.3'],
  values: [
    {
      at: [
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\EnablePlainTextPassword',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'No readable passwords are sent to shares',
      failure: 'Readable passwords are sent to shares',
      why: 'Anybody on the way reads the password; any device may pretend to be the share that wants it so.',
    },
    de: {
      title: 'An Freigaben gehen keine lesbaren Passwörter',
      failure: 'An Freigaben gehen lesbare Passwörter',
      why: 'Jeder unterwegs liest das Passwort mit; jedes Gerät darf sich als die Freigabe ausgeben, die es so verlangt.',
    },
  },
});
