import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that packets with impossible senders are noted. */
export const martianPackets: BoundCheck = sysctlCheck({
  id: 'martian-packets',
  category: 'network',
  settings: [
    {key: 'net.ipv4.conf.all.log_martians', allowed: ['1']},
    {key: 'net.ipv4.conf.default.log_martians', allowed: ['1']},
  ],
  references: ['CIS Debian 12: 3.3.9', 'Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Packets with impossible senders are logged',
      failure: 'Packets with impossible senders are not logged',
      why: 'An attacker in the same network forges senders to reach services; without a line in the log nobody learns that somebody tries.',
    },
    de: {
      title: 'Pakete mit unmöglichen Absendern werden protokolliert',
      failure: 'Pakete mit unmöglichen Absendern werden nicht protokolliert',
      why: 'Ein Angreifer im selben Netz fälscht Absender, um Dienste zu erreichen; ohne Zeile im Protokoll erfährt niemand von dem Versuch.',
    },
  },
});
