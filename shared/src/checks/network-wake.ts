import type {BoundCheck} from './check.ts';
import {macStateCheck} from './kit/mac-state.ts';

/** This check verifies that the device does not wake because somebody in the network wants it to. */
export const networkWake: BoundCheck = macStateCheck({
  id: 'network-wake',
  category: 'network',
  minutes: 1,
  references: ['CIS macOS 13: 2.8'],
  command: 'sudo pmset -a womp 0',
  state: 'wakesForNetwork',
  right: false,
  evidence: 'womp 1',
  text: {
    en: {
      title: 'The network does not wake the device',
      failure: 'The network wakes the device',
      why: 'A sleeping device that wakes can be attacked while nobody is near.',
      look: 'Run in Terminal: pmset -g custom – womp should be 0 everywhere.',
      remedy: [
        'Run the command in Terminal; do without it where shared folders or Find My must wake this Mac.',
      ],
    },
    de: {
      title: 'Das Netz weckt das Gerät nicht',
      failure: 'Das Netz weckt das Gerät',
      why: 'Ein schlafendes Gerät, das aufwacht, lässt sich angreifen, während niemand da ist.',
      look: 'Führen Sie im Terminal aus: pmset -g custom – womp sollte überall 0 sein.',
      remedy: [
        'Führen Sie den Befehl im Terminal aus; lassen Sie es, wo Freigaben oder „Wo ist?“ diesen Mac wecken sollen.',
      ],
    },
  },
});
