import {type BoundCheck, defineCheck} from './check.ts';

/** Takes writing from the group and everything from others (CIS asks for 027). */
const WANTED = 0o027;

/** This check verifies that new files of people are closed to others by default. */
export const defaultPermissions: BoundCheck = defineCheck({
  id: 'default-permissions',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 5,
  remedies: [{platform: 'linux', command: "sudo sed -i 's/^UMASK.*/UMASK 027/' /etc/login.defs"}],
  references: ['Lynis AUTH-9328'],
  text: {
    en: {
      title: 'New files are closed to other accounts',
      failure: 'New files can be read by every account',
      why: 'An attacker with any account, a hijacked service for instance, reads documents and keys that people wrote without a thought to rights.',
      look: 'Run: grep ^UMASK /etc/login.defs – right is 027 or 077.',
      remedy: ['Set UMASK to 027 in /etc/login.defs.', 'Log in anew; files that exist keep their rights.'],
    },
    de: {
      title: 'Neue Dateien sind für andere Konten geschlossen',
      failure: 'Neue Dateien kann jedes Konto lesen',
      why: 'Ein Angreifer mit irgendeinem Konto, etwa einem gekaperten Dienst, liest Dokumente und Schlüssel, bei denen niemand an Rechte gedacht hat.',
      look: 'Führen Sie aus: grep ^UMASK /etc/login.defs – richtig ist 027 oder 077.',
      remedy: [
        'Setzen Sie UMASK in /etc/login.defs auf 027.',
        'Melden Sie sich neu an; vorhandene Dateien behalten ihre Rechte.',
      ],
    },
  },
  judge({passwordPolicy: {umask}}) {
    if (umask === undefined) return {status: 'unknown', why: 'login.defs sets no UMASK'};
    const mask = Number.parseInt(umask, 8);
    return (mask & WANTED) === WANTED ? {status: 'pass'} : {status: 'fail', evidence: [`UMASK ${umask}`]};
  },
});
