import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that crashes of privileged programs leave no memory image that users can read. */
export const coreDumps: BoundCheck = sysctlCheck({
  id: 'core-dumps',
  category: 'operating-system',
  // 2 leaves images that root alone may read, as systemd-coredump wants it (proc_sys_fs(5)).
  settings: [{key: 'fs.suid_dumpable', allowed: ['0', '2']}],
  references: ['Lynis KRNL-5820'],
  text: {
    en: {
      title: 'Crashes of privileged programs leave nothing to read',
      failure: 'Crashes of privileged programs leave their memory to be read',
      why: 'An attacker with any account makes a program of root crash and finds password hashes and keys in the image of its memory.',
    },
    de: {
      title: 'Abstürze privilegierter Programme hinterlassen nichts Lesbares',
      failure: 'Abstürze privilegierter Programme hinterlassen lesbaren Speicher',
      why: 'Ein Angreifer mit irgendeinem Konto bringt ein Programm von root zum Absturz und findet im Speicherabbild Passwort-Hashes und Schlüssel.',
    },
  },
});
