import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that programs are loaded at addresses nobody can guess (ASLR). */
export const addressLayout: BoundCheck = sysctlCheck({
  id: 'address-layout',
  category: 'operating-system',
  settings: [{key: 'kernel.randomize_va_space', allowed: ['2']}],
  references: [],
  text: {
    en: {
      title: 'Programs are loaded at random addresses',
      failure: 'Programs are loaded at addresses that can be guessed',
      why: 'With known addresses an attacker turns a memory error in any program into code of their own at the first try.',
    },
    de: {
      title: 'Programme liegen an zufälligen Speicheradressen',
      failure: 'Programme liegen an vorhersagbaren Speicheradressen',
      why: 'Mit bekannten Adressen macht ein Angreifer aus einem Speicherfehler in einem Programm beim ersten Versuch eigenen Code.',
    },
  },
});
