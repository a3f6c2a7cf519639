import {expect, test} from 'vitest';

import type {Facts} from '../inventory/index.ts';
import type {Verdict} from './check.ts';
import {checks} from './index.ts';

type Row = readonly [id: string, facts: Partial<Facts>, verdict: Verdict];

const sshd = {
  installed: true,
  rootLogin: 'no',
  passwords: 'yes',
  emptyPasswords: 'no',
  conditional: [],
  settings: {},
} as const;
const passwordPolicy = {quality: [], lockout: [], nullok: []};

/** fail2ban is installed; which services start with the system, and which run. */
function guarded(enabled: readonly string[], running?: readonly string[]): Partial<Facts> {
  const services = running === undefined ? {enabled} : {enabled, running};
  return {sshd, passwordPolicy, programs: ['fail2ban-server'], services};
}

const rows: Row[] = [
  ['mandatory-access-control', {accessControl: {apparmor: true, selinux: 'off'}}, {status: 'pass'}],
  ['mandatory-access-control', {accessControl: {apparmor: false, selinux: 'enforcing'}}, {status: 'pass'}],
  [
    'mandatory-access-control',
    {accessControl: {apparmor: false, selinux: 'permissive'}},
    {status: 'fail', share: 0.3, evidence: ['SELinux: permissive']},
  ],
  [
    'mandatory-access-control',
    {accessControl: {apparmor: false, selinux: 'off'}},
    {status: 'fail', evidence: ['AppArmor: off', 'SELinux: off']},
  ],
  ['antivirus', {programs: ['clamscan']}, {status: 'pass'}],
  [
    'antivirus',
    {programs: []},
    {status: 'fail', evidence: ['not installed: clamd, clamscan, mdatp, falcon-sensor']},
  ],
  ['virus-signatures', {programs: ['clamscan'], virusSignatures: {days: 3}}, {status: 'pass'}],
  [
    'virus-signatures',
    {programs: ['clamd'], virusSignatures: {days: 4}},
    {status: 'fail', evidence: ['/var/lib/clamav/daily.*: 4 d']},
  ],
  [
    'virus-signatures',
    {programs: ['clamd'], virusSignatures: {}},
    {status: 'fail', evidence: ['/var/lib/clamav/daily.*: –']},
  ],
  [
    'virus-signatures',
    {programs: [], virusSignatures: {days: 1}},
    {status: 'not-applicable', why: 'ClamAV is not installed'},
  ],
  ['audit-log', {programs: ['auditd'], services: {enabled: ['auditd']}}, {status: 'pass'}],
  [
    'audit-log',
    {programs: ['auditd'], services: {enabled: []}},
    {status: 'fail', share: 0.3, evidence: ['not enabled: auditd']},
  ],
  [
    'audit-log',
    {programs: [], services: {enabled: []}},
    {status: 'fail', evidence: ['not installed: auditd']},
  ],
  ['file-integrity', {programs: ['aide']}, {status: 'pass'}],
  [
    'file-integrity',
    {programs: []},
    {
      status: 'fail',
      evidence: ['not installed: aide, tripwire, samhain, afick, osqueryd, wazuh-agentd, ossec-syscheckd'],
    },
  ],
  ['log-retention', logs('auto', true), {status: 'pass'}],
  ['log-retention', logs('persistent', false), {status: 'pass'}],
  ['log-retention', logs('volatile', true, 'rsyslog'), {status: 'pass'}],
  [
    'log-retention',
    logs('auto', false),
    {status: 'fail', evidence: ['journald: Storage=auto', 'not enabled: rsyslog, syslog-ng']},
  ],
  ['backup', {programs: ['restic']}, {status: 'pass'}],
  [
    'backup',
    {programs: ['aide']},
    {
      status: 'fail',
      evidence: [
        'not installed: borg, restic, timeshift, deja-dup, duplicity, rsnapshot, bacula-fd, bareos-fd, backintime, kopia, rdiff-backup, urbackupclientbackend, burp, vorta, pika-backup',
      ],
    },
  ],
  ['login-protection', guarded(['fail2ban'], ['fail2ban', 'ssh']), {status: 'pass'}],
  // Another root directory, or no systemd: what starts is all there is to see.
  ['login-protection', guarded(['fail2ban']), {status: 'pass'}],
  [
    'login-protection',
    guarded(['fail2ban'], ['ssh']),
    {status: 'fail', share: 0.3, evidence: ['not running: fail2ban']},
  ],
  [
    'login-protection',
    guarded([], ['fail2ban']),
    {status: 'fail', share: 0.5, evidence: ['not enabled: fail2ban']},
  ],
  ['login-protection', guarded([]), {status: 'fail', share: 0.3, evidence: ['not enabled: fail2ban']}],
  ['login-protection', guarded([], []), {status: 'fail', share: 0.3, evidence: ['not enabled: fail2ban']}],
  // One that runs does for one that does not.
  [
    'login-protection',
    {...guarded(['fail2ban', 'sshguard'], ['sshguard']), programs: ['fail2ban-server', 'sshguard']},
    {status: 'pass'},
  ],
  // The service of something that is not installed protects nothing.
  [
    'login-protection',
    {...guarded(['sshguard'], ['fail2ban']), programs: ['sshguard']},
    {status: 'fail', share: 0.3, evidence: ['not running: sshguard']},
  ],
  [
    'login-protection',
    {sshd, passwordPolicy, programs: ['fail2ban-server']},
    {status: 'unknown', why: 'could not read services'},
  ],
  [
    'login-protection',
    {sshd, passwordPolicy: {quality: [], lockout: ['pam_faillock'], nullok: []}, programs: []},
    {status: 'pass'},
  ],
  [
    'login-protection',
    {sshd, passwordPolicy, programs: []},
    {
      status: 'fail',
      evidence: ['not installed: fail2ban-server, sshguard, crowdsec, denyhosts', 'PAM: −pam_faillock'],
    },
  ],
  [
    'login-protection',
    {sshd: {...sshd, passwords: 'no'}, passwordPolicy, programs: []},
    {status: 'not-applicable', why: 'SSH accepts no passwords'},
  ],
  [
    'login-protection',
    {sshd: {installed: false}, passwordPolicy, programs: []},
    {status: 'not-applicable', why: 'no SSH server is installed'},
  ],

  [
    'mandatory-access-control',
    {accessControl: {apparmor: false, selinux: 'enforcing', selinuxAtStart: 'permissive'}},
    {status: 'fail', share: 0.5, evidence: ['SELinux: enforcing, → permissive (/etc/selinux/config)']},
  ],
  ['apparmor-profiles', profiles(true, 'enforce'), {status: 'pass'}],
  [
    'apparmor-profiles',
    profiles(true, 'enforce', 'complain'),
    {status: 'fail', share: 0.5, evidence: ['p1: complain']},
  ],
  ['apparmor-profiles', profiles(true), {status: 'fail', evidence: ['apparmor/profiles: 0']}],
  ['apparmor-profiles', profiles(false), {status: 'not-applicable', why: 'AppArmor is off'}],
  ['audit-rules', {programs: ['auditd'], auditRules: {rules: 3}}, {status: 'pass'}],
  [
    'audit-rules',
    {programs: ['auditd'], auditRules: {rules: 0}},
    {status: 'fail', evidence: ['/etc/audit/audit.rules: 0']},
  ],
  [
    'audit-rules',
    {programs: [], auditRules: {rules: 0}},
    {status: 'not-applicable', why: 'auditd is not installed'},
  ],
  ['cron-files', files(['/etc/crontab', 0o600], ['/var/spool/cron/crontabs', 0o1730]), {status: 'pass'}],
  [
    'cron-files',
    files(['/etc/cron.d', 0o775]),
    {status: 'fail', share: 0, evidence: ['/etc/cron.d: 775, uid 0']},
  ],
  ['cron-files', files(), {status: 'not-applicable', why: 'there is no cron'}],
  ['log-files', {systemFiles: [{path: '/var/log/auth.log', mode: 0o640, uid: 104}]}, {status: 'pass'}],
  [
    'log-files',
    files(['/var/log/auth.log', 0o644], ['/var/log/audit', 0o750]),
    {status: 'fail', share: 0.5, evidence: ['/var/log/auth.log: 644, uid 0']},
  ],
  ['docker-socket', files(['/run/docker.sock', 0o660]), {status: 'pass'}],
  [
    'docker-socket',
    files(['/run/docker.sock', 0o666]),
    {status: 'fail', share: 0, evidence: ['/run/docker.sock: 666, uid 0']},
  ],
  ['docker-socket', files(), {status: 'not-applicable', why: 'there is no container service'}],
  ['usb-devices', {programs: ['usbguard-daemon'], services: {enabled: ['usbguard']}}, {status: 'pass'}],
  [
    'usb-devices',
    {programs: ['usbguard-daemon'], services: {enabled: []}},
    {status: 'fail', share: 0.3, evidence: ['not enabled: usbguard']},
  ],
  [
    'usb-devices',
    {programs: [], services: {enabled: []}},
    {status: 'fail', evidence: ['not installed: usbguard']},
  ],
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each security control is seen to pass and to fail', () => {
  const own = checks
    .filter(({category, platforms}) => category === 'security-controls' && platforms.includes('linux'))
    .map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function logs(journalStorage: string, journalFolder: boolean, ...enabled: string[]): Partial<Facts> {
  return {logging: {journalStorage, journalFolder}, services: {enabled}};
}

function profiles(apparmor: boolean, ...modes: string[]): Partial<Facts> {
  const appArmorProfiles = modes.map((mode, i) => ({name: `p${i}`, mode}));
  return {accessControl: {apparmor, selinux: 'off'}, appArmorProfiles};
}

function files(...list: (readonly [path: string, mode: number])[]): Partial<Facts> {
  return {systemFiles: list.map(([path, mode]) => ({path, mode, uid: 0}))};
}
