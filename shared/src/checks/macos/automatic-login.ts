import type {BoundCheck} from '../check.ts';
import {preferencesCheck} from '../kit/preferences.ts';

/** This check verifies that the device asks who is there when it starts. */
export const automaticLoginOnMacos: BoundCheck = preferencesCheck({
  id: 'automatic-login',
  category: 'accounts',
  minutes: 2,
  references: [],
  settings: 'x-apple.systempreferences:com.apple.Users-Groups-Settings.extension',
  command: 'sudo defaults delete /Library/Preferences/com.apple.loginwindow autoLoginUser',
  values: [{domain: 'com.apple.loginwindow', key: 'autoLoginUser', of: 'device', right: '', unset: 'right'}],
  text: {
    en: {
      title: 'The device asks for a login when it starts',
      failure: 'An account is logged in by itself when the device starts',
      why: 'Whoever switches the device on has all files, mails and saved logins of this account in front of them.',
      look: 'Run in Terminal: defaults read /Library/Preferences/com.apple.loginwindow autoLoginUser – “does not exist” is right.',
      steps: ['Open System Settings, Users & Groups, and turn automatic login off.'],
    },
    de: {
      title: 'Das Gerät verlangt beim Start eine Anmeldung',
      failure: 'Ein Konto wird beim Start von selbst angemeldet',
      why: 'Wer das Gerät einschaltet, hat alle Dateien, E-Mails und gespeicherten Anmeldungen dieses Kontos vor sich.',
      look: 'Führen Sie im Terminal aus: defaults read /Library/Preferences/com.apple.loginwindow autoLoginUser – „does not exist“ ist richtig.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Benutzer:innen & Gruppen und schalten Sie die automatische Anmeldung aus.',
      ],
    },
  },
});
