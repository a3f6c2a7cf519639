import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that links in folders open to all cannot lead privileged programs astray. */
export const linkProtection: BoundCheck = sysctlCheck({
  id: 'link-protection',
  category: 'operating-system',
  settings: [
    {key: 'fs.protected_symlinks', allowed: ['1']},
    {key: 'fs.protected_hardlinks', allowed: ['1']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Links in shared folders cannot mislead programs',
      failure: 'Links in shared folders can mislead programs',
      why: 'An attacker with any account puts a link into /tmp where a program of root expects its file, and has it overwrite a file of the system.',
    },
    de: {
      title: 'Verweise in gemeinsamen Ordnern können Programme nicht irreführen',
      failure: 'Verweise in gemeinsamen Ordnern können Programme irreführen',
      why: 'Ein Angreifer mit irgendeinem Konto legt in /tmp einen Verweis dorthin, wo ein Programm von root seine Datei erwartet, und lässt es eine Systemdatei überschreiben.',
    },
  },
});
