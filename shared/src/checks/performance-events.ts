import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that only root measures the processor and the kernel closely. */
export const performanceEvents: BoundCheck = sysctlCheck({
  id: 'performance-events',
  category: 'operating-system',
  // 2 keeps the kernel out of sight; 3 and 4 (patches of Debian and Ubuntu) forbid it altogether.
  settings: [{key: 'kernel.perf_event_paranoid', allowed: ['3', '2', '4']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Only root can measure the kernel (perf)',
      failure: 'Every account can measure the kernel (perf)',
      why: 'An attacker with any account finds out where the kernel lies in memory and uses errors of this large interface, which has given root rights more than once.',
    },
    de: {
      title: 'Nur root kann den Kernel vermessen (perf)',
      failure: 'Jedes Konto kann den Kernel vermessen (perf)',
      why: 'Ein Angreifer mit irgendeinem Konto findet heraus, wo der Kernel im Speicher liegt, und nutzt Fehler dieser großen Schnittstelle, die schon mehrmals Root-Rechte brachten.',
    },
  },
});
