import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the device asks who is there when it starts. */
export const automaticLogin: BoundCheck = defineCheck({
  id: 'automatic-login',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['automaticLogins'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'The device asks for a login when it starts',
      failure: 'An account is logged in by itself when the device starts',
      why: 'Whoever switches the device on has all files, mails and saved logins of this account in front of them.',
      look: 'Run: grep -rEi "autologin|automaticlogin" /etc/gdm3 /etc/lightdm /etc/sddm.conf* /etc/systemd/system',
      remedy: [
        'Switch automatic login off in the settings of the desktop under Users.',
        'Or take the line out of the file named in the evidence, and restart.',
      ],
    },
    de: {
      title: 'Das Gerät verlangt beim Start eine Anmeldung',
      failure: 'Ein Konto wird beim Start von selbst angemeldet',
      why: 'Wer das Gerät einschaltet, hat alle Dateien, E-Mails und gespeicherten Anmeldungen dieses Kontos vor sich.',
      look: 'Führen Sie aus: grep -rEi "autologin|automaticlogin" /etc/gdm3 /etc/lightdm /etc/sddm.conf* /etc/systemd/system',
      remedy: [
        'Schalten Sie die automatische Anmeldung in den Einstellungen des Desktops unter „Benutzer“ aus.',
        'Oder entfernen Sie die Zeile aus der im Befund genannten Datei und starten Sie neu.',
      ],
    },
  },
  judge({automaticLogins}) {
    if (automaticLogins.length === 0) return {status: 'pass'};
    return {status: 'fail', evidence: automaticLogins.map(({user, file}) => `${user} (${file})`)};
  },
});
