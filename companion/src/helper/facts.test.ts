import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from '../collectors/posture/formats/fake.ts';
import {HELPER_FACTS, type HelperFact} from '../system/helper-answer.ts';
import type {RunResult} from '../system/system.ts';
import {answerFact} from './facts.ts';

/** A device where each fact has something to tell, and where a secret stands beside each. */
const DEVICE: Readonly<Record<string, FakeEntry>> = {
  '/etc/shadow': 'root:$y$j9T$SECRET$SECRET:1::::::\nold:$1$SECRET$SECRET:1::::::\nopen::1::::::\n',
  '/usr/bin/sudo': '',
  '/etc/sudoers': 'Defaults use_pty\nmia ALL=(ALL) NOPASSWD: ALL\nbob ALL=(ALL) /bin/SECRET\n',
  '/usr/sbin/sshd': '',
  '/etc/ssh/sshd_config': 'PermitRootLogin yes\nMatch User x\nPasswordAuthentication yes\n',
  '/etc/iptables/rules.v4': '*filter\n:INPUT DROP [0:0]\n-A INPUT -s SECRET -j ACCEPT\n',
  '/boot/grub/grub.cfg': 'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.SECRET\n',
  '/sys/kernel/security/apparmor/profiles': '/usr/bin/man (enforce)\n',
  '/etc/audit/audit.rules': '-w /etc/SECRET -p wa\n',
  '/proc/sys/kernel/osrelease': '6.1.0-40-amd64\n',
  '/var/log/clamav/clamav.log': {
    text: 'SECRET: session for root\n/tmp/x: Win.Test.EICAR_HDB-1 FOUND\n/home/mia/SECRET: OK\n',
    stat: {mode: 0o640, modifiedMs: Date.UTC(2026, 10, 22, 9)},
  },
  '/var/log/falco/events.json': `${JSON.stringify({
    hostname: 'SECRET',
    output: 'Warning Shell spawned by a server (command=sh -c SECRET)',
    priority: 'Warning',
    rule: 'Shell spawned by a server',
    time: '2026-11-22T10:00:00.123456789Z',
    output_fields: {
      'container.id': 'host',
      'proc.name': 'sh',
      'proc.exepath': '/usr/bin/dash',
      'proc.pexepath': '/usr/sbin/apache2',
      'proc.cmdline': 'sh -c SECRET',
      'user.name': 'SECRET',
    },
  })}\n`,
  '/var/ossec/logs/alerts/alerts.json': `${JSON.stringify({
    timestamp: '2026-11-22T10:00:00.000+0100',
    rule: {level: 12, id: '87105', description: 'File is known to be bad', groups: ['virustotal']},
    agent: {id: '000', name: 'SECRET'},
    full_log: 'password=SECRET',
    data: {virustotal: {source: {file: '/srv/up/x.php'}}},
  })}\n{"half": "SECRET`,
};

/** What `sshd -T` of OpenSSH 9.2 prints, in part. */
const EFFECTIVE = `port 22
permitrootlogin without-password
passwordauthentication no
permitemptypasswords no
maxauthtries 6
logingracetime 120
`;

/** What `nft -s -t list ruleset` of nftables 1.0.6 prints. */
const RULESET = `table inet filter {
\tchain input {
\t\ttype filter hook input priority filter; policy drop;
\t\tct state established accept
\t\ttcp dport 22 counter accept comment "SECRET"
\t}
}
`;

function run(program: string): Promise<RunResult> {
  const told = {sshd: EFFECTIVE, nft: RULESET}[program] ?? '';
  return Promise.resolve({outcome: 'exited', code: 0, stdout: told, stderr: '', truncated: false});
}

