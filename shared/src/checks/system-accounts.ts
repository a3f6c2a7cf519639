import {type BoundCheck, defineCheck} from './check.ts';

/** Programs that end at once; an empty field means /bin/sh (passwd(5)). */
const CLOSED = /\/(?:nologin|false|sync|shutdown|halt)$/;

/** This check verifies that accounts of services cannot log in. */
export const systemAccounts: BoundCheck = defineCheck({
  id: 'system-accounts',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['users'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      command:
        "awk -F: '$3 > 0 && $3 < 1000 && $7 !~ /(nologin|false|sync|shutdown|halt)$/ {print $1}' /etc/passwd | xargs -r -n1 sudo usermod -s /usr/sbin/nologin",
    },
  ],
  references: ['CIS Debian 12: 5.4.2.7'],
  text: {
    en: {
      title: 'Accounts of services cannot log in',
      failure: 'An account of a service can log in',
      why: 'An attacker who writes a key into the home folder of a hijacked service logs in over SSH afterwards, as if he were a person.',
      look: "Run: awk -F: '$3 > 0 && $3 < 1000 {print $1, $7}' /etc/passwd – the shell should be nologin or false.",
      remedy: [
        'Set the shell of the account: usermod -s /usr/sbin/nologin.',
        'Leave it where a program needs the shell, as PostgreSQL’s or Git’s upkeep may, and lock its password instead.',
      ],
    },
    de: {
      title: 'Konten von Diensten können sich nicht anmelden',
      failure: 'Ein Konto eines Dienstes kann sich anmelden',
      why: 'Ein Angreifer, der einen Schlüssel in den Ordner eines gekaperten Dienstes schreibt, meldet sich danach über SSH an, als wäre er ein Mensch.',
      look: "Führen Sie aus: awk -F: '$3 > 0 && $3 < 1000 {print $1, $7}' /etc/passwd – die Shell sollte nologin oder false sein.",
      remedy: [
        'Setzen Sie die Shell des Kontos: usermod -s /usr/sbin/nologin.',
        'Lassen Sie sie, wo ein Programm die Shell braucht, etwa zur Pflege von PostgreSQL oder Git, und sperren Sie stattdessen das Passwort.',
      ],
    },
  },
  judge({users}) {
    const open = users.filter(({uid, shell}) => uid > 0 && uid < 1000 && !CLOSED.test(shell));
    if (open.length === 0) return {status: 'pass'};
    return {
      status: 'fail',
      evidence: open.map(({name, shell}) => `${name}: ${shell === '' ? '/bin/sh' : shell}`),
    };
  },
});
