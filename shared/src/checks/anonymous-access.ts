import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that nobody without an account may list accounts and shares. */
export const anonymousAccess: BoundCheck = registryCheck({
  id: 'anonymous-access',
  category: 'accounts',
  minutes: 3,
  references: [
    'CIS Windows 11 22H2: 2.3.10.2',
    'CIS Windows 11 22H2: 2.3.10.3',
    'CIS Windows 11 22H2: 2.3.10.5',
    'CIS Windows 11 22H2: 2.3.10.9',
  ],
  values: [
    {at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\RestrictAnonymousSAM'], right: 1, unset: 'right'},
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\RestrictAnonymous'],
      right: 1,
      unset: 'wrong',
      also: [2],
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\EveryoneIncludesAnonymous'],
      right: 0,
      unset: 'right',
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters\\RestrictNullSessAccess'],
      right: 1,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Nobody without an account lists accounts and shares',
      failure: 'Accounts or shares are listed without an account',
      why: 'An attacker in the network learns the names of accounts and folders first, and tries passwords next.',
    },
    de: {
      title: 'Ohne Konto lassen sich Konten und Freigaben nicht auflisten',
      failure: 'Konten oder Freigaben lassen sich ohne Konto auflisten',
      why: 'Ein Angreifer im Netz erfährt zuerst die Namen von Konten und Ordnern und probiert dann Passwörter.',
    },
  },
});
