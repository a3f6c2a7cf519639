import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Remote Desktop keeps no passwords of other devices. */
export const remoteDesktopPasswords: BoundCheck = registryCheck({
  id: 'remote-desktop-passwords',
  category: 'accounts',
  minutes: 1,
  references: ['CIS Windows 11 22H2: 18.10.57.2.3'],
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\DisablePasswordSaving'],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Remote Desktop keeps no passwords of other devices',
      failure: 'Remote Desktop may keep passwords of other devices',
      why: 'Who takes this device over finds the doors to others already unlocked.',
    },
    de: {
      title: 'Remotedesktop speichert keine Passwörter anderer Geräte',
      failure: 'Remotedesktop darf Passwörter anderer Geräte speichern',
      why: 'Wer dieses Gerät übernimmt, findet die Türen zu anderen schon aufgeschlossen.',
    },
  },
});
