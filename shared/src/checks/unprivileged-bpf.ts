import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that ordinary users cannot load BPF programs into the kernel. */
export const unprivilegedBpf: BoundCheck = sysctlCheck({
  id: 'unprivileged-bpf',
  category: 'operating-system',
  settings: [{key: 'kernel.unprivileged_bpf_disabled', allowed: ['2', '1']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Only root loads programs into the kernel (BPF)',
      failure: 'Ordinary users can load programs into the kernel (BPF)',
      why: 'An attacker with any account uses an error in the checker of BPF programs to become root; such errors were found again and again.',
    },
    de: {
      title: 'Nur root lädt Programme in den Kernel (BPF)',
      failure: 'Gewöhnliche Benutzer können Programme in den Kernel laden (BPF)',
      why: 'Ein Angreifer mit irgendeinem Konto nutzt einen Fehler im Prüfer der BPF-Programme, um root zu werden; solche Fehler wurden immer wieder gefunden.',
    },
  },
});
