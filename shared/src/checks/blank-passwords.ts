import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that accounts without a password work at the device alone. */
export const blankPasswords: BoundCheck = registryCheck({
  id: 'blank-passwords',
  category: 'accounts',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 2.3.1.3'],
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LimitBlankPasswordUse'], right: 1, unset: 'right'},
  ],
  text: {
    en: {
      title: 'Accounts without a password work at the device alone',
      failure: 'Accounts without a password work over the network',
      why: 'Anybody in the network signs in with the name of the account and nothing else.',
    },
    de: {
      title: 'Konten ohne Passwort gelten nur am Gerät selbst',
      failure: 'Konten ohne Passwort gelten auch über das Netz',
      why: 'Jeder im Netz meldet sich allein mit dem Namen des Kontos an.',
    },
  },
});
