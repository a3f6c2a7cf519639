import type {Listener} from '@plimsoll/shared/inventory';

import {SystemError} from '../../system/errors.ts';
import type {System} from '../../system/system.ts';
import {parseSockets} from '../posture/listeners.ts';

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'] as const;
/** Column of a line of /proc/net/tcp that holds the socket's inode (proc(5)). */
const INODE = 9;
const UID = 7;
/** Where clients' own ports begin (net.ipv4.ip_local_port_range): an unconnected UDP socket there waits for an answer. */
const EPHEMERAL = 32_768;

/** A socket and the account that opened it. */
export interface Socket {
  readonly listener: Listener;
  readonly uid: number;
}

/** Sockets other devices may reach, by inode. */
export async function readSockets(system: System): Promise<ReadonlyMap<string, Socket>> {
  const found = new Map<string, Socket>();
  for (const table of TABLES) {
    const protocol = table.startsWith('tcp') ? 'tcp' : 'udp';
    for (const line of ((await system.readText(`/proc/net/${table}`)) ?? '').split('\n')) {
      const [socket] = parseSockets(line, protocol);
      const columns = line.trim().split(/\s+/);
      const inode = columns[INODE];
      if (!socket || inode === undefined || (protocol === 'udp' && socket.port >= EPHEMERAL)) continue;
      const listener = {protocol, address: socket.address, port: socket.port} as const;
      found.set(inode, {listener, uid: Number(columns[UID])});
    }
  }
  return found;
}

/** Who holds each socket: listeners by process id, for the processes given. Those that may not be looked at have none. */
export async function readHolders(
  system: System,
  sockets: ReadonlyMap<string, Socket>,
  pids: Iterable<number>,
): Promise<ReadonlyMap<number, readonly Listener[]>> {
  const holders = new Map<number, readonly Listener[]>();
  if (sockets.size === 0) return holders;
  for (const pid of pids) {
    const held = await readHeld(system, `/proc/${pid}/fd`, sockets);
    if (held.length > 0) holders.set(pid, held);
  }
  return holders;
}

async function readHeld(
  system: System,
  folder: string,
  sockets: ReadonlyMap<string, Socket>,
): Promise<readonly Listener[]> {
  try {
    const held = new Set<Listener>();
    for (const name of (await system.list(folder)) ?? []) {
      const link = await system.readLink(`${folder}/${name}`);
      const inode = link?.startsWith('socket:[') ? link.slice('socket:['.length, -1) : undefined;
      const socket = inode === undefined ? undefined : sockets.get(inode);
      if (socket) held.add(socket.listener);
    }
    return [...held];
  } catch (error) {
    if (error instanceof SystemError) return [];
    throw error;
  }
}
