import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that packets with a forged sender are dropped (reverse path filter, RFC 3704). */
export const senderVerification: BoundCheck = sysctlCheck({
  id: 'sender-verification',
  category: 'network',
  // The kernel takes the larger of `all` and the interface's own value, which begins as `default`.
  any: true,
  settings: [
    {key: 'net.ipv4.conf.all.rp_filter', allowed: ['1', '2']},
    {key: 'net.ipv4.conf.default.rp_filter', allowed: ['1', '2']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Packets with a forged sender are dropped',
      failure: 'Packets with a forged sender are accepted',
      why: 'An attacker sends packets that seem to come from a trusted network, to pass address rules or to make this device flood a third one.',
    },
    de: {
      title: 'Pakete mit gefälschtem Absender werden verworfen',
      failure: 'Pakete mit gefälschtem Absender werden angenommen',
      why: 'Ein Angreifer schickt Pakete, die aus einem vertrauten Netz zu kommen scheinen, um Adressregeln zu umgehen oder über dieses Gerät ein drittes zu überfluten.',
    },
  },
});
