import type {BoundCheck} from './check.ts';
import {sysctlCheck} from './kit/sysctl.ts';

/** This check verifies that the device passes no packets on from one network to another. */
export const packetForwarding: BoundCheck = sysctlCheck({
  id: 'packet-forwarding',
  category: 'network',
  settings: [
    {key: 'net.ipv4.ip_forward', allowed: ['0']},
    {key: 'net.ipv6.conf.all.forwarding', allowed: ['0']},
  ],
  // Its change resets the settings of every interface (ip-sysctl, ip_forward).
  resets: true,
  references: [],
  text: {
    en: {
      title: 'The device does not work as a router',
      failure: 'The device passes packets on between networks',
      why: 'An attacker in one network (a guest Wi-Fi, a container) reaches another through this device, past the firewall between them. Container and virtual machine hosts need forwarding.',
      before:
        'Know that the kernel sets redirects and source routes of all interfaces back as forwarding changes; load all files once more afterwards: sysctl --system.',
    },
    de: {
      title: 'Das Gerät arbeitet nicht als Router',
      failure: 'Das Gerät leitet Pakete zwischen Netzen weiter',
      why: 'Ein Angreifer in einem Netz (Gäste-WLAN, Container) erreicht über dieses Gerät ein anderes, an der Firewall dazwischen vorbei. Rechner mit Containern oder virtuellen Maschinen brauchen die Weiterleitung.',
      before:
        'Der Kernel setzt dabei Umleitungen und Quellrouten aller Schnittstellen zurück; laden Sie danach alle Dateien noch einmal: sysctl --system.',
    },
  },
});
