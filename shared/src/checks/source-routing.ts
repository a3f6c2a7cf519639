import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that senders cannot choose the way their packets take. */
export const sourceRouting: BoundCheck = sysctlCheck({
  id: 'source-routing',
  category: 'network',
  settings: [
    {key: 'net.ipv4.conf.all.accept_source_route', allowed: ['0']},
    {key: 'net.ipv6.conf.all.accept_source_route', allowed: ['0', '-1']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Senders cannot choose the route of packets',
      failure: 'Senders can choose the route of packets',
      why: 'An attacker prescribes a way through this device into a network that is not reachable from outside, and gets the answers back.',
    },
    de: {
      title: 'Absender können den Weg der Pakete nicht wählen',
      failure: 'Absender können den Weg der Pakete wählen',
      why: 'Ein Angreifer schreibt einen Weg durch dieses Gerät in ein Netz vor, das von außen nicht erreichbar ist, und bekommt die Antworten zurück.',
    },
  },
});
