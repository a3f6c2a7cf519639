import type {BoundCheck} from '../check.ts';
import {preferencesCheck} from '../kit/preferences.ts';

/** This check verifies that shared folders ask who is there. */
export const guestSharesOnMacos: BoundCheck = preferencesCheck({
  id: 'guest-shares',
  category: 'network',
  minutes: 1,
  references: ['CIS macOS 13: 6.1.4'],
  settings: 'x-apple.systempreferences:com.apple.Users-Groups-Settings.extension',
  command: 'sudo sysadminctl -smbGuestAccess off',
  values: [
    {
      domain: 'SystemConfiguration/com.apple.smb.server',
      key: 'AllowGuestAccess',
      of: 'device',
      right: false,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Shared folders ask for a password',
      failure: 'Shared folders are open to guests',
      why: 'Anybody in the network reads what is shared, and writes where that is allowed.',
      steps: [
        'Open System Settings, Users & Groups, Guest User, and turn off that guests connect to shared folders.',
      ],
    },
    de: {
      title: 'Freigegebene Ordner verlangen ein Passwort',
      failure: 'Freigegebene Ordner stehen Gästen offen',
      why: 'Jeder im Netz liest, was freigegeben ist, und schreibt, wo es erlaubt ist.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Benutzer:innen & Gruppen, Gastbenutzer und schalten Sie aus, dass Gäste sich mit freigegebenen Ordnern verbinden.',
      ],
    },
  },
});
