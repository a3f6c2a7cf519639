import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that the device does not change other devices' routes by ICMP. */
export const outgoingRedirects: BoundCheck = sysctlCheck({
  id: 'outgoing-redirects',
  category: 'network',
  settings: [
    {key: 'net.ipv4.conf.all.send_redirects', allowed: ['0']},
    {key: 'net.ipv4.conf.default.send_redirects', allowed: ['0']},
  ],
  references: ['Lynis KRNL-6000'],
  text: {
    en: {
      title: 'The device does not change routes of others',
      failure: 'The device can change routes of others (ICMP redirects)',
      why: 'An attacker who has taken over this device draws the traffic of its neighbours through it; a device that is no router never needs to.',
    },
    de: {
      title: 'Das Gerät ändert keine Routen anderer',
      failure: 'Das Gerät kann Routen anderer ändern (ICMP-Redirects)',
      why: 'Wer dieses Gerät übernommen hat, zieht den Verkehr der Nachbarn darüber; ein Gerät, das kein Router ist, braucht das nie.',
    },
  },
});
