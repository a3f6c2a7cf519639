import type {IncomingMessage, Server} from 'node:http';
import type {Duplex} from 'node:stream';

import {MAX_FRAME, SUBPROTOCOL} from '@plimsoll/shared/channel';
import {type ServerOptions, type WebSocket, WebSocketServer} from 'ws';

import {createHttp, listen, refuse} from './http.ts';
import {TokenBucket} from './limits.ts';
import type {PeerUid} from './peer.ts';
import {reportBug} from './report.ts';
import {judgeUpgrade} from './upgrade.ts';

/** security.md §7. */
const MAX_PENDING = 16;
const HANDSHAKES = {rate: 5, burst: 20};

export interface FrontDoorOptions {
  /** The first free one is taken; 0 means any. */
  readonly ports: readonly number[];
  readonly extensionIds: readonly string[];
  readonly now: () => number;
  /** Where the system can tell who is at the other end. */
  readonly peerUid: PeerUid | undefined;
  /** Resolves when the socket is authenticated or gone: until then it takes one of few places. */
  onSocket(socket: WebSocket, view: {readonly origin: string; readonly port: number}): Promise<void>;
}

export interface FrontDoor {
  readonly port: number;
  close(): Promise<void>;
}

/** Limits of ws 8.23 that its types do not know yet. */
interface Limits extends ServerOptions {
  readonly maxFragments: number;
  readonly maxBufferedChunks: number;
  readonly maxPendingAutoPongs: number;
  readonly closeTimeout: number;
}

/** Opens the one TCP listener of the companion: WebSocket upgrades of our extension and nothing else. Undefined when no port is free. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor | undefined> {
  const deadlines = new WeakMap<object, NodeJS.Timeout>();
  const server = createHttp(deadlines);
  const port = await listen(server, options.ports);
  if (port === undefined) return undefined;
  const limits: Limits = {
    noServer: true,
    clientTracking: true,
    maxPayload: MAX_FRAME,
    perMessageDeflate: false,
    maxFragments: 16,
    maxBufferedChunks: 1024,
    maxPendingAutoPongs: 8,
    closeTimeout: 1000,
    skipUTF8Validation: false,
    handleProtocols: () => SUBPROTOCOL,
  };
  const sockets = new WebSocketServer(limits);
  sockets.on('wsClientError', (_error, socket) => refuse(socket, 400));
  const gate = new Gate(options, port, (request, socket, head) => {
    return new Promise((resolve) => {
      socket.once('close', () => resolve(undefined));
      if (socket.destroyed) return resolve(undefined);
      sockets.handleUpgrade(request, socket, head, (upgraded) => {
        clearTimeout(deadlines.get(socket));
        resolve(upgraded);
      });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    gate.enter(request, socket, head).catch((error: unknown) => {
      socket.destroy();
      reportBug(error, 'upgrade');
    });
  });
  return {port, close: () => close(server, sockets)};
}

/** Undefined when the peer went away or sent no proper WebSocket handshake. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<WebSocket | undefined>;

/** Decides who may start a handshake, cheapest question first. */
class Gate {
  readonly #options: FrontDoorOptions;
  readonly #port: number;
  readonly #upgrade: Upgrade;
  readonly #bucket: TokenBucket;
  #pending = 0;

  constructor(options: FrontDoorOptions, port: number, upgrade: Upgrade) {
    this.#options = options;
    this.#port = port;
    this.#upgrade = upgrade;
    this.#bucket = new TokenBucket(HANDSHAKES.rate, HANDSHAKES.burst, options.now);
  }

  async enter(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const origin = judgeUpgrade(request, {port: this.#port, extensionIds: this.#options.extensionIds});
    if (typeof origin === 'number') return refuse(socket, origin);
    if (this.#pending >= MAX_PENDING) return refuse(socket, 503);
    if (!this.#bucket.take()) return refuse(socket, 429);
    this.#pending += 1;
    try {
      if (!(await this.#isOurUser(request))) return refuse(socket, 403);
      const upgraded = await this.#upgrade(request, socket, head);
      if (upgraded) await this.#options.onSocket(upgraded, {origin, port: this.#port});
    } finally {
      this.#pending -= 1;
    }
  }

  /** Fails closed: on Linux a peer that is not in the kernel's table is refused. */
  async #isOurUser({socket}: IncomingMessage): Promise<boolean> {
    const {peerUid} = this.#options;
    if (!peerUid) return true;
    const uid = socket.remotePort === undefined ? undefined : await peerUid(socket.remotePort, this.#port);
    return uid !== undefined && uid === process.getuid?.();
  }
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
