import {expect, test} from 'vitest';

import type {Facts, PasswordPolicyFact, UserFact} from '../inventory/index.ts';
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
];

test.for(rows)('%s judges %j', ([id, facts, verdict]) => {
  expect(checks.find((check) => check.id === id)?.run(facts)).toEqual(verdict);
});

test('each check of accounts is seen to pass and to fail', () => {
  const own = checks.filter(({category}) => category === 'accounts').map(({id}) => id);
  for (const status of ['pass', 'fail']) {
    const seen = rows.filter(([, , verdict]) => verdict.status === status).map(([id]) => id);
    expect([...new Set(seen)].toSorted()).toEqual(own.toSorted());
  }
});

function user(name: string, uid: number): UserFact {
  return {name, uid, home: `/home/${name}`, shell: '/bin/bash'};
}

function policy(over: Partial<PasswordPolicyFact>): Partial<Facts> {
  return {passwordPolicy: {quality: [], lockout: [], ...over}};
}
