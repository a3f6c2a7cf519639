import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that questions to the directory of the domain are signed. */
export const directorySigning: BoundCheck = registryCheck({
  id: 'directory-signing',
  category: 'network',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 2.3.11.8'],
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\LDAP\\LDAPClientIntegrity'],
      right: 1,
      unset: 'right',
      also: [2],
    },
  ],
  text: {
    en: {
      title: 'Questions to the directory are signed',
      failure: 'Questions to the directory are not signed',
      why: 'Who sits between changes the answers of the directory, such as who belongs to which group.',
    },
    de: {
      title: 'Anfragen an das Verzeichnis sind signiert',
      failure: 'Anfragen an das Verzeichnis sind nicht signiert',
      why: 'Wer dazwischensitzt, ändert die Antworten des Verzeichnisses, etwa wer zu welcher Gruppe gehört.',
    },
  },
});
