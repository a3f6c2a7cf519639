import {expect, test} from 'vitest';

import type {
  Facts,
  GroupFact,
  HomeFileFact,
  PasswordPolicyFact,
  PrivateKeyFact,
  SudoFact,
  UserFact,
} from '../inventory/index.ts';
import type {Verdict} from './check.ts';
import {checks} from './index.ts';

type Row = readonly [id: string, facts: Partial<Facts>, verdict: Verdict];

const rows: Row[] = [
  ['superusers', {users: [user('root', 0), user('anna', 1000)]}, {status: 'pass'}],
  ['superusers', {users: [user('root', 0), user('toor', 0)]}, {status: 'fail', evidence: ['toor']}],
  ['empty-passwords', {passwords: {empty: [], outdated: []}}, {status: 'pass'}],
  ['empty-passwords', {passwords: {empty: ['guest'], outdated: []}}, {status: 'fail', evidence: ['guest']}],
  ['stored-passwords', {passwords: {empty: [], outdated: []}}, {status: 'pass'}],
  ['stored-passwords', {passwords: {empty: [], outdated: ['anna']}}, {status: 'fail', evidence: ['anna']}],
  ['password-hashing', policy({hash: 'yescrypt'}), {status: 'pass'}],
  ['password-hashing', policy({hash: 'md5'}), {status: 'fail', evidence: ['md5']}],
  ['password-hashing', policy({}), {status: 'unknown', why: 'neither PAM nor login.defs names a method'}],
  ['password-quality', policy({quality: ['pam_pwquality']}), {status: 'pass'}],
  ['password-quality', policy({}), {status: 'fail', evidence: ['PAM: −pam_pwquality']}],
  ['default-permissions', policy({umask: '077'}), {status: 'pass'}],
  ['default-permissions', policy({umask: '0027'}), {status: 'pass'}],
  ['default-permissions', policy({umask: '027', umaskByPam: true}), {status: 'pass'}],
  [
    'default-permissions',
    policy({umask: '027', umaskByPam: false}),
    {status: 'fail', share: 0.5, evidence: ['PAM: −pam_umask']},
  ],
  ['default-permissions', policy({umask: '022'}), {status: 'fail', evidence: ['UMASK 022']}],
  ['default-permissions', policy({}), {status: 'unknown', why: 'login.defs sets no UMASK'}],
  ['sudo-passwords', {sudo: {installed: true, withoutPassword: []}}, {status: 'pass'}],
  [
    'sudo-passwords',
    {sudo: {installed: true, withoutPassword: [{subject: 'anna', file: '/etc/sudoers.d/anna', all: true}]}},
    {status: 'fail', share: 0, evidence: ['anna (/etc/sudoers.d/anna)']},
  ],
  [
    'sudo-passwords',
    {sudo: {installed: true, withoutPassword: [{subject: '%ops', file: '/etc/sudoers', all: false}]}},
    {status: 'fail', share: 0.5, evidence: ['%ops (/etc/sudoers)']},
  ],
  [
    'sudo-passwords',
    {sudo: {installed: false, withoutPassword: []}},
    {status: 'not-applicable', why: 'sudo is not installed'},
  ],
  ['automatic-login', {automaticLogins: []}, {status: 'pass'}],
  [
    'automatic-login',
    {automaticLogins: [{user: 'anna', file: '/etc/gdm3/daemon.conf'}]},
    {status: 'fail', evidence: ['anna (/etc/gdm3/daemon.conf)']},
  ],
  ['home-folders', {homes: [{user: 'anna', path: '/home/anna', mode: 0o750}]}, {status: 'pass'}],
  [
    'home-folders',
    {
      homes: [
        {user: 'anna', path: '/home/anna', mode: 0o700},
        {user: 'ben', path: '/home/ben', mode: 0o755},
      ],
    },
    {status: 'fail', share: 0.5, evidence: ['/home/ben: 755']},
  ],
  ['home-folders', {homes: []}, {status: 'not-applicable', why: 'no personal account has a home folder'}],
  ['account-files', {accountFiles: [{path: '/etc/shadow', mode: 0o640, uid: 0}]}, {status: 'pass'}],
  [
    'account-files',
    {
      accountFiles: [
        {path: '/etc/passwd', mode: 0o644, uid: 1000},
        {path: '/etc/shadow', mode: 0o644, uid: 0},
      ],
    },
    {status: 'fail', evidence: ['/etc/passwd: 644, uid 1000', '/etc/shadow: 644, uid 0']},
  ],
  ['account-files', {accountFiles: []}, {status: 'not-applicable', why: 'there is no account database'}],

  ['account-files', {accountFiles: [{path: '/etc/shadow-', mode: 0o600, uid: 0}]}, {status: 'pass'}],
  ['account-lockout', policy({lockout: ['pam_faillock']}), {status: 'pass'}],
  ['account-lockout', policy({}), {status: 'fail', evidence: ['PAM: −pam_faillock']}],
  ['empty-password-logins', policy({}), {status: 'pass'}],
  [
    'empty-password-logins',
    policy({nullok: ['/etc/pam.d/common-auth']}),
    {status: 'fail', evidence: ['/etc/pam.d/common-auth: nullok']},
  ],
  [
    'duplicate-accounts',
    {users: [user('root', 0), user('toor', 0)], groups: [group('root', 0)]},
    {status: 'pass'},
  ],
  [
    'duplicate-accounts',
    {
      users: [user('anna', 1000), user('ben', 1000), user('ben', 1001)],
      groups: [group('a', 5), group('b', 5), group('b', 6)],
    },
    {status: 'fail', evidence: ['account ben', 'uid 1000', 'group b', 'gid 5']},
  ],
  [
    'system-accounts',
    {users: [user('root', 0), {...user('sync', 4), shell: '/bin/sync'}, user('anna', 1000)]},
    {status: 'pass'},
  ],
  [
    'system-accounts',
    {users: [user('postgres', 100), {...user('www', 33), shell: ''}]},
    {status: 'fail', evidence: ['postgres: /bin/bash', 'www: /bin/sh']},
  ],
  [
    'privileged-groups',
    {groups: [group('docker', 999, 'root'), group('sudo', 27, 'anna')]},
    {status: 'pass'},
  ],
  [
    'privileged-groups',
    {groups: [group('docker', 999, 'anna')]},
    {status: 'fail', evidence: ['anna ∈ docker']},
  ],
  ['sudo-terminal', terminal({usesPty: true}, 'arch', ''), {status: 'pass'}],
  ['sudo-terminal', terminal({}, 'debian', '13'), {status: 'pass'}],
  ['sudo-terminal', terminal({}, 'debian', '12'), {status: 'fail', evidence: ['sudoers: −use_pty']}],
  [
    'sudo-terminal',
    terminal({usesPty: false}, 'debian', '13'),
    {status: 'fail', evidence: ['Defaults !use_pty']},
  ],
  [
    'sudo-terminal',
    terminal({}, 'debian', ''),
    {status: 'unknown', why: 'no line says so, and the default depends on the version of sudo'},
  ],
  [
    'sudo-terminal',
    terminal({installed: false}, 'debian', '12'),
    {status: 'not-applicable', why: 'sudo is not installed'},
  ],
  ['sudo-files', {systemFiles: [{path: '/etc/sudoers', mode: 0o440, uid: 0}]}, {status: 'pass'}],
  [
    'sudo-files',
    {systemFiles: [{path: '/etc/sudoers', mode: 0o644, uid: 0}]},
    {status: 'fail', share: 0, evidence: ['/etc/sudoers: 644, uid 0']},
  ],
  ['credential-files', {homeFiles: [inHome('.netrc', 'credentials', 0o600)]}, {status: 'pass'}],
  [
    'credential-files',
    {homeFiles: [inHome('.netrc', 'credentials', 0o640), inHome('.npmrc', 'credentials', 0o600)]},
    {status: 'fail', share: 0.5, evidence: ['/home/anna/.netrc: 640']},
  ],
  [
    'credential-files',
    {homeFiles: [inHome('.ssh', 'ssh', 0o777)]},
    {status: 'not-applicable', why: 'no such file lies in a home folder'},
  ],
  ['trust-files', {homeFiles: [inHome('.netrc', 'credentials', 0o600)], systemFiles: []}, {status: 'pass'}],
  [
    'trust-files',
    {
      homeFiles: [inHome('.rhosts', 'trust', 0o600)],
      systemFiles: [{path: '/etc/hosts.equiv', mode: 0o644, uid: 0}],
    },
    {status: 'fail', evidence: ['/home/anna/.rhosts', '/etc/hosts.equiv']},
  ],
  [
    'ssh-folders',
    {homeFiles: [inHome('.ssh', 'ssh', 0o755), inHome('.ssh/id_rsa', 'ssh', 0o600)]},
    {status: 'pass'},
  ],
  [
    'ssh-folders',
    {homeFiles: [inHome('.ssh/authorized_keys', 'ssh', 0o664), inHome('.ssh/id_rsa', 'ssh', 0o640)]},
    {
      status: 'fail',
      share: 0,
      evidence: ['/home/anna/.ssh/authorized_keys: 664', '/home/anna/.ssh/id_rsa: 640'],
    },
  ],
  ['ssh-folders', {homeFiles: []}, {status: 'not-applicable', why: 'no home folder holds SSH keys'}],
  ['ssh-key-passphrases', {privateKeys: [key('a', true)]}, {status: 'pass'}],
  [
    'ssh-key-passphrases',
    {privateKeys: [key('a', true), key('b', false)]},
    {status: 'fail', share: 0.5, evidence: ['b']},
  ],
  [
    'ssh-key-passphrases',
    {privateKeys: []},
    {status: 'not-applicable', why: 'no home folder holds a private key'},
  ],
  ['screen-lock', {screenLocks: [{user: 'anna', desktop: 'GNOME', minutes: 15}]}, {status: 'pass'}],
  [
    'screen-lock',
    {
      screenLocks: [
        {user: 'anna', desktop: 'GNOME', minutes: 0},
        {user: 'ben', desktop: 'KDE', minutes: 30},
      ],
    },
    {status: 'fail', share: 0, evidence: ['anna (GNOME): –', 'ben (KDE): 30 min']},
  ],
  ['screen-lock', {screenLocks: []}, {status: 'not-applicable', why: 'nobody uses a desktop here'}],
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each check of accounts is seen to pass and to fail', () => {
  const own = checks
    .filter(({category, platforms}) => category === 'accounts' && platforms.includes('linux'))
    .map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function user(name: string, uid: number): UserFact {
  return {name, uid, home: `/home/${name}`, shell: '/bin/bash'};
}

function policy(over: Partial<PasswordPolicyFact>): Partial<Facts> {
  return {passwordPolicy: {quality: [], lockout: [], nullok: [], ...over}};
}

function group(name: string, gid: number, ...members: string[]): GroupFact {
  return {name, gid, members};
}

function terminal(over: Partial<SudoFact>, id: string, version: string): Partial<Facts> {
  return {sudo: {installed: true, withoutPassword: [], ...over}, release: {id, version, today: '2026-11-23'}};
}

function inHome(name: string, kind: HomeFileFact['kind'], mode: number): HomeFileFact {
  return {user: 'anna', path: `/home/anna/${name}`, kind, mode};
}

function key(path: string, encrypted: boolean): PrivateKeyFact {
  return {user: 'anna', path, encrypted};
}
