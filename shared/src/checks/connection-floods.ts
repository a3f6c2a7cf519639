import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that a flood of half-open connections does not block services (SYN cookies, RFC 4987). */
export const connectionFloods: BoundCheck = sysctlCheck({
  id: 'connection-floods',
  category: 'network',
  settings: [{key: 'net.ipv4.tcp_syncookies', allowed: ['1', '2']}],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Floods of connections do not block services',
      failure: 'A flood of connections can block services',
      why: 'An attacker sends a stream of connections that are never completed, and nobody else can reach the services of this device.',
    },
    de: {
      title: 'Fluten von Verbindungen legen Dienste nicht lahm',
      failure: 'Eine Flut von Verbindungen kann Dienste lahmlegen',
      why: 'Ein Angreifer schickt einen Strom nie vollendeter Verbindungen, und niemand sonst erreicht mehr die Dienste dieses Geräts.',
    },
  },
});
