import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that the login does not list the accounts. */
export const loginNames: BoundCheck = preferencesCheck({
  id: 'login-names',
  category: 'accounts',
  minutes: 1,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Lock-Screen-Settings.extension',
  values: [{domain: 'com.apple.loginwindow', key: 'SHOWFULLNAME', of: 'device', right: true, unset: 'wrong'}],
  text: {
    en: {
      title: 'The login does not list the accounts',
      failure: 'The login lists the accounts',
      why: 'Who stands before the device has half of what a login takes.',
      steps: ['Open System Settings, Lock Screen, and let the login window show name and password.'],
    },
    de: {
      title: 'Die Anmeldung listet die Konten nicht auf',
      failure: 'Die Anmeldung listet die Konten auf',
      why: 'Wer vor dem Gerät steht, hat schon die Hälfte dessen, was eine Anmeldung braucht.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Sperrbildschirm und lassen Sie das Anmeldefenster Name und Passwort zeigen.',
      ],
    },
  },
});
