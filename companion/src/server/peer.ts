import {readFileSync} from 'node:fs';

/** Who is at the other end of a TCP connection on 127.0.0.1, from its port to ours. */
export type PeerUid = (theirPort: number, ourPort: number) => Promise<number | undefined>;

/** Linux: the user id owning the peer's socket, undefined when it is not found (proc(5), /proc/net/tcp). */
export async function peerUid(theirPort: number, ourPort: number): Promise<number | undefined> {
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const uid = findUid(read(table), theirPort, ourPort);
    if (uid !== undefined) return uid;
  }
  return undefined;
}

function read(table: string): string {
  try {
    return readFileSync(table, 'latin1');
  } catch {
    return '';
  }
}

const ESTABLISHED = '01';
/** 127.0.0.1 as the kernel prints it on little-endian and big-endian machines, plain and mapped into IPv6. */
const LOOPBACK = ['0100007F', '7F000001'].flatMap((v4) => [
  v4,
  `0000000000000000FFFF0000${v4}`,
  `00000000000000000000FFFF${v4}`,
]);

/** Columns: number, local address, remote address, state, queues, timer, retransmits, uid. */
export function findUid(table: string, theirPort: number, ourPort: number): number | undefined {
  for (const line of table.split('\n').slice(1)) {
    const [, local, remote, state, , , , uid] = line.trim().split(/\s+/);
    if (state !== ESTABLISHED || !isLoopback(local, theirPort) || !isLoopback(remote, ourPort)) continue;
    if (uid !== undefined && /^\d+$/.test(uid)) return Number(uid);
  }
  return undefined;
}

function isLoopback(address: string | undefined, port: number): boolean {
  const digits = port.toString(16).toUpperCase().padStart(4, '0');
  return LOOPBACK.some((host) => address === `${host}:${digits}`);
}
