import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {parsePolicy, passwordPolicy} from './password-policy.ts';

const DEFS = '# comment\nUMASK\t\t022\nENCRYPT_METHOD SHA512\n#UMASK 077\n';

test.for([
  [DEFS, '', {hash: 'sha512', quality: [], lockout: [], umask: '022'}],
  [
    DEFS,
    'password\t[success=1 default=ignore]\tpam_unix.so obscure yescrypt\n',
    {hash: 'yescrypt', quality: [], lockout: [], umask: '022'},
  ],
  [
    '',
    'password requisite pam_pwquality.so retry=3\n# auth required pam_tally2.so\nauth required /lib/security/pam_faillock.so preauth\n',
    {quality: ['pam_pwquality'], lockout: ['pam_faillock']},
  ],
  ['UMASK 9999\nENCRYPT_METHOD $(id)\n', 'auth pam_unix.so md5\n', {quality: [], lockout: []}],
] as const)('%j and %j mean %j', ([defs, pam, fact]) => {
  expect(parsePolicy(defs, pam)).toEqual(fact);
});

test('reads login.defs and the common files of PAM', async () => {
  const system = fakeSystem({
    '/etc/login.defs': DEFS,
    '/etc/pam.d/common-password': 'password sufficient pam_unix.so sha512 nullok\n',
    '/etc/pam.d/common-auth': 'auth [success=1 default=ignore] pam_unix.so nullok\n',
    '/etc/pam.d/common-session': 'session required pam_unix.so\n',
    '/etc/pam.d/sudo': 'auth required pam_faillock.so\n',
  });

  expect(await passwordPolicy.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      passwordPolicy: {
        hash: 'sha512',
        quality: [],
        lockout: [],
        umask: '022',
        umaskByPam: false,
        nullok: ['/etc/pam.d/common-auth'],
      },
    },
  });
});

test.for([
  ['session optional pam_umask.so', true],
  ['session\toptional\t\t\tpam_umask.so umask=027', true],
  ['-session optional pam_umask.so silent', true],
  ['# session optional pam_umask.so', false],
  ['auth optional pam_umask.so', false],
] as const)('logins take the umask over with %s: %s', async ([line, umaskByPam]) => {
  const system = fakeSystem({'/etc/login.defs': 'UMASK 027\n', '/etc/pam.d/common-session': `${line}\n`});

  expect(await passwordPolicy.collect(system, AbortSignal.any([]))).toEqual({
    facts: {passwordPolicy: {quality: [], lockout: [], umask: '027', umaskByPam, nullok: []}},
  });
});

test('is not there without either', async () => {
  expect(await passwordPolicy.collect(fakeSystem({}), AbortSignal.any([]))).toBeUndefined();
});
