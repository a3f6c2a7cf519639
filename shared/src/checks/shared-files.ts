import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that nobody can lay files into shared folders for others to write into. */
export const sharedFiles: BoundCheck = sysctlCheck({
  id: 'shared-files',
  category: 'operating-system',
  // 1 covers folders open to all, 2 also those open to a group (Documentation/admin-guide/sysctl/fs.rst).
  settings: [
    {key: 'fs.protected_regular', allowed: ['2', '1']},
    {key: 'fs.protected_fifos', allowed: ['2', '1']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Files in shared folders cannot be foisted on others',
      failure: 'Files in shared folders can be foisted on others',
      why: 'An attacker with any account lays a file or a pipe into /tmp under the name a program of root is about to use, and reads or steers what that program writes.',
    },
    de: {
      title: 'In gemeinsamen Ordnern lassen sich niemandem Dateien unterschieben',
      failure: 'In gemeinsamen Ordnern lassen sich anderen Dateien unterschieben',
      why: 'Ein Angreifer mit irgendeinem Konto legt in /tmp eine Datei oder Pipe unter dem Namen ab, den ein Programm von root gleich benutzt, und liest oder steuert, was dieses schreibt.',
    },
  },
});
