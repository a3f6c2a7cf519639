import type {Mitigation} from './mitigation.ts';

/**
 * Netfilter, traffic control and overlayfs ask for rights that a user has only in a name space of his own. Ubuntu itself
 * calls its mediation a hurdle, not a boundary, and ways around it were published in 2025: hence not more.
 */
export const userNamespaces: Mitigation = {
  id: 'user-namespaces',
  checks: ['user-namespaces'],
  effectiveness: 0.6,
  affects: {
    kernel: true,
    parts: ['netfilter', 'net/sched', 'net_sched', 'net: sched', 'ovl', 'overlayfs'],
    vectors: ['L'],
  },
  source: 'https://ubuntu.com/blog/ubuntu-23-10-restricted-unprivileged-user-namespaces',
  text: {
    en: {
      title: 'Only chosen programs become root in a name space',
      why: 'An attacker reaches this part of the kernel only as root, and a name space of his own no longer makes him that.',
    },
    de: {
      title: 'Nur ausgewählte Programme werden in einem Namensraum root',
      why: 'Ein Angreifer erreicht diesen Teil des Kernels nur als root, und dazu macht ihn ein eigener Namensraum nicht mehr.',
    },
  },
};
