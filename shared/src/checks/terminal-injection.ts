import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that a program cannot type into the terminal it was started from. */
export const terminalInjection: BoundCheck = sysctlCheck({
  id: 'terminal-injection',
  category: 'operating-system',
  settings: [{key: 'dev.tty.legacy_tiocsti', allowed: ['0']}],
  references: [],
  text: {
    en: {
      title: 'Programs cannot type into their terminal',
      failure: 'Programs can type commands into their terminal',
      why: 'A program started with su or in a sandbox types a command into the terminal it came from (TIOCSTI), and the shell of the stronger account runs it.',
    },
    de: {
      title: 'Programme können nicht in ihr Terminal tippen',
      failure: 'Programme können Befehle in ihr Terminal tippen',
      why: 'Ein mit su oder in einer Sandbox gestartetes Programm tippt einen Befehl in sein Ursprungsterminal (TIOCSTI), und die Shell des stärkeren Kontos führt ihn aus.',
    },
  },
});
