import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that nobody at the keyboard kills programs or dumps memory by key. */
export const magicKeys: BoundCheck = sysctlCheck({
  id: 'magic-keys',
  category: 'operating-system',
  // Right is what has neither 1 (all), 8 (memory dumps) nor 64 (killing): 438 is Debian’s, 176 Ubuntu’s (Documentation/admin-guide/sysrq.rst).
  settings: [{key: 'kernel.sysrq', allowed: ['0', '4', '16', '48', '128', '132', '176', '184', '438']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Keys cannot kill the screen lock (SysRq)',
      failure: 'Keys can kill the screen lock (SysRq)',
      why: 'Whoever stands before the locked device presses a key combination that ends programs, the screen lock among them, or writes memory to the screen.',
    },
    de: {
      title: 'Tasten können die Bildschirmsperre nicht beenden (SysRq)',
      failure: 'Tasten können die Bildschirmsperre beenden (SysRq)',
      why: 'Wer vor dem gesperrten Gerät steht, drückt eine Tastenkombination, die Programme beendet, darunter die Bildschirmsperre, oder Speicher auf den Bildschirm schreibt.',
    },
  },
});
