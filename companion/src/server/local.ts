import {chmodSync, existsSync, unlinkSync} from 'node:fs';
import {connect, createServer, type Server, type Socket} from 'node:net';

import {ClosedError, MAX_MESSAGE} from '@plimsoll/shared/channel';

import type {Clients, Outcome} from '../services.ts';
import {ensureFolder} from '../state/folder.ts';
import type {Back} from './back.ts';
import {Conversation} from './conversation.ts';
import type {EventHub} from './events.ts';
import {Lines} from './lines.ts';
import {LocalMethods} from './local-methods.ts';
import {findLocal, localPath} from './local-path.ts';
import {reportBug} from './report.ts';
import type {CompanionServer} from './server.ts';

const MAX_CONNECTIONS = 8;

export interface LocalOptions {
  /** A folder of ours alone; made when it is missing. */
  readonly folder: string;
  readonly back: Back;
  readonly clients: Clients;
  readonly hub: EventHub;
  /** Undefined while no port was free: then nothing can be paired. */
  readonly door: CompanionServer | undefined;
  /** Ends the companion, as SIGTERM does. */
  readonly stop: () => void;
}

export interface LocalServer {
  readonly path: string;
  close(): Promise<void>;
}

/**
 * Serves the command line over a unix socket in a 0700 folder: the methods of the protocol and those of LocalMethods.
 * `busy` when another companion serves there; throws NotPrivateError when the folder is open to others.
 */
export async function serveLocal(options: LocalOptions): Promise<Outcome<LocalServer>> {
  const path = localPath(options.folder);
  if (process.platform !== 'win32') {
    ensureFolder(options.folder);
    if (findLocal(options.folder) && (await answers(path))) {
      return {ok: false, code: 'busy', message: `another companion listens on ${path}`};
    }
    // Left behind by one that was killed.
    if (existsSync(path)) unlinkSync(path);
  }
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void serveLines(options, new Lines(socket, MAX_MESSAGE.toCompanion));
  });
  server.maxConnections = MAX_CONNECTIONS;
  const trouble = await listen(server, path);
  if (trouble) return {ok: false, code: 'unavailable', message: `${path}: ${trouble.message}`};
  return {ok: true, value: {path, close: () => close(server, sockets)}};
}

async function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}

async function serveLines(options: LocalOptions, lines: Lines): Promise<void> {
  const {back, clients, hub, door, stop} = options;
  const uid = process.getuid?.();
  const conversation = new Conversation({
    back,
    clients,
    hub,
    // The folder's mode lets in nobody but this user and root.
    channel: {kind: 'cli', binding: `cli:${uid ?? ''}`, ...(uid === undefined ? {} : {uid})},
    clientId: undefined,
    connected: (id) => door?.connected(id) ?? false,
    send: (text) => lines.send(text),
  });
  const ours = new LocalMethods({door, stop}, lines);
  try {
    for (;;) {
      const text = await lines.receive();
      if (!(await ours.take(text))) conversation.take(text);
    }
  } catch (error) {
    lines.close();
    if (!(error instanceof ClosedError)) reportBug(error, 'local socket');
  } finally {
    ours.end();
    conversation.end();
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

function listen(server: Server, path: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(path, () => {
      if (process.platform !== 'win32') chmodSync(path, 0o600);
      resolve(undefined);
    });
  });
}
