import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that the device asks who is there when it starts. */
export const automaticLoginOnWindows: BoundCheck = registryCheck({
  id: 'automatic-login',
  category: 'accounts',
  minutes: 5,
  references: ['CIS Windows 11 22H2: 18.5.1'],
  settings: 'ms-settings:signinoptions',
  values: [
    {
      at: ['HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\AutoAdminLogon'],
      right: '0',
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'The device asks for a login when it starts',
      failure: 'An account is logged in by itself when the device starts',
      why: 'Whoever switches the device on has all files and mails in front of them; the password often stands readable in the registry.',
      steps: [
        'Run netplwiz and tick that users must enter a name and password.',
        'Change the password: it stood readable in the registry.',
      ],
    },
    de: {
      title: 'Das Gerät verlangt beim Start eine Anmeldung',
      failure: 'Ein Konto wird beim Start von selbst angemeldet',
      why: 'Wer das Gerät einschaltet, hat alle Dateien und E-Mails vor sich; oft steht das Passwort lesbar in der Registrierung.',
      steps: [
        'Führen Sie netplwiz aus und kreuzen Sie an, dass Benutzer Namen und Kennwort eingeben müssen.',
        'Ändern Sie das Passwort: Es stand lesbar in der Registrierung.',
      ],
    },
  },
});
