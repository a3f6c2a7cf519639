import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that an account is shut for a while after failed logins. */
export const accountLockout: BoundCheck = defineCheck({
  id: 'account-lockout',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        "printf 'Name: Lock accounts after failed logins\\nDefault: yes\\nPriority: 1024\\nAuth-Type: Primary\\nAuth:\\n\\trequisite pam_faillock.so preauth\\nAuth-Initial:\\n\\trequisite pam_faillock.so preauth\\nAccount-Type: Primary\\nAccount:\\n\\trequired pam_faillock.so\\nAccount-Initial:\\n\\trequired pam_faillock.so\\n' | sudo tee /usr/share/pam-configs/plimsoll-faillock && printf 'Name: Count failed logins\\nDefault: yes\\nPriority: 0\\nAuth-Type: Primary\\nAuth:\\n\\t[default=die] pam_faillock.so authfail\\n' | sudo tee /usr/share/pam-configs/plimsoll-authfail && sudo pam-auth-update --package --enable plimsoll-faillock plimsoll-authfail",
    },
    {platform: 'linux', on: 'red-hat', command: 'sudo authselect enable-feature with-faillock'},
  ],
  references: ['CIS Debian 12: 5.3.3.1.1'],
  text: {
    en: {
      title: 'An account is shut for a while after failed logins',
      failure: 'Passwords can be tried at an account without end',
      why: 'Whoever sits at the device, or reaches any of its services, tries one password after the other until one fits.',
      look: 'Run: grep -r pam_faillock /etc/pam.d – it should print lines of common-auth (Red Hat: system-auth).',
      remedy: [
        'Enter pam_faillock into PAM, before and after pam_unix.',
        'Choose deny and unlock_time in /etc/security/faillock.conf; without it, three failures shut an account for ten minutes.',
        'Keep a root shell open and try a login in a second window before you close it.',
      ],
    },
    de: {
      title: 'Ein Konto wird nach Fehlversuchen eine Weile gesperrt',
      failure: 'An einem Konto lassen sich endlos Passwörter probieren',
      why: 'Wer am Gerät sitzt oder irgendeinen seiner Dienste erreicht, probiert ein Passwort nach dem anderen, bis eines passt.',
      look: 'Führen Sie aus: grep -r pam_faillock /etc/pam.d – es sollten Zeilen von common-auth erscheinen (Red Hat: system-auth).',
      remedy: [
        'Tragen Sie pam_faillock in PAM ein, vor und nach pam_unix.',
        'Wählen Sie deny und unlock_time in /etc/security/faillock.conf; ohne Angabe sperren drei Fehlversuche ein Konto zehn Minuten lang.',
        'Lassen Sie eine Root-Shell offen und probieren Sie in einem zweiten Fenster eine Anmeldung, bevor Sie sie schließen.',
      ],
    },
  },
  judge({passwordPolicy: {lockout}}) {
    return lockout.length > 0 ? {status: 'pass'} : {status: 'fail', evidence: ['PAM: −pam_faillock']};
  },
});
