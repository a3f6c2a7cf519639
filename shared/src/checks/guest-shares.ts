import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Windows opens no shares that ask for no password. */
export const guestShares: BoundCheck = registryCheck({
  id: 'guest-shares',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.6.8.1'],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation\\AllowInsecureGuestAuth',
        'HKLM\\SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\AllowInsecureGuestAuth',
      ],
      right: 0,
      unset: 'unknown',
    },
  ],
  text: {
    en: {
      title: 'Shares without a password are not used',
      failure: 'Shares without a password are used',
      why: 'Anybody in the network may answer as such a share and hand out programs and documents of their own.',
    },
    de: {
      title: 'Freigaben ohne Passwort werden nicht benutzt',
      failure: 'Freigaben ohne Passwort werden benutzt',
      why: 'Jeder im Netz darf als eine solche Freigabe antworten und eigene Programme und Dokumente ausgeben.',
    },
  },
});
