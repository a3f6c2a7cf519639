import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows keeps no readable password in memory (WDigest). */
export const clearTextCredentials: BoundCheck = registryCheck({
  id: 'clear-text-credentials',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.4.7'],
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest\\UseLogonCredential'],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'No readable passwords are kept in memory',
      failure: 'Readable passwords are kept in memory',
      why: 'Attackers switch this on to read the passwords of everybody who signs in from then on; nothing on a device today needs it.',
      steps: ['Set it back with the command and find out who set it.'],
    },
    de: {
      title: 'Im Speicher stehen keine lesbaren Passwörter',
      failure: 'Im Speicher stehen lesbare Passwörter',
      why: 'Angreifer schalten dies ein, um fortan die Passwörter aller zu lesen, die sich anmelden; heute braucht es kein Gerät mehr.',
      steps: ['Setzen Sie es mit dem Befehl zurück und finden Sie heraus, wer es gesetzt hat.'],
    },
  },
});
