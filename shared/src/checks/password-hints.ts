import type {BoundCheck} from './check.ts';
import {preferencesCheck} from './kit/preferences.ts';

/** This check verifies that the login shows no hint to the password. */
export const passwordHints: BoundCheck = preferencesCheck({
  id: 'password-hints',
  category: 'accounts',
  minutes: 1,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Lock-Screen-Settings.extension',
  values: [
    {domain: 'com.apple.loginwindow', key: 'RetriesUntilHint', of: 'device', right: 0, unset: 'unknown'},
  ],
  text: {
    en: {
      title: 'The login shows no hint to the password',
      failure: 'The login shows a hint to the password',
      why: 'A hint that helps its owner helps everybody who stands before the device.',
      steps: ['Open System Settings, Lock Screen, and turn Show password hints off.'],
    },
    de: {
      title: 'Die Anmeldung zeigt keinen Hinweis auf das Passwort',
      failure: 'Die Anmeldung zeigt einen Hinweis auf das Passwort',
      why: 'Ein Hinweis, der seinem Besitzer hilft, hilft jedem, der vor dem Gerät steht.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Sperrbildschirm und schalten Sie die Merkhilfe für Passwörter aus.',
      ],
    },
  },
});
