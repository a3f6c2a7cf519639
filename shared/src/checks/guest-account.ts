import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that nobody uses the device without an account. */
export const guestAccount: BoundCheck = preferencesCheck({
  id: 'guest-account',
  category: 'accounts',
  minutes: 1,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Users-Groups-Settings.extension',
  values: [
    {domain: 'com.apple.loginwindow', key: 'GuestEnabled', of: 'device', right: false, unset: 'right'},
  ],
  text: {
    en: {
      title: 'Nobody uses the device without an account',
      failure: 'The guest account is on',
      why: 'Anybody who passes starts programs here without a password and uses an error in them to get further.',
      steps: ['Open System Settings, Users & Groups, Guest User, and turn it off.'],
    },
    de: {
      title: 'Niemand benutzt das Gerät ohne Konto',
      failure: 'Das Gastkonto ist eingeschaltet',
      why: 'Wer vorbeikommt, startet hier ohne Passwort Programme und nutzt einen Fehler darin, um weiterzukommen.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Benutzer:innen & Gruppen, Gastbenutzer und schalten Sie ihn aus.',
      ],
    },
  },
});
