import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the audit log records something. */
export const auditRules: BoundCheck = defineCheck({
  id: 'audit-rules',
  category: 'security-controls',
  platforms: ['linux'],
  needs: ['programs', 'auditRules'],
  minutes: 15,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        'sudo cp /usr/share/doc/auditd/examples/rules/{12-ignore-error,30-stig}.rules /etc/audit/rules.d/ && sudo augenrules --load',
    },
  ],
  references: ['CIS Debian 12: 6.2.3', 'Lynis ACCT-9630'],
  text: {
    en: {
      title: 'The audit log has rules of what to record',
      failure: 'The audit log records next to nothing',
      why: 'Who changed an account, a time or a rule stays unknown: auditd runs but was told nothing to look at.',
      look: 'Run: sudo auditctl -l – it should print rules.',
      remedy: [
        'Take over a set of rules: auditd brings some in /usr/share/doc/auditd/examples/rules (Red Hat: /usr/share/audit-rules).',
        'Take 12-ignore-error.rules along: rules for files that do not exist here would end the loading.',
        'Load them: augenrules --load.',
      ],
    },
    de: {
      title: 'Das Audit-Protokoll hat Regeln, was festzuhalten ist',
      failure: 'Das Audit-Protokoll hält so gut wie nichts fest',
      why: 'Wer ein Konto, die Zeit oder eine Regel änderte, bleibt unbekannt: auditd läuft, aber niemand sagte ihm, worauf es achten soll.',
      look: 'Führen Sie aus: sudo auditctl -l – es sollten Regeln erscheinen.',
      remedy: [
        'Übernehmen Sie einen Satz von Regeln: auditd bringt welche in /usr/share/doc/auditd/examples/rules mit (Red Hat: /usr/share/audit-rules).',
        'Nehmen Sie 12-ignore-error.rules dazu: Regeln für Dateien, die es hier nicht gibt, beenden sonst das Laden.',
        'Laden Sie sie: augenrules --load.',
      ],
    },
  },
  judge({programs, auditRules: {rules}}) {
    if (!programs.includes('auditd')) return {status: 'not-applicable', why: 'auditd is not installed'};
    return rules > 0 ? {status: 'pass'} : {status: 'fail', evidence: ['/etc/audit/audit.rules: 0']};
  },
});
