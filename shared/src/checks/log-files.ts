import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root and the log’s group read who did what. */
export const logFiles: BoundCheck = filesCheck({
  id: 'log-files',
  category: 'security-controls',
  files: [
    {path: '/var/log/auth.log', most: 0o640},
    {path: '/var/log/syslog', most: 0o640},
    {path: '/var/log/secure', most: 0o640},
    {path: '/var/log/messages', most: 0o640},
    {path: '/var/log/daemon.log', most: 0o640},
    {path: '/var/log/kern.log', most: 0o640},
    {path: '/var/log/audit', most: 0o750},
  ],
  none: 'there is no such log',
  anyOwner: true,
  references: ['CIS Debian 12: 6.1.4.1'],
  text: {
    en: {
      title: 'Only root and its helpers can read the logs',
      failure: 'Every account can read or change the logs',
      why: 'An attacker reads names, addresses and mistyped passwords in the logs, or wipes the lines that tell of him.',
    },
    de: {
      title: 'Nur root und seine Helfer können die Protokolle lesen',
      failure: 'Jedes Konto kann die Protokolle lesen oder ändern',
      why: 'Ein Angreifer liest in den Protokollen Namen, Adressen und vertippte Passwörter oder löscht die Zeilen, die von ihm erzählen.',
    },
  },
});
