import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that PAM lets nobody in without a password. */
export const emptyPasswordLogins: BoundCheck = defineCheck({
  id: 'empty-password-logins',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 3,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: "sudo sed -i 's/ nullok//' /usr/share/pam-configs/unix && sudo pam-auth-update --package",
    },
    {platform: 'linux', on: 'red-hat', command: 'sudo authselect enable-feature without-nullok'},
  ],
  references: ['CIS Debian 12: 5.3.3.4.1'],
  text: {
    en: {
      title: 'An empty password opens no account',
      failure: 'An account without a password could be opened',
      why: 'One account made without a password, by a script or by mistake, is open to everybody at once, also from outside.',
      look: 'Run: grep -r nullok /etc/pam.d – it should print nothing.',
      remedy: [
        'Take the word nullok out of the lines of pam_unix; on Debian in /usr/share/pam-configs/unix, followed by pam-auth-update.',
      ],
    },
    de: {
      title: 'Ein leeres Passwort öffnet kein Konto',
      failure: 'Ein Konto ohne Passwort ließe sich öffnen',
      why: 'Ein einziges Konto, das ein Skript oder ein Versehen ohne Passwort anlegt, steht sofort allen offen, auch von außen.',
      look: 'Führen Sie aus: grep -r nullok /etc/pam.d – es sollte nichts erscheinen.',
      remedy: [
        'Entfernen Sie das Wort nullok aus den Zeilen von pam_unix; unter Debian in /usr/share/pam-configs/unix, gefolgt von pam-auth-update.',
      ],
    },
  },
  judge({passwordPolicy: {nullok}}) {
    return nullok.length === 0
      ? {status: 'pass'}
      : {status: 'fail', evidence: nullok.map((file) => `${file}: nullok`)};
  },
});
