import type {BoundCheck} from './check.ts';
import {sshdCheck} from './kit/sshd.ts';

/** This check verifies that one connection may try only a few passwords. */
export const sshAttempts: BoundCheck = sshdCheck({
  id: 'ssh-attempts',
  keyword: 'MaxAuthTries',
  right: '4',
  builtin: '6',
  accepts: (value) => Number(value) <= 4,
  references: ['CIS Debian 12: 5.1.16', 'Lynis SSH-7408'],
  text: {
    en: {
      title: 'SSH ends a connection after four failed logins',
      failure: 'SSH allows many failed logins on one connection',
      why: 'An attacker tries more passwords on each connection, and programs that count connections notice him later.',
    },
    de: {
      title: 'SSH beendet Verbindungen nach vier Fehlversuchen',
      failure: 'SSH erlaubt viele Fehlversuche je Verbindung',
      why: 'Ein Angreifer probiert je Verbindung mehr Passwörter, und Programme, die Verbindungen zählen, bemerken ihn später.',
    },
  },
});
