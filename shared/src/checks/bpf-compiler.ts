import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that code that the BPF compiler makes cannot be steered by its constants. */
export const bpfCompiler: BoundCheck = sysctlCheck({
  id: 'bpf-compiler',
  category: 'operating-system',
  settings: [{key: 'net.core.bpf_jit_harden', allowed: ['2', '1']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'The BPF compiler is hardened',
      failure: 'The BPF compiler is not hardened',
      why: 'An attacker who may load network filters hides machine code in their constants and has the kernel run it.',
    },
    de: {
      title: 'Der BPF-Übersetzer ist gehärtet',
      failure: 'Der BPF-Übersetzer ist nicht gehärtet',
      why: 'Ein Angreifer, der Netzfilter laden darf, versteckt Maschinencode in deren Konstanten und lässt ihn vom Kernel ausführen.',
    },
  },
});
