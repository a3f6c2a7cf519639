import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that local accounts do not become administrators over the network. */
export const remoteRights: BoundCheck = registryCheck({
  id: 'remote-rights',
  category: 'accounts',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.4.1'],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LocalAccountTokenFilterPolicy',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Local accounts are no administrators over the network',
      failure: 'Local accounts are administrators over the network',
      why: 'With the password or its hash from one device, an attacker rules every device that has the same local administrator.',
    },
    de: {
      title: 'Lokale Konten sind über das Netz keine Administratoren',
      failure: 'Lokale Konten sind über das Netz Administratoren',
      why: 'Mit dem Passwort eines Geräts oder dessen Hash beherrscht ein Angreifer jedes Gerät mit demselben lokalen Administrator.',
    },
  },
});
