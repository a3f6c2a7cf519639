import type {ListenerFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {portOf, reachable} from './formats/listening.ts';

const TIMEOUT_MS = 10_000;

/** Sockets of Windows that wait for others and are not bound to loopback, as its own netstat lists them, all people's. */
export const windowsListeners: Collector = {
  id: 'windows-listeners',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 60,
  async collect(system, signal) {
    const {outcome, code, stdout, truncated} = await system.run('netstat', ['-a', '-n'], {
      timeoutMs: TIMEOUT_MS,
      // Only its words are in the language of the system; numbers are read.
      encoding: 'latin1',
      signal,
    });
    if (outcome !== 'exited' || code !== 0) throw new Error(`netstat: ${outcome} ${code ?? ''}`.trim());
    // A list cut off would pass for a short one.
    if (truncated) return {notes: ['more sockets than are read: which are open to others is not known']};
    return {facts: {listeners: reachable(parseWindowsNetstat(stdout))}};
  },
};

/** `TCP    0.0.0.0:135    0.0.0.0:0    LISTENING`; UDP has no state and `*:*` for who is at the other end. */
const LINE =
  /^ {1,8}(?<protocol>TCP|UDP) {1,20}(?<address>\S{1,64}):(?<port>\d{1,5}) {1,40}(?<remote>\S{1,70})(?: |$)/;
/** Nobody at the other end: the state itself is a word of the system's language. */
const NOBODY: ReadonlySet<string> = new Set(['0.0.0.0:0', '[::]:0', '*:*']);
const MAX_LINES = 50_000;
const MAX_LINE = 256;

/** The waiting sockets in what `netstat -a -n` prints (learn.microsoft.com, netstat); IPv6 addresses stand in brackets, with their zone. */
export function parseWindowsNetstat(text: string): ListenerFact[] {
  return text.split(/\r?\n/, MAX_LINES).flatMap((line) => {
    const {protocol, address, port, remote} = (line.length > MAX_LINE ? null : LINE.exec(line))?.groups ?? {};
    if (protocol === undefined || !address || port === undefined || !NOBODY.has(remote ?? '')) return [];
    const number = portOf(port);
    if (number === undefined) return [];
    return [{protocol: protocol === 'TCP' ? 'tcp' : 'udp', address: bare(address), port: number} as const];
  });
}

/** Without brackets and without the zone of an address that holds for one network alone. */
function bare(address: string): string {
  return address
    .replace(/^\[/, '')
    .replace(/(?:%\d{1,10})?\]$/, '')
    .toLowerCase();
}
