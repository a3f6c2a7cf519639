import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that nobody in the network can change this device's routes by ICMP. */
export const incomingRedirects: BoundCheck = sysctlCheck({
  id: 'incoming-redirects',
  category: 'network',
  settings: [
    {key: 'net.ipv4.conf.all.accept_redirects', allowed: ['0']},
    {key: 'net.ipv4.conf.default.accept_redirects', allowed: ['0']},
    {key: 'net.ipv6.conf.all.accept_redirects', allowed: ['0']},
    {key: 'net.ipv6.conf.default.accept_redirects', allowed: ['0']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'Routes cannot be changed from the network',
      failure: 'Anybody in the network can change routes (ICMP redirects)',
      why: 'An attacker in the same network sends one message and has your traffic pass through their device, where they read and change it.',
    },
    de: {
      title: 'Routen lassen sich nicht aus dem Netz ändern',
      failure: 'Jeder im Netz kann Routen ändern (ICMP-Redirects)',
      why: 'Ein Angreifer im selben Netz schickt eine Nachricht und leitet Ihren Verkehr über sein Gerät, wo er ihn liest und verändert.',
    },
  },
});
