import {type BoundCheck, defineCheck} from './check.ts';

const GUARDS = ['fail2ban-server', 'sshguard', 'crowdsec', 'denyhosts'];

/** This check verifies that guessing SSH passwords is slowed down or stopped. */
export const loginProtection: BoundCheck = defineCheck({
  id: 'login-protection',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['sshd', 'programs', 'passwordPolicy'],
  minutes: 10,
  remedies: [
    {platform: 'linux', command: 'sudo apt-get install fail2ban && sudo systemctl enable --now fail2ban'},
  ],
  references: ['Lynis TOOL-5102'],
  text: {
    en: {
      title: 'Guessing passwords over SSH is stopped',
      failure: 'Passwords can be guessed over SSH without end',
      why: 'Attackers try thousands of passwords an hour, for weeks; after a few failures they should be shut out.',
      look: 'Run: command -v fail2ban-server sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: ['Install fail2ban; its jail for SSH is on by default on Debian.', 'Or allow keys only.'],
    },
    de: {
      title: 'Das Erraten von Passwörtern über SSH wird unterbunden',
      failure: 'Passwörter lassen sich über SSH endlos durchprobieren',
      why: 'Angreifer probieren wochenlang Tausende Passwörter in der Stunde; nach wenigen Fehlversuchen sollten sie ausgesperrt sein.',
      look: 'Führen Sie aus: command -v fail2ban-server sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: [
        'Installieren Sie fail2ban; sein Schutz für SSH ist unter Debian von Anfang an eingeschaltet.',
        'Oder erlauben Sie nur Schlüssel.',
      ],
    },
  },
  judge({sshd, programs, passwordPolicy: {lockout}}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    if (sshd.passwords === 'no') return {status: 'not-applicable', why: 'SSH accepts no passwords'};
    if (lockout.length > 0 || GUARDS.some((name) => programs.includes(name))) return {status: 'pass'};
    return {status: 'fail', evidence: [`not installed: ${GUARDS.join(', ')}`, 'PAM: −pam_faillock']};
  },
});
