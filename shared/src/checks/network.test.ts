import {expect, test} from 'vitest';

import type {Facts, FirewallFact, SysctlValue} from '../inventory/index.ts';
import type {Verdict} from './check.ts';
import {checks} from './index.ts';

type Row = readonly [id: string, facts: Partial<Facts>, verdict: Verdict];

const OFF: SysctlValue = {runtime: '0', persistent: '0'};
const ON: SysctlValue = {runtime: '1', persistent: '1'};
const GONE: SysctlValue = {missing: true, builtin: '1'};

const rows: Row[] = [
  [
    'packet-forwarding',
    {sysctl: {'net.ipv4.ip_forward': OFF, 'net.ipv6.conf.all.forwarding': OFF}},
    {status: 'pass'},
  ],
  [
    'packet-forwarding',
    {sysctl: {'net.ipv4.ip_forward': ON, 'net.ipv6.conf.all.forwarding': GONE}},
    {status: 'fail', share: 0, evidence: ['net.ipv4.ip_forward = 1']},
  ],
  ['incoming-redirects', {sysctl: redirects('accept', OFF)}, {status: 'pass'}],
  [
    'incoming-redirects',
    {sysctl: {...redirects('accept', OFF), 'net.ipv4.conf.default.accept_redirects': ON}},
    {status: 'fail', share: 0.75, evidence: ['net.ipv4.conf.default.accept_redirects = 1']},
  ],
  ['outgoing-redirects', {sysctl: redirects('send', OFF)}, {status: 'pass'}],
  [
    'outgoing-redirects',
    {sysctl: redirects('send', {runtime: '0', builtin: '1'})},
    {
      status: 'fail',
      share: 0.5,
      evidence: [
        'net.ipv4.conf.all.send_redirects = 0, → 1 (sysctl.d)',
        'net.ipv4.conf.default.send_redirects = 0, → 1 (sysctl.d)',
      ],
    },
  ],
  ['sender-verification', {sysctl: filters(OFF, ON)}, {status: 'pass'}],
  [
    'sender-verification',
    {sysctl: filters(OFF, OFF)},
    {
      status: 'fail',
      share: 0,
      evidence: ['net.ipv4.conf.all.rp_filter = 0', 'net.ipv4.conf.default.rp_filter = 0'],
    },
  ],
  ['source-routing', {sysctl: sources(OFF)}, {status: 'pass'}],
  [
    'source-routing',
    {sysctl: sources({runtime: '1', builtin: '0'})},
    {
      status: 'fail',
      share: 0,
      evidence: ['net.ipv4.conf.all.accept_source_route = 1', 'net.ipv6.conf.all.accept_source_route = 1'],
    },
  ],
  [
    'connection-floods',
    {sysctl: {'net.ipv4.tcp_syncookies': {runtime: '1', builtin: '1'}}},
    {status: 'pass'},
  ],
  [
    'connection-floods',
    {sysctl: {'net.ipv4.tcp_syncookies': OFF}},
    {status: 'fail', share: 0, evidence: ['net.ipv4.tcp_syncookies = 0']},
  ],
  ['firewall', filter({ufw: {enabled: true, incoming: 'drop', ipv6: true}}), {status: 'pass'}],
  ['firewall', filter({nftables: {filtersInput: true, filtersIpv6: true}}, 'nftables'), {status: 'pass'}],
  ['firewall', filter({firewalld: true}, 'firewalld'), {status: 'pass'}],
  [
    'firewall',
    filter(
      {iptables: {policies: []}, running: {filtersInput: true, filtersIpv6: true}},
      'netfilter-persistent',
    ),
    {status: 'pass'},
  ],
  [
    'firewall',
    filter({running: {filtersInput: true, filtersIpv6: false}}),
    {status: 'fail', share: 0.7, evidence: ['filters now, not enabled at start']},
  ],
  ['firewall', filter({iptables: {policies: ['drop', 'drop']}}, 'netfilter-persistent'), {status: 'pass'}],
  [
    'firewall',
    filter({iptables: {policies: []}}, 'netfilter-persistent'),
    {status: 'unknown', why: 'a firewall is enabled, but its rules could not be read'},
  ],
  [
    'firewall',
    filter({ufw: {enabled: true, incoming: 'accept', ipv6: true}}),
    {status: 'fail', share: 0.3, evidence: ['ufw: accept']},
  ],
  [
    'firewall',
    filter(
      {
        ufw: {enabled: false, incoming: 'drop', ipv6: true},
        nftables: {filtersInput: true, filtersIpv6: true},
      },
      'cron',
    ),
    {status: 'fail', evidence: ['not enabled: ufw, firewalld, nftables, netfilter-persistent']},
  ],
  [
    'exposed-services',
    {listeners: [{protocol: 'tcp', address: '0.0.0.0', port: 22, uid: 0}]},
    {status: 'pass'},
  ],
  [
    'exposed-services',
    {
      listeners: [
        {protocol: 'tcp', address: '0.0.0.0', port: 3306, uid: 110},
        {protocol: 'udp', address: '::', port: 3306, uid: 110},
      ],
    },
    {status: 'fail', evidence: ['MySQL: 0.0.0.0 3306/tcp']},
  ],
  ['legacy-services', {programs: ['sshd']}, {status: 'pass'}],
  ['legacy-services', {programs: ['in.telnetd', 'sshd']}, {status: 'fail', evidence: ['in.telnetd']}],
  ...['ssh-root-login', 'ssh-passwords', 'ssh-empty-passwords'].map(
    (id): Row => [
      id,
      {sshd: {installed: false}},
      {status: 'not-applicable', why: 'no SSH server is installed'},
    ],
  ),
  ['ssh-root-login', sshd({rootLogin: 'without-password'}), {status: 'pass'}],
  ['ssh-root-login', sshd({rootLogin: 'yes'}), {status: 'fail', evidence: ['PermitRootLogin yes']}],
  [
    'ssh-root-login',
    sshd({conditional: ['permitrootlogin yes']}),
    {status: 'fail', share: 0.5, evidence: ['Match: PermitRootLogin yes']},
  ],
  ['ssh-passwords', sshd({}), {status: 'pass'}],
  ['ssh-passwords', sshd({passwords: 'yes'}), {status: 'fail', evidence: ['PasswordAuthentication yes']}],
  [
    'ssh-passwords',
    sshd({conditional: ['passwordauthentication yes']}),
    {status: 'fail', share: 0.5, evidence: ['Match: PasswordAuthentication yes']},
  ],
  ['ssh-empty-passwords', sshd({}), {status: 'pass'}],
  [
    'ssh-empty-passwords',
    sshd({emptyPasswords: 'yes'}),
    {status: 'fail', evidence: ['PermitEmptyPasswords yes']},
  ],
  [
    'ssh-empty-passwords',
    sshd({conditional: ['permitemptypasswords yes']}),
    {status: 'fail', share: 0.5, evidence: ['Match: PermitEmptyPasswords yes']},
  ],
  ['ssh-attempts', sshd({settings: {maxauthtries: '4'}}), {status: 'pass'}],
  ['ssh-attempts', sshd({settings: {maxauthtries: '10'}}), {status: 'fail', evidence: ['MaxAuthTries 10']}],
  ['ssh-attempts', sshd({}), {status: 'fail', evidence: ['MaxAuthTries 6']}],
  ['ssh-displays', sshd({settings: {x11forwarding: 'no'}}), {status: 'pass'}],
  [
    'ssh-displays',
    sshd({settings: {x11forwarding: 'yes'}}),
    {status: 'fail', evidence: ['X11Forwarding yes']},
  ],
  ['ssh-environment', sshd({settings: {permituserenvironment: 'no'}}), {status: 'pass'}],
  [
    'ssh-environment',
    sshd({settings: {permituserenvironment: 'lang,lc_*'}}),
    {status: 'fail', evidence: ['PermitUserEnvironment lang,lc_*']},
  ],
  ['ssh-grace-time', sshd({settings: {logingracetime: '1m'}}), {status: 'pass'}],
  [
    'ssh-grace-time',
    sshd({settings: {logingracetime: '1h30m'}}),
    {status: 'fail', evidence: ['LoginGraceTime 1h30m']},
  ],

  [
    'ssh-grace-time',
    sshd({settings: {logingracetime: '0'}}),
    {status: 'fail', evidence: ['LoginGraceTime 0']},
  ],
  ['ssh-displays', sshd({}), {status: 'pass'}],
  ['ssh-algorithms', sshd({}), {status: 'pass'}],
  [
    'ssh-algorithms',
    sshd({settings: {ciphers: '-*cbc', macs: 'hmac-sha2-256', kexalgorithms: '^curve25519-sha256'}}),
    {status: 'pass'},
  ],
  [
    'ssh-algorithms',
    sshd({
      settings: {
        ciphers: '+aes128-cbc,aes256-ctr',
        macs: 'hmac-md5-etm@openssh.com,hmac-sha1-96',
        kexalgorithms: 'diffie-hellman-group14-sha1,diffie-hellman-group14-sha256',
        hostkeyalgorithms: 'ssh-rsa,rsa-sha2-256',
      },
    }),
    {
      status: 'fail',
      evidence: [
        'Ciphers aes128-cbc',
        'MACs hmac-md5-etm@openssh.com',
        'MACs hmac-sha1-96',
        'KexAlgorithms diffie-hellman-group14-sha1',
        'HostKeyAlgorithms ssh-rsa',
      ],
    },
  ],
  ...['ssh-attempts', 'ssh-displays', 'ssh-environment', 'ssh-grace-time', 'ssh-algorithms'].map(
    (id): Row => [
      id,
      {sshd: {installed: false}},
      {status: 'not-applicable', why: 'no SSH server is installed'},
    ],
  ),
  [
    'ssh-host-keys',
    {systemFiles: [{path: '/etc/ssh/ssh_host_rsa_key', mode: 0o600, uid: 0}]},
    {status: 'pass'},
  ],
  [
    'ssh-host-keys',
    {systemFiles: [{path: '/etc/ssh/ssh_host_rsa_key', mode: 0o644, uid: 0}]},
    {status: 'fail', share: 0, evidence: ['/etc/ssh/ssh_host_rsa_key: 644, uid 0']},
  ],
  ['martian-packets', {sysctl: martians(ON)}, {status: 'pass'}],
  [
    'martian-packets',
    {sysctl: {...martians(ON), 'net.ipv4.conf.all.log_martians': OFF}},
    {status: 'fail', share: 0.5, evidence: ['net.ipv4.conf.all.log_martians = 0']},
  ],
  ['rare-protocols', {modules: [{name: 'sctp', builtin: false, barred: true}]}, {status: 'pass'}],
  [
    'rare-protocols',
    {modules: [{name: 'sctp', builtin: false, barred: false}]},
    {status: 'fail', share: 0.75, evidence: ['sctp: can be loaded']},
  ],
  ['ipv6-firewall', filter({ufw: {enabled: true, incoming: 'drop', ipv6: true}}), {status: 'pass'}],
  [
    'ipv6-firewall',
    filter({ufw: {enabled: true, incoming: 'drop', ipv6: false}}),
    {status: 'fail', evidence: ['ufw: IPV6=no']},
  ],
  ['ipv6-firewall', filter({firewalld: true}, 'firewalld'), {status: 'pass'}],
  [
    'ipv6-firewall',
    filter({nftables: {filtersInput: true, filtersIpv6: true}}, 'nftables'),
    {status: 'pass'},
  ],
  [
    'ipv6-firewall',
    filter({nftables: {filtersInput: true, filtersIpv6: false}}, 'nftables'),
    {status: 'fail', evidence: ['nftables.conf: table ip']},
  ],
  [
    'ipv6-firewall',
    filter({iptables: {policies: ['drop'], ipv6: 'drop'}}, 'netfilter-persistent'),
    {status: 'pass'},
  ],
  [
    'ipv6-firewall',
    filter({iptables: {policies: ['drop'], ipv6: 'accept'}}, 'netfilter-persistent'),
    {status: 'fail', evidence: ['rules.v6: accept']},
  ],
  [
    'ipv6-firewall',
    filter({iptables: {policies: []}}, 'netfilter-persistent'),
    {status: 'unknown', why: 'the rules for IPv6 could not be read'},
  ],
  ['ipv6-firewall', filter({}), {status: 'not-applicable', why: 'no firewall filters IPv4 either'}],
  ['printer-discovery', printers(['dnssd'], 'cups-browsed'), {status: 'pass'}],
  ['printer-discovery', printers(['dnssd', 'cups']), {status: 'pass'}],
  [
    'printer-discovery',
    printers(['dnssd', 'cups'], 'cups-browsed'),
    {status: 'fail', evidence: ['BrowseRemoteProtocols dnssd cups']},
  ],
  [
    'printer-discovery',
    {printerDiscovery: {installed: false, protocols: []}, services: {enabled: []}},
    {status: 'not-applicable', why: 'cups-browsed is not installed'},
  ],
  ['nfs-exports', {nfsExports: [{path: '/srv', client: '10.0.0.0/24', options: ['ro']}]}, {status: 'pass'}],
  ['nfs-exports', {nfsExports: [{path: '/srv', client: '*', options: ['sec=krb5p']}]}, {status: 'pass'}],
  [
    'nfs-exports',
    {
      nfsExports: [
        {path: '/srv', client: '*', options: ['rw']},
        {path: '/home', client: 'pc1', options: ['rw', 'no_root_squash', 'insecure']},
      ],
    },
    {status: 'fail', evidence: ['/srv: *', '/home: no_root_squash, insecure']},
  ],
  ['nfs-exports', {nfsExports: []}, {status: 'not-applicable', why: 'no folder is shared over NFS'}],
  ['samba-guests', {samba: {installed: true, guestShares: []}}, {status: 'pass'}],
  [
    'samba-guests',
    {samba: {installed: true, guestShares: ['music'], oldDialect: 'nt1'}},
    {status: 'fail', evidence: ['[music]: guest ok', 'server min protocol = nt1']},
  ],
  [
    'samba-guests',
    {samba: {installed: false, guestShares: []}},
    {status: 'not-applicable', why: 'Samba is not installed'},
  ],
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each check of the network is seen to pass and to fail', () => {
  const own = checks
    .filter(({category, platforms}) => category === 'network' && platforms.includes('linux'))
    .map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function redirects(verb: 'accept' | 'send', value: SysctlValue): Record<string, SysctlValue> {
  return {
    [`net.ipv4.conf.all.${verb}_redirects`]: value,
    [`net.ipv4.conf.default.${verb}_redirects`]: value,
    [`net.ipv6.conf.all.${verb}_redirects`]: value,
    [`net.ipv6.conf.default.${verb}_redirects`]: value,
  };
}

function filters(all: SysctlValue, start: SysctlValue): Record<string, SysctlValue> {
  return {'net.ipv4.conf.all.rp_filter': all, 'net.ipv4.conf.default.rp_filter': start};
}

function sources(value: SysctlValue): Record<string, SysctlValue> {
  return {'net.ipv4.conf.all.accept_source_route': value, 'net.ipv6.conf.all.accept_source_route': value};
}

function filter(fact: Partial<FirewallFact>, ...enabled: string[]): Partial<Facts> {
  return {firewall: {firewalld: false, ...fact}, services: {enabled}};
}

function sshd(over: Partial<Extract<Facts['sshd'], {installed: true}>>): Partial<Facts> {
  const safe = {rootLogin: 'no', passwords: 'no', emptyPasswords: 'no', conditional: [], settings: {}};
  return {sshd: {installed: true, ...safe, ...over}};
}

function martians(value: SysctlValue): Record<string, SysctlValue> {
  return {'net.ipv4.conf.all.log_martians': value, 'net.ipv4.conf.default.log_martians': ON};
}

function printers(protocols: readonly string[], ...enabled: string[]): Partial<Facts> {
  return {printerDiscovery: {installed: true, protocols}, services: {enabled}};
}
