import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that credentials go to no device that lacks the fix for CredSSP (CVE-2018-0886). */
export const credentialDelegation: BoundCheck = registryCheck({
  id: 'credential-delegation',
  category: 'accounts',
  minutes: 2,
  references: [],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\CredSSP\\Parameters\\AllowEncryptionOracle',
      ],
      right: 0,
      unset: 'right',
      also: [1],
    },
  ],
  text: {
    en: {
      title: 'Credentials go to no device with the old CredSSP',
      failure: 'Credentials go to devices with the old CredSSP',
      why: 'Who sits between runs programs on the server with the rights of the person who signs in there.',
    },
    de: {
      title: 'Anmeldedaten gehen an kein Gerät mit altem CredSSP',
      failure: 'Anmeldedaten gehen an Geräte mit altem CredSSP',
      why: 'Wer dazwischensitzt, führt auf dem Server Programme mit den Rechten dessen aus, der sich dort anmeldet.',
    },
  },
});
