import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that the running kernel cannot be exchanged for another without a restart (kexec). */
export const kernelReplacement: BoundCheck = sysctlCheck({
  id: 'kernel-replacement',
  category: 'operating-system',
  settings: [{key: 'kernel.kexec_load_disabled', allowed: ['1']}],
  references: [],
  text: {
    en: {
      title: 'The running kernel cannot be exchanged',
      failure: 'The running kernel can be exchanged (kexec)',
      why: 'An attacker who has become root starts a kernel of their own past the firmware and its Secure Boot, and so stays unseen.',
    },
    de: {
      title: 'Der laufende Kernel lässt sich nicht austauschen',
      failure: 'Der laufende Kernel lässt sich austauschen (kexec)',
      why: 'Wer root geworden ist, startet an der Firmware und ihrem Secure Boot vorbei einen eigenen Kernel und bleibt so unbemerkt.',
    },
  },
});
