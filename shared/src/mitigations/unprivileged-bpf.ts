import type {Mitigation} from './mitigation.ts';

/** Without BPF for everybody its verifier is out of an ordinary user's reach; what root loads still runs through it. */
export const unprivilegedBpf: Mitigation = {
  id: 'unprivileged-bpf',
  checks: ['unprivileged-bpf'],
  effectiveness: 0.8,
  affects: {kernel: true, parts: ['bpf', 'bpf, verifier'], vectors: ['L']},
  source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#unprivileged-bpf-disabled',
  text: {
    en: {
      title: 'Only root loads BPF programs',
      why: 'An attacker without root rights cannot load the program that this flaw of BPF needs.',
    },
    de: {
      title: 'Nur root lädt BPF-Programme',
      why: 'Ein Angreifer ohne Root-Rechte kann das Programm nicht laden, das dieser Fehler in BPF braucht.',
    },
  },
};
