import type {Mitigation} from './mitigation.ts';

/** What is not let in cannot be attacked from outside; which ports are let in is not known here: hence one half. */
export const firewall: Mitigation = {
  id: 'firewall',
  checks: ['firewall', 'ipv6-firewall'],
  effectiveness: 0.5,
  affects: {running: ['listening'], vectors: ['N', 'A']},
  source: 'https://csrc.nist.gov/pubs/sp/800/41/r1/final',
  text: {
    en: {
      title: 'The firewall refuses what is not allowed',
      why: 'An attacker reaches this service only where the firewall lets it be reached.',
    },
    de: {
      title: 'Die Firewall weist ab, was nicht erlaubt ist',
      why: 'Ein Angreifer erreicht diesen Dienst nur, wo die Firewall es zulässt.',
    },
  },
};
