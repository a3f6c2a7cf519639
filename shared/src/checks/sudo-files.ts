import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root decides who may become root. */
export const sudoFiles: BoundCheck = filesCheck({
  id: 'sudo-files',
  category: 'accounts',
  files: [
    {path: '/etc/sudoers', most: 0o640},
    {path: '/etc/sudoers.d', most: 0o755},
  ],
  none: 'there is no sudo',
  // sudo refuses to work with rules others may write; servers have no pkexec, some systems no password of root.
  command:
    'C="chown root:root /etc/sudoers /etc/sudoers.d && chmod 440 /etc/sudoers && chmod 750 /etc/sudoers.d"; pkexec sh -c "$C" || su -c "$C"',
  references: ['Lynis AUTH-9252'],
  text: {
    en: {
      title: 'Only root can change sudo’s rules',
      failure: 'Others than root can change sudo’s rules',
      why: 'An attacker with any account adds a line for himself and is root with the next command.',
    },
    de: {
      title: 'Nur root kann die Regeln von sudo ändern',
      failure: 'Andere als root können die Regeln von sudo ändern',
      why: 'Ein Angreifer mit irgendeinem Konto trägt eine Zeile für sich ein und ist mit dem nächsten Befehl root.',
    },
  },
});
