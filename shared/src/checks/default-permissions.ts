import {type BoundCheck, defineCheck} from './check.ts';

/** Takes writing from the group and everything from others (CIS asks for 027). */
const WANTED = 0o027;
const SET_UMASK = "sudo sed -i 's/^UMASK.*/UMASK 027/' /etc/login.defs";

/** This check verifies that new files of people are closed to others by default. */
export const defaultPermissions: BoundCheck = defineCheck({
  id: 'default-permissions',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: `${SET_UMASK} && printf 'Name: Rights of new files\\nDefault: yes\\nPriority: 0\\nSession-Type: Additional\\nSession:\\n\\toptional pam_umask.so\\n' | sudo tee /usr/share/pam-configs/plimsoll-umask && sudo pam-auth-update --package --enable plimsoll-umask`,
    },
    {platform: 'linux', on: 'red-hat', command: SET_UMASK},
  ],
  references: ['Lynis AUTH-9328'],
  text: {
    en: {
      title: 'New files are closed to other accounts',
      failure: 'New files can be read by every account',
      why: 'An attacker with any account, a hijacked service for instance, reads documents and keys that people wrote without a thought to rights.',
      look: 'Run: umask – in a new login, the last digit should be 7 (0027, 0007, 0077).',
      remedy: [
        'Set UMASK to 027 in /etc/login.defs.',
        'Let PAM heed it at each login: a line session optional pam_umask.so, on Debian by a file in /usr/share/pam-configs and pam-auth-update.',
        'Log in anew; files that exist keep their rights.',
      ],
    },
    de: {
      title: 'Neue Dateien sind für andere Konten geschlossen',
      failure: 'Neue Dateien kann jedes Konto lesen',
      why: 'Ein Angreifer mit irgendeinem Konto, etwa einem gekaperten Dienst, liest Dokumente und Schlüssel, bei denen niemand an Rechte gedacht hat.',
      look: 'Führen Sie aus: umask – nach neuer Anmeldung sollte die letzte Ziffer 7 sein (0027, 0007, 0077).',
      remedy: [
        'Setzen Sie UMASK in /etc/login.defs auf 027.',
        'Lassen Sie PAM bei jeder Anmeldung darauf achten: eine Zeile session optional pam_umask.so, unter Debian durch eine Datei in /usr/share/pam-configs und pam-auth-update.',
        'Melden Sie sich neu an; vorhandene Dateien behalten ihre Rechte.',
      ],
    },
  },
  judge({passwordPolicy: {umask, umaskByPam}}) {
    if (umask === undefined) return {status: 'unknown', why: 'login.defs sets no UMASK'};
    const mask = Number.parseInt(umask, 8);
    if ((mask & WANTED) !== WANTED) return {status: 'fail', evidence: [`UMASK ${umask}`]};
    // Without pam_umask, login.defs decides about new home folders alone.
    if (umaskByPam === false) return {status: 'fail', share: 0.5, evidence: ['PAM: −pam_umask']};
    return {status: 'pass'};
  },
});
