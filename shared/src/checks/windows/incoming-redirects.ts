import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that routes cannot be changed from the network. */
export const incomingRedirectsOnWindows: BoundCheck = registryCheck({
  id: 'incoming-redirects',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.5.5'],
  restart: true,
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\EnableICMPRedirect'],
      right: 0,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Routes cannot be changed from the network',
      failure: 'Routes can be changed from the network',
      why: 'Anybody in the same network has the device send its packets through a device of theirs.',
    },
    de: {
      title: 'Routen lassen sich nicht aus dem Netz ändern',
      failure: 'Routen lassen sich aus dem Netz ändern',
      why: 'Jeder im selben Netz kann das Gerät seine Pakete über ein eigenes Gerät schicken lassen.',
    },
  },
});
