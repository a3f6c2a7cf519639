import type {PasswordPolicyFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {contentLines, type NamedText, readAll} from './formats/read.ts';

/** Debian's and Red Hat's files that hold what every program asks PAM. */
const PAM = ['common-password', 'common-auth', 'common-account', 'system-auth', 'password-auth'].map(
  (name) => `/etc/pam.d/${name}`,
);

/** Files of PAM that say what a login begins with, of Debian's and Red Hat's family. */
const SESSIONS = ['common-session', 'system-auth', 'password-auth', 'postlogin'].map(
  (name) => `/etc/pam.d/${name}`,
);

/** How new passwords are checked and stored, and what new files allow. */
export const passwordPolicy: Collector = {
  id: 'password-policy',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc', names: /^login\.defs$/}, {folder: '/etc/pam.d'}],
  async collect(system) {
    const defs = await system.readText('/etc/login.defs');
    const pam = await readAll(system, PAM);
    if (defs === undefined && pam.length === 0) return undefined;
    const policy = parsePolicy(defs ?? '', pam.map(({text}) => text).join('\n'));
    const sessions = await readAll(system, SESSIONS);
    const umask = sessions.length === 0 ? {} : {umaskByPam: sessions.some(setsUmask)};
    const nullok = pam.filter(admitsEmpty).map(({path}) => path);
    return {facts: {passwordPolicy: {...policy, ...umask, nullok}}};
  },
};

const HASHES = ['yescrypt', 'gost_yescrypt', 'blowfish', 'sha512', 'sha256', 'md5', 'bigcrypt'];
const QUALITY = ['pam_pwquality', 'pam_passwdqc', 'pam_cracklib'];
const LOCKOUT = ['pam_faillock', 'pam_tally2'];

/** The text of login.defs(5) and the lines of PAM's files together. */
export function parsePolicy(defs: string, pam: string): Omit<PasswordPolicyFact, 'nullok' | 'umaskByPam'> {
  const lines = contentLines(pam).map((line) => line.split(/\s+/));
  const unix = lines.find((words) => words[0] === 'password' && words.includes('pam_unix.so'));
  // pam_unix: without an option of its own, login.defs decides (pam_unix(8)).
  const hash = unix?.find((word) => HASHES.includes(word)) ?? defined(defs, 'ENCRYPT_METHOD')?.toLowerCase();
  const umask = defined(defs, 'UMASK');
  return {
    ...(hash !== undefined && /^\w{1,32}$/.test(hash) ? {hash} : {}),
    quality: modules(lines, QUALITY),
    lockout: modules(lines, LOCKOUT),
    ...(umask !== undefined && /^[0-7]{3,4}$/.test(umask) ? {umask} : {}),
  };
}

/** pam_unix(8): `nullok` lets an empty password in, `nullok_secure` on terminals of /etc/securetty. */
function admitsEmpty({text}: NamedText): boolean {
  return contentLines(text)
    .map((line) => line.split(/\s+/))
    .some((words) => words[0]?.endsWith('auth') && words.some((word) => word.startsWith('nullok')));
}

function setsUmask({text}: NamedText): boolean {
  return contentLines(text).some((line) => /^-?session\s.*\bpam_umask\.so\b/.test(line));
}

function modules(lines: readonly (readonly string[])[], wanted: readonly string[]): string[] {
  return wanted.filter((name) => lines.some((words) => words.some((word) => word.endsWith(`${name}.so`))));
}

function defined(defs: string, key: string): string | undefined {
  return contentLines(defs)
    .map((line) => line.split(/\s+/))
    .find(([name]) => name === key)?.[1];
}
