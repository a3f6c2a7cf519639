import {type BoundCheck, defineCheck} from './check.ts';

/** crypt(5) recommends these for new passwords. */
const STRONG = new Set(['yescrypt', 'gost_yescrypt', 'blowfish', 'bcrypt', 'sha512']);

/** This check verifies that new passwords are stored so that guessing is slow. */
export const passwordHashing: BoundCheck = defineCheck({
  id: 'password-hashing',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['passwordPolicy'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: ['Lynis AUTH-9229'],
  text: {
    en: {
      title: 'New passwords are stored with a strong hash',
      failure: 'New passwords are stored with a weak hash',
      why: 'An attacker who gets hold of the stored passwords tries millions a second against a weak hash, and uses what they find elsewhere too.',
      look: 'Run: grep pam_unix /etc/pam.d/common-password; grep ENCRYPT_METHOD /etc/login.defs – right is yescrypt or sha512.',
      remedy: [
        'Set the option yescrypt for pam_unix in /etc/pam.d/common-password (pam-auth-update restores the default).',
        'Set ENCRYPT_METHOD to YESCRYPT in /etc/login.defs.',
      ],
    },
    de: {
      title: 'Neue Passwörter werden mit starkem Hash gespeichert',
      failure: 'Neue Passwörter werden mit schwachem Hash gespeichert',
      why: 'Wer die gespeicherten Passwörter in die Hand bekommt, probiert gegen einen schwachen Hash Millionen in der Sekunde und nutzt die Treffer auch anderswo.',
      look: 'Führen Sie aus: grep pam_unix /etc/pam.d/common-password; grep ENCRYPT_METHOD /etc/login.defs – richtig ist yescrypt oder sha512.',
      remedy: [
        'Setzen Sie in /etc/pam.d/common-password für pam_unix die Option yescrypt (pam-auth-update stellt die Vorgabe wieder her).',
        'Setzen Sie ENCRYPT_METHOD in /etc/login.defs auf YESCRYPT.',
      ],
    },
  },
  judge({passwordPolicy: {hash}}) {
    if (hash === undefined) return {status: 'unknown', why: 'neither PAM nor login.defs names a method'};
    return STRONG.has(hash) ? {status: 'pass'} : {status: 'fail', evidence: [hash]};
  },
});
