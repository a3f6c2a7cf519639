import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that only root can read the kernel's messages. */
export const kernelMessages: BoundCheck = sysctlCheck({
  id: 'kernel-messages',
  category: 'operating-system',
  settings: [{key: 'kernel.dmesg_restrict', allowed: ['1']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Only root reads the messages of the kernel',
      failure: 'Everybody can read the messages of the kernel',
      why: 'An attacker with any account reads addresses, devices and crashes in the messages of the kernel and prepares the next step with them.',
    },
    de: {
      title: 'Nur root liest die Meldungen des Kernels',
      failure: 'Jeder kann die Meldungen des Kernels lesen',
      why: 'Ein Angreifer mit irgendeinem Konto liest in den Meldungen des Kernels Adressen, Geräte und Abstürze und bereitet damit den nächsten Schritt vor.',
    },
  },
});
