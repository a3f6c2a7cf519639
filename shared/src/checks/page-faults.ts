import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that only root lets the kernel wait in the middle of its work (userfaultfd). */
export const pageFaults: BoundCheck = sysctlCheck({
  id: 'page-faults',
  category: 'operating-system',
  settings: [{key: 'vm.unprivileged_userfaultfd', allowed: ['0']}],
  references: [],
  text: {
    en: {
      title: 'Only root can halt the kernel on a page fault',
      failure: 'Every account can halt the kernel on a page fault',
      why: 'An attacker with any account stops the kernel at the very moment at which an error can be used (userfaultfd); with it, errors that depend on chance become certain.',
    },
    de: {
      title: 'Nur root kann den Kernel bei Seitenfehlern anhalten',
      failure: 'Jedes Konto kann den Kernel bei Seitenfehlern anhalten',
      why: 'Ein Angreifer mit irgendeinem Konto hält den Kernel genau dann an, wenn ein Fehler ausnutzbar ist (userfaultfd); aus Zufallstreffern wird damit Gewissheit.',
    },
  },
});
