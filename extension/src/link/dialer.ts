import {
  type About,
  type ClientSession,
  connectSession,
  type Dialled,
  type KeyPair,
  type Pairing,
  pairSession,
  type Runtime,
} from '@plimsoll/shared/channel';

import {inflate} from './inflate.ts';
import {openSocket} from './socket.ts';
import type {Pinned} from './vault.ts';

/** Reaches a companion at a port; undefined when nothing listens there. */
export interface Dialer {
  probe(port: number): Promise<boolean>;
  connect(port: number, pinned: Pinned): Promise<Dialled<ClientSession> | undefined>;
  pair(port: number, keys: KeyPair, code: string): Promise<Dialled<Pairing> | undefined>;
}

interface Parts {
  readonly runtime: Runtime;
  /** Our origin, as the browser sends it. */
  readonly origin: string;
  /** What the companion shows of this browser. */
  readonly about: About;
}

/** The dialer over real sockets. */
export function createDialer({runtime, origin, about}: Parts): Dialer {
  return {
    probe: async (port) => {
      const socket = await openSocket(port);
      socket?.close(1000);
      return socket !== undefined;
    },
    connect: async (port, {keys, pins}) => {
      const socket = await openSocket(port);
      return socket && connectSession({runtime, socket, view: {origin, port}, keys, pins});
    },
    pair: async (port, keys, code) => {
      const socket = await openSocket(port);
      return socket && pairSession({runtime, socket, view: {origin, port}, keys, code, about});
    },
  };
}

/** Time, randomness and texts as this browser has them. */
export function browserRuntime(): Runtime {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  return {
    crypto,
    encode: (text) => encoder.encode(text),
    decode: (bytes) => decoder.decode(bytes),
    inflate,
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
