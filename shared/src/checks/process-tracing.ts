import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that a program cannot read the memory of its neighbours (Yama). */
export const processTracing: BoundCheck = sysctlCheck({
  id: 'process-tracing',
  category: 'operating-system',
  settings: [{key: 'kernel.yama.ptrace_scope', allowed: ['1', '2', '3']}],
  references: [],
  text: {
    en: {
      title: 'Programs cannot read the memory of their neighbours',
      failure: 'Every program can read the memory of your other programs',
      why: 'One hijacked program reads passwords and keys out of the browser, the password manager and the SSH agent of the same user.',
    },
    de: {
      title: 'Programme können den Speicher ihrer Nachbarn nicht lesen',
      failure: 'Jedes Programm kann den Speicher Ihrer anderen Programme lesen',
      why: 'Ein einziges gekapertes Programm liest Passwörter und Schlüssel aus Browser, Passwortverwaltung und SSH-Agent desselben Benutzers.',
    },
  },
});
