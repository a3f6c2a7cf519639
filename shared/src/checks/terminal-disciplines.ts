import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that users cannot have rare terminal protocols loaded into the kernel. */
export const terminalDisciplines: BoundCheck = sysctlCheck({
  id: 'terminal-disciplines',
  category: 'operating-system',
  settings: [{key: 'dev.tty.ldisc_autoload', allowed: ['0']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Users cannot load rare terminal protocols',
      failure: 'Every account can load rare terminal protocols',
      why: 'An attacker with any account asks for a line discipline nobody has used in years; several of these modules had errors that gave root rights.',
    },
    de: {
      title: 'Benutzer können keine seltenen Terminalprotokolle laden',
      failure: 'Jedes Konto kann seltene Terminalprotokolle laden',
      why: 'Ein Angreifer mit irgendeinem Konto fordert ein Leitungsprotokoll an, das seit Jahren niemand nutzt; mehrere dieser Module hatten Fehler, die Root-Rechte gaben.',
    },
  },
});
