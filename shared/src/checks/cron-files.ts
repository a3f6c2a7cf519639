import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root decides what the device runs by itself. */
export const cronFiles: BoundCheck = filesCheck({
  id: 'cron-files',
  category: 'security-controls',
  files: [
    {path: '/etc/crontab', most: 0o644},
    {path: '/etc/anacrontab', most: 0o644},
    {path: '/etc/cron.d', most: 0o755},
    {path: '/etc/cron.hourly', most: 0o755},
    {path: '/etc/cron.daily', most: 0o755},
    {path: '/etc/cron.weekly', most: 0o755},
    {path: '/etc/cron.monthly', most: 0o755},
    {path: '/var/spool/cron/crontabs', most: 0o1730},
  ],
  none: 'there is no cron',
  references: ['CIS Debian 12: 2.4.1.2–2.4.1.7', 'Lynis SCHD-7704', 'Lynis FILE-7524'],
  text: {
    en: {
      title: 'Only root can change what runs at set times',
      failure: 'Others than root can change what runs at set times',
      why: 'An attacker with any account writes a command into a table of cron; the device runs it as root within the hour, again and again.',
    },
    de: {
      title: 'Nur root kann ändern, was zu festen Zeiten läuft',
      failure: 'Andere als root können ändern, was zu festen Zeiten läuft',
      why: 'Ein Angreifer mit irgendeinem Konto schreibt einen Befehl in eine Tabelle von cron; das Gerät führt ihn binnen einer Stunde als root aus, immer wieder.',
    },
  },
});
