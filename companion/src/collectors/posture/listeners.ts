import type {ListenerFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {isLoopback, reachable} from './formats/listening.ts';

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** Sockets that wait for others and are not bound to loopback. */
export const listeners: Collector = {
  id: 'listeners',
  platforms: ['linux'],
  foreign: false,
  watches: [],
  pollSeconds: 45,
  pollPrints: ['listening'],
  async collect(system) {
    const texts = await Promise.all(TABLES.map((table) => system.readText(`/proc/net/${table}`)));
    if (texts.every((text) => text === undefined)) return undefined;
    const found = TABLES.flatMap((table, i) =>
      parseSockets(texts[i] ?? '', table.startsWith('tcp') ? 'tcp' : 'udp'),
    );
    return {facts: {listeners: reachable(found)}};
  },
};

const LINE =
  /^\s*\d+: (?<address>[0-9A-F]{8}|[0-9A-F]{32}):(?<port>[0-9A-F]{4}) (?<remote>[0-9A-F]+):[0-9A-F]{4} (?<state>[0-9A-F]{2}) \S+ \S+ \S+\s+(?<uid>\d+)/;
/** TCP_LISTEN, and TCP_CLOSE as which an unconnected UDP socket shows (include/net/tcp_states.h). */
const WAITING = {tcp: '0A', udp: '07'} as const;
const MAX_LINES = 20_000;

/** The waiting sockets of one table of /proc/net that other devices may reach (proc(5)). */
export function parseSockets(text: string, protocol: 'tcp' | 'udp'): ListenerFact[] {
  return text.split('\n', MAX_LINES).flatMap((line) => {
    const {address, port, state, uid} = LINE.exec(line)?.groups ?? {};
    if (!address || !port || state !== WAITING[protocol]) return [];
    const shown = readAddress(address);
    if (isLoopback(shown)) return [];
    return [{protocol, address: shown, port: Number.parseInt(port, 16), uid: Number(uid)}];
  });
}

/** Each 32-bit word stands in the machine's byte order, which is little-endian on all we run on. */
function readAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).toReversed());
  if (bytes.length === 4) return dotted(bytes);
  if (hex.startsWith('0000000000000000FFFF0000')) return dotted(bytes.slice(12));
  const groups = Array.from({length: 8}, (_, i) => Number.parseInt(`${bytes[2 * i]}${bytes[2 * i + 1]}`, 16));
  return shorten(groups);
}

function dotted(bytes: readonly string[]): string {
  return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
}

/** RFC 5952: the first longest run of two or more zero groups is written `::`. */
function shorten(groups: readonly number[]): string {
  let best = {at: 0, length: 1};
  for (let at = 0; at < groups.length; at += 1) {
    const end = groups.findIndex((group, i) => i >= at && group !== 0);
    const length = (end < 0 ? groups.length : end) - at;
    if (length > best.length) best = {at, length};
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.length < 2) return hex.join(':');
  return `${hex.slice(0, best.at).join(':')}::${hex.slice(best.at + best.length).join(':')}`;
}
