import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that the kernel hides its own addresses from ordinary users. */
export const kernelPointers: BoundCheck = sysctlCheck({
  id: 'kernel-pointers',
  category: 'operating-system',
  settings: [{key: 'kernel.kptr_restrict', allowed: ['2', '1']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'The kernel hides its addresses',
      failure: 'The kernel shows its addresses',
      why: 'An attacker who already runs a program here reads where the kernel lies in memory and needs no guess to take it over.',
    },
    de: {
      title: 'Der Kernel verbirgt seine Adressen',
      failure: 'Der Kernel zeigt seine Adressen',
      why: 'Wer hier schon ein Programm ausführt, liest ab, wo der Kernel im Speicher liegt, und muss für eine Übernahme nicht mehr raten.',
    },
  },
});
