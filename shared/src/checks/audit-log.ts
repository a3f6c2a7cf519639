import {type BoundCheck, defineCheck} from './check.ts';
import {startsOne} from './kit/service.ts';

/** This check verifies that the audit daemon records security events from the start. */
export const auditLog: BoundCheck = defineCheck({
  id: 'audit-log',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs', 'services'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command: 'sudo apt-get install auditd && sudo systemctl enable --now auditd',
    },
  ],
  references: ['Lynis ACCT-9628'],
  text: {
    en: {
      title: 'Security events are recorded (auditd)',
      failure: 'Security events are not recorded (auditd)',
      why: 'After a break-in nobody can tell which account started what and which files an attacker touched.',
      look: 'Run: systemctl is-enabled auditd; sudo auditctl -s',
      remedy: [
        'Install auditd and enable its service.',
        'Put rules for what matters to you into /etc/audit/rules.d.',
      ],
    },
    de: {
      title: 'Sicherheitsereignisse werden aufgezeichnet (auditd)',
      failure: 'Sicherheitsereignisse werden nicht aufgezeichnet (auditd)',
      why: 'Nach einem Einbruch kann niemand sagen, welches Konto was gestartet und welche Dateien ein Angreifer angefasst hat.',
      look: 'Führen Sie aus: systemctl is-enabled auditd; sudo auditctl -s',
      remedy: [
        'Installieren Sie auditd und aktivieren Sie den Dienst.',
        'Legen Sie Regeln für das, was Ihnen wichtig ist, in /etc/audit/rules.d ab.',
      ],
    },
  },
  judge({programs, services: {enabled}}) {
    if (!programs.includes('auditd')) return {status: 'fail', evidence: ['not installed: auditd']};
    return startsOne(enabled, ['auditd'])
      ? {status: 'pass'}
      : {status: 'fail', share: 0.3, evidence: ['not enabled: auditd']};
  },
});
