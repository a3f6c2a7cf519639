import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that remote management takes no passwords and orders in clear. */
export const remoteManagementEncryption: BoundCheck = registryCheck({
  id: 'remote-management-encryption',
  category: 'network',
  minutes: 2,
  references: [],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\\AllowUnencryptedTraffic',
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service\\allow_unencrypted',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\\AllowBasic',
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service\\auth_basic',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Remote management takes nothing in clear',
      failure: 'Remote management takes passwords or orders in clear',
      why: 'Anybody in the same network reads the administrator’s password and changes what is ordered on its way.',
    },
    de: {
      title: 'Die Fernverwaltung nimmt nichts im Klartext an',
      failure: 'Die Fernverwaltung nimmt Passwörter oder Befehle im Klartext',
      why: 'Jeder im selben Netz liest das Administratorpasswort mit und ändert Befehle unterwegs.',
    },
  },
});
