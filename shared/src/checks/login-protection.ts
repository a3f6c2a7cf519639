import type {ServicesFact} from '../inventory/index.ts';
import {type BoundCheck, defineCheck, type Verdict} from './check.ts';

/** Programs that shut guessers out, with the service each is. */
const GUARDS = [
  {program: 'fail2ban-server', service: 'fail2ban'},
  {program: 'sshguard', service: 'sshguard'},
  {program: 'crowdsec', service: 'crowdsec'},
  {program: 'denyhosts', service: 'denyhosts'},
] as const;
const PROGRAMS = GUARDS.map(({program}) => program).join(', ');

/**
 * This check verifies that guessing SSH passwords is slowed down or stopped: by PAM, or by a program that starts with the system
 * and runs. Where nobody can see what runs, what starts counts.
 */
export const loginProtection: BoundCheck = defineCheck({
  id: 'login-protection',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['sshd', 'programs', 'passwordPolicy'],
  wants: ['services'],
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
      look: 'Run: systemctl is-active fail2ban sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: [
        'Install fail2ban and let its jail for SSH read the journal (backend = systemd).',
        'Start it, now and with the system: sudo systemctl enable --now fail2ban.',
        'See that it runs: sudo fail2ban-client status sshd.',
        'Or allow keys only.',
      ],
    },
    de: {
      title: 'Das Erraten von Passwörtern über SSH wird unterbunden',
      failure: 'Passwörter lassen sich über SSH endlos durchprobieren',
      why: 'Angreifer probieren wochenlang Tausende Passwörter in der Stunde; nach wenigen Fehlversuchen sollten sie ausgesperrt sein.',
      look: 'Führen Sie aus: systemctl is-active fail2ban sshguard; grep -r pam_faillock /etc/pam.d',
      remedy: [
        'Installieren Sie fail2ban und lassen Sie seinen Schutz für SSH das Journal lesen (backend = systemd).',
        'Starten Sie ihn, jetzt und mit dem System: sudo systemctl enable --now fail2ban.',
        'Sehen Sie nach, ob er läuft: sudo fail2ban-client status sshd.',
        'Oder erlauben Sie nur Schlüssel.',
      ],
    },
  },
  judge({sshd, programs, passwordPolicy: {lockout}, services}) {
    if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
    if (sshd.passwords === 'no') return {status: 'not-applicable', why: 'SSH accepts no passwords'};
    if (lockout.length > 0) return {status: 'pass'};
    const installed = GUARDS.filter(({program}) => programs.includes(program));
    if (installed.length === 0) {
      return {status: 'fail', evidence: [`not installed: ${PROGRAMS}`, 'PAM: −pam_faillock']};
    }
    if (services === undefined) return {status: 'unknown', why: 'could not read services'};
    return judgeServices(
      installed.map(({service}) => service),
      services,
    );
  },
});

function judgeServices(names: readonly string[], {enabled, running}: ServicesFact): Verdict {
  const starts = names.filter((name) => enabled.includes(name));
  if (starts.some((name) => running?.includes(name) ?? true)) return {status: 'pass'};
  const runs = names.filter((name) => running?.includes(name));
  // Whoever guesses is shut out until the next start, and not after it.
  if (runs.length > 0) return {status: 'fail', share: 0.5, evidence: [`not enabled: ${runs.join(', ')}`]};
  // Installed is not yet protected: on Debian 12 fail2ban ends at once as it comes.
  if (starts.length > 0) return {status: 'fail', share: 0.3, evidence: [`not running: ${starts.join(', ')}`]};
  return {status: 'fail', share: 0.3, evidence: [`not enabled: ${names.join(', ')}`]};
}