test.for([
  ['passwords', {facts: {passwords: {empty: ['open'], outdated: ['old']}}}],
  [
    'sudo',
    {
      facts: {
        sudo: {
          installed: true,
          withoutPassword: [{subject: 'mia', file: '/etc/sudoers', all: true}],
          usesPty: true,
        },
      },
    },
  ],
  [
    'sshd',
    {
      facts: {
        sshd: {
          installed: true,
          rootLogin: 'without-password',
          passwords: 'no',
          emptyPasswords: 'no',
          conditional: ['passwordauthentication yes'],
          settings: {maxauthtries: '6', logingracetime: '120'},
        },
      },
    },
  ],
  [
    'firewall',
    {
      facts: {
        firewall: {
          iptables: {policies: ['drop'], ipv6: 'accept'},
          firewalld: false,
          running: {filtersInput: true, filtersIpv6: true},
        },
      },
    },
  ],
  ['boot-loader', {facts: {bootLoader: {kind: 'grub', locked: true}}}],
  ['app-armor-profiles', {facts: {appArmorProfiles: [{name: '/usr/bin/man', mode: 'enforce'}]}}],
  ['audit-rules', {facts: {auditRules: {rules: 1}}}],
  ['runtime', {running: [], bootedKernel: '6.1.0-40-amd64'}],
  [
    'clamav-log',
    {
      detections: [
        {
          id: expect.stringMatching(/^clamav:[0-9a-f]{16}$/),
          at: '2026-11-22T09:00:00.000Z',
          source: 'clamav',
          rule: 'Win.Test.EICAR_HDB-1',
          severity: 'high',
          // Not looked for: the helper has a /tmp of its own.
          state: 'open',
          count: 1,
          path: '/tmp/x',
        },
      ],
    },
  ],
  [
    'falco-log',
    {
      detections: [
        {
          id: expect.stringMatching(/^falco:[0-9a-f]{16}$/),
          at: '2026-11-22T10:00:00.123Z',
          source: 'falco',
          rule: 'Shell spawned by a server',
          severity: 'medium',
          state: 'open',
          count: 1,
          process: 'sh',
          path: '/usr/sbin/apache2',
        },
      ],
    },
  ],
  [
    'wazuh-alerts',
    {
      detections: [
        {
          id: expect.stringMatching(/^wazuh:[0-9a-f]{16}$/),
          at: '2026-11-22T09:00:00.000Z',
          source: 'wazuh',
          rule: '87105 File is known to be bad',
          severity: 'high',
          state: 'open',
          count: 1,
          path: '/srv/up/x.php',
        },
      ],
      notes: ['entries that cannot be read left out: 1'],
    },
  ],
] as const)('%s is told as its collector derives it, and no secret with it', async ([fact, expected]) => {
  const answer = await answerFact(fact, fakeSystem(DEVICE, {run}));

  expect(answer).toEqual(expected);
  expect(JSON.stringify(answer)).not.toContain('SECRET');
});

test('of many detections as many are told as an answer holds, the newest first', async () => {
  const hits = Array.from({length: 3000}, (_, at) => {
    const day = String(1 + (at % 20)).padStart(2, '0');
    return `Sun Nov ${day} 12:04:05 2026 -> /srv/${'d'.repeat(900)}/${at}: Bad.Thing-${at} FOUND`;
  });
  const system = fakeSystem({'/var/log/clamav/clamav.log': hits.join('\n')});

  const {detections = [], notes} = await answerFact('clamav-log', system);

  expect(detections.length).toBeGreaterThan(100);
  expect(detections.length).toBeLessThan(200);
  expect(JSON.stringify(detections).length).toBeLessThan(200_000);
  const days = [...new Set(detections.map(({at}) => at.slice(0, 10)))];
  expect(days).toEqual(['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17']);
  expect(notes).toEqual([expect.stringMatching(/^older detections left out: \d+$/)]);
});

test('the list above is the whole enumeration', () => {
  expect([...HELPER_FACTS].toSorted()).toEqual(
    (
      [
        'app-armor-profiles',
        'audit-rules',
        'boot-loader',
        'clamav-log',
        'falco-log',
        'firewall',
        'passwords',
        'runtime',
        'sshd',
        'sudo',
        'wazuh-alerts',
      ] satisfies HelperFact[]
    ).toSorted(),
  );
});

test.for(HELPER_FACTS.map((fact) => [fact]))(
  '%s of an empty device is an answer',
  async ([fact = 'sudo']) => {
    expect(await answerFact(fact, fakeSystem({}, {run}))).toBeTypeOf('object');
  },
);
