import type {BoundCheck} from '../check.ts';
import {registryCheck} from '../kit/registry.ts';

/** This check verifies that senders cannot choose the route of packets. */
export const sourceRoutingOnWindows: BoundCheck = registryCheck({
  id: 'source-routing',
  category: 'network',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.5.2', 'CIS Windows 11 22H2: 18.5.3'],
  restart: true,
  values: [
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters\\DisableIPSourceRouting'],
      right: 2,
      unset: 'wrong',
    },
    {
      at: ['HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\DisableIPSourceRouting'],
      right: 2,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'Senders cannot choose the route of packets',
      failure: 'Senders may choose the route of packets',
      why: 'An attacker leads packets through this device into a network that was closed to them, or has answers come their way.',
    },
    de: {
      title: 'Absender können den Weg der Pakete nicht wählen',
      failure: 'Absender dürfen den Weg der Pakete wählen',
      why: 'Ein Angreifer führt Pakete durch dieses Gerät in ein Netz, das ihm verschlossen war, oder lenkt Antworten zu sich.',
    },
  },
});
