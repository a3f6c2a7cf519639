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
    {
      platform: 'linux',
      on: 'debian',
      // Debian 12 keeps no auth.log and no iptables: as it comes, fail2ban does not start there, and could not ban.
      command:
        "sudo apt-get install fail2ban python3-systemd nftables && printf '[DEFAULT]\\nbanaction = nftables\\nbanaction_allports = nftables[type=allports]\\n[sshd]\\nenabled = true\\nbackend = systemd\\n' | sudo tee /etc/fail2ban/jail.d/plimsoll.conf && sudo systemctl enable fail2ban && sudo systemctl restart fail2ban",
    },
  ],
  references: ['Lynis TOOL-5102'],
  text: {
    en: {
      title: 'Guessing passwords over SSH is stopped',
      failure: 'Passwords can be guessed over SSH without end',
      why: 'Attackers try thousands of passwords an hour, for weeks; after a few failures they should be shut out.',
      look: 'Run: whereis -b fail2ban-server sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: [
        'Install fail2ban and let its jail for SSH read the journal (backend = systemd).',
        'See that it runs: sudo fail2ban-client status sshd.',
        'Or allow keys only.',
      ],
    },
    de: {
      title: 'Das Erraten von Passwörtern über SSH wird unterbunden',
      failure: 'Passwörter lassen sich über SSH endlos durchprobieren',
      why: 'Angreifer probieren wochenlang Tausende Passwörter in der Stunde; nach wenigen Fehlversuchen sollten sie ausgesperrt sein.',
      look: 'Führen Sie aus: whereis -b fail2ban-server sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: [
        'Installieren Sie fail2ban und lassen Sie seinen Schutz für SSH das Journal lesen (backend = systemd).',
        'Sehen Sie nach, ob er läuft: sudo fail2ban-client status sshd.',
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
