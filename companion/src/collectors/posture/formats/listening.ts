import type {ListenerFact} from '@plimsoll/shared/inventory';

/** A device with more has other troubles than their number. */
const MAX_SOCKETS = 5000;

/** Those that other devices may reach, each once, by port. */
export function reachable(sockets: readonly ListenerFact[]): ListenerFact[] {
  const open = sockets.filter(({address}) => !isLoopback(address));
  const unique = new Map(
    open.map((socket) => [`${socket.protocol} ${socket.address} ${socket.port}`, socket]),
  );
  return [...unique.values()].toSorted(byPort).slice(0, MAX_SOCKETS);
}

/** Addresses a device has for itself alone (RFC 1122 3.2.1.3, RFC 4291 2.5.3), also in IPv6's clothes. */
export function isLoopback(address: string): boolean {
  return (
    address.startsWith('127.') || address.startsWith('::ffff:127.') || /^(?:::1|fe80::1%lo0)$/.test(address)
  );
}

function byPort(a: ListenerFact, b: ListenerFact): number {
  return a.port - b.port || (a.protocol + a.address < b.protocol + b.address ? -1 : 1);
}

const PORT = /^\d{1,5}$/;
const MAX_PORT = 65_535;

/** A port number; undefined for anything else, 0 too. */
export function portOf(text: string): number | undefined {
  const port = PORT.test(text) ? Number(text) : 0;
  return port > 0 && port <= MAX_PORT ? port : undefined;
}
