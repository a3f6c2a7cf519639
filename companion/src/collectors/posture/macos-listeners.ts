import type {ListenerFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {portOf, reachable} from './formats/listening.ts';

const TIMEOUT_MS = 10_000;

/**
 * Sockets of macOS that wait for others and are not bound to loopback. netstat is asked, not lsof: without root that one
 * sees one's own programs alone, and so none of the system's services.
 */
export const macosListeners: Collector = {
  id: 'macos-listeners',
  platforms: ['darwin'],
  foreign: false,
  watches: [],
  pollSeconds: 60,
  async collect(system, signal) {
    const tcp = await ask(system, 'tcp', signal);
    const udp = await ask(system, 'udp', signal);
    if (tcp === undefined || udp === undefined)
      return {notes: ['more sockets than are read: which are open to others is not known']};
    return {facts: {listeners: reachable([...parseMacNetstat(tcp), ...parseMacNetstat(udp)])}};
  },
};

/** Undefined when there is more than is read: a list cut off would pass for a short one. */
async function ask(system: System, protocol: string, signal: AbortSignal): Promise<string | undefined> {
  // -W: addresses of IPv6 whole (netstat(1)).
  const args = ['-anW', '-p', protocol];
  const {outcome, code, stdout, truncated} = await system.run('netstat', args, {
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  if (outcome !== 'exited' || code !== 0) throw new Error(`netstat: ${outcome} ${code ?? ''}`.trim());
  return truncated ? undefined : stdout;
}

/** `tcp46      0      0  *.8080                 *.*                    LISTEN`; the port stands behind the last dot. */
const LINE =
  /^(?<protocol>tcp|udp)(?<family>4|6|46) {1,12}\d{1,12} {1,12}\d{1,12} {1,4}(?<address>\S{1,64})\.(?<port>\d{1,5}) {1,60}\*\.\*(?: {1,60}(?<state>\w{1,20}))?/;
const MAX_LINES = 50_000;
const MAX_LINE = 512;

/** The waiting sockets in what `netstat -anW` prints for one protocol. */
export function parseMacNetstat(text: string): ListenerFact[] {
  return text.split('\n', MAX_LINES).flatMap((line) => {
    const {protocol, family, address, port, state} =
      (line.length > MAX_LINE ? null : LINE.exec(line))?.groups ?? {};
    const number = portOf(port ?? '');
    if (protocol === undefined || address === undefined || number === undefined) return [];
    if (protocol === 'tcp' && state !== 'LISTEN') return [];
    const any = family === '4' ? '0.0.0.0' : '::';
    return [
      {
        protocol: protocol === 'tcp' ? 'tcp' : 'udp',
        address: address === '*' ? any : address,
        port: number,
      } as const,
    ];
  });
}
