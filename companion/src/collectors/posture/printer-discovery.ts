import type {Collector} from '../collector.ts';
import {clip, contentLines} from './formats/read.ts';

/** Whether this device takes in printers that others announce (cups-browsed). */
export const printerDiscovery: Collector = {
  id: 'printer-discovery',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc/cups', names: /^cups-browsed\.conf$/}],
  async collect(system) {
    if ((await system.stat('/usr/sbin/cups-browsed')) === undefined) {
      return {facts: {printerDiscovery: {installed: false, protocols: []}}};
    }
    const text = (await system.readText('/etc/cups/cups-browsed.conf')) ?? '';
    return {facts: {printerDiscovery: {installed: true, protocols: protocolsIn(text)}}};
  },
};

/** cups-browsed.conf(5): the last line that names them; without one cups-browsed takes DNS-SD alone. */
export function protocolsIn(text: string): string[] {
  const lines = contentLines(text).map((line) => line.split(/\s+/));
  const [, ...names] = lines.findLast(([word]) => /^Browse(?:Remote)?Protocols$/i.test(word ?? '')) ?? [
    '',
    'dnssd',
  ];
  return names.slice(0, 10).map((name) => clip(name.toLowerCase()));
}
