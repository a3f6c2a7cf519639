import {acceptSession, PORTS, type Runtime, type View} from '@plimsoll/shared/channel';
import type {WebSocket} from 'ws';

import type {Outcome} from '../services.ts';
import {instant} from '../state/instant.ts';
import type {Back} from './back.ts';
import type {ClientRegistry} from './clients.ts';
import type {EventHub} from './events.ts';
import {openFrontDoor} from './front-door.ts';
import type {Identity} from './identity.ts';
import {PairingDesk, type PairingEvent, type PairingWindow} from './pairing.ts';
import {type PeerUid, peerUid} from './peer.ts';
import {reportBug} from './report.ts';
import {Sessions} from './sessions.ts';
import {wrapSocket} from './socket.ts';

export interface CompanionServerOptions {
  readonly back: Back;
  /** Closed by whoever made it. */
  readonly hub: EventHub;
  readonly identity: Identity;
  readonly clients: ClientRegistry;
  readonly runtime: Runtime;
  /** Ids of our extension in the stores, and the development id. */
  readonly allowedExtensionIds: readonly string[];
  /** How this device is called in the browser after pairing. */
  readonly hostLabel: string;
  readonly ports?: readonly number[];
  /** Only tests give another. */
  readonly peerUid?: PeerUid | undefined;
}

/** The companion's side of the channel, open. */
export interface CompanionServer {
  readonly port: number;
  openPairing(listener: (event: PairingEvent) => void): Promise<Outcome<PairingWindow>>;
  cancelPairing(): void;
  connected(clientId: string): boolean;
  /** Ends every session: who comes back begins anew, with a whole snapshot. */
  closeSessions(): void;
  /** Ends every session and frees the port. */
  close(): Promise<void>;
}

/** Opens the front door on the first free port; `unavailable` when none is. */
export async function createServer(options: CompanionServerOptions): Promise<Outcome<CompanionServer>> {
  const {back, hub, clients, runtime, allowedExtensionIds, hostLabel} = options;
  const sessions = new Sessions({back, clients, hub});
  const desk = new PairingDesk({runtime, clients, hostLabel});
  const door = await openFrontDoor({
    ports: options.ports ?? PORTS,
    extensionIds: allowedExtensionIds,
    now: () => runtime.now(),
    peerUid: 'peerUid' in options ? options.peerUid : systemPeerUid(),
    onSocket: (socket, view) => greet({...options, desk, sessions, socket, view}),
  });
  if (!door) {
    sessions.close();
    return {ok: false, code: 'unavailable', message: 'every port of the companion is taken'};
  }
  const server: CompanionServer = {
    port: door.port,
    openPairing: (listener) => desk.open(listener),
    cancelPairing: () => desk.cancel(),
    connected: (id) => sessions.connected(id),
    closeSessions: () => sessions.closeAll(),
    async close() {
      desk.cancel();
      sessions.close();
      await door.close();
    },
  };
  return {ok: true, value: server};
}

function systemPeerUid(): PeerUid | undefined {
  return process.platform === 'linux' ? peerUid : undefined;
}

interface Greeting extends CompanionServerOptions {
  readonly desk: PairingDesk;
  readonly sessions: Sessions;
  readonly socket: WebSocket;
  readonly view: View;
}

/** Resolves after the handshake: the session then goes on by itself and takes no pending place. */
async function greet(greeting: Greeting): Promise<void> {
  const {runtime, identity, clients, desk, sessions, view} = greeting;
  const accepted = await acceptSession({
    runtime,
    socket: wrapSocket(greeting.socket),
    view,
    keys: identity.chanStatic,
    admit: (publicKey) => clients.admit(publicKey, view.origin),
    welcome: () => ({
      serverTime: instant(runtime.now()),
      keyBinding: identity.offer.keyBinding,
      policyVersion: 0,
    }),
    offer: () => identity.offer,
    takeWindow: () => desk.take(),
  });
  if (!accepted) return;
  sessions.serve(accepted).catch((error: unknown) => {
    accepted.pipe.close();
    reportBug(error, 'session');
  });
}
