import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that a module refuses passwords that are easy to guess. */
export const passwordQuality: BoundCheck = defineCheck({
  id: 'password-quality',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 5,
  remedies: [{platform: 'linux', on: 'debian', command: 'sudo apt-get install libpam-pwquality'}],
  references: ['Lynis AUTH-9262'],
  text: {
    en: {
      title: 'Weak new passwords are refused',
      failure: 'Weak new passwords are accepted',
      why: 'Attackers begin with lists of common passwords; without a check people choose from exactly these lists.',
      look: 'Run: grep -r pam_pwquality /etc/pam.d – it should print a line of common-password.',
      remedy: [
        'Install libpam-pwquality; on Debian it enters itself in PAM.',
        'Set the least length (minlen) in /etc/security/pwquality.conf.',
      ],
    },
    de: {
      title: 'Schwache neue Passwörter werden abgelehnt',
      failure: 'Schwache neue Passwörter werden angenommen',
      why: 'Angreifer beginnen mit Listen gängiger Passwörter; ohne Prüfung wählen Menschen genau aus diesen Listen.',
      look: 'Führen Sie aus: grep -r pam_pwquality /etc/pam.d – es sollte eine Zeile von common-password erscheinen.',
      remedy: [
        'Installieren Sie libpam-pwquality; unter Debian trägt es sich selbst in PAM ein.',
        'Legen Sie die Mindestlänge (minlen) in /etc/security/pwquality.conf fest.',
      ],
    },
  },
  judge({passwordPolicy: {quality}}) {
    return quality.length > 0 ? {status: 'pass'} : {status: 'fail', evidence: ['PAM: −pam_pwquality']};
  },
});
