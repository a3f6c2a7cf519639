import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {
  type BinarySocket,
  connectSession,
  generateKeyPair,
  type KeyPair,
  PATH,
  type Pins,
  pairSession,
  type Runtime,
  SUBPROTOCOL,
  type View,
} from '@plimsoll/shared/channel';
import type {Event} from '@plimsoll/shared/protocol';
import {WebSocket} from 'ws';

import {
  type ClientRegistry,
  type CompanionServer,
  type CompanionServerOptions,
  createClients,
  createHub,
  createServer,
  type EventHub,
  nodeRuntime,
  openIdentity,
} from '../../companion/src/server/index.ts';
import type {LocalOptions} from '../../companion/src/server/local.ts';
import {wrapSocket} from '../../companion/src/server/socket.ts';
import type {Services} from '../../companion/src/services.ts';
import {openState} from '../../companion/src/state/index.ts';
import {backOf} from './back.ts';
import {fakeServices} from './services.ts';

/** The origin the companions of these tests take. */
export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const ORIGIN = `chrome-extension://${ID}`;

export interface Companion {
  readonly server: CompanionServer;
  readonly hub: EventHub;
  readonly folder: string;
  readonly services: Services;
  readonly clients: ClientRegistry;
  readonly pins: Pins;
  /** What the command line's socket needs. */
  readonly local: Omit<LocalOptions, 'folder'>;
  stop(): Promise<void>;
}

/** A real front door over real state in a folder of its own, with services that need no machine. */
export async function startCompanion(
  options: Partial<CompanionServerOptions> & {readonly fake?: Partial<Services>} = {},
): Promise<Companion> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-attacks-'));
  const state = openState({folder, now: new Date()});
  if (!state.ok) throw new Error(state.message);
  const runtime = options.runtime ?? nodeRuntime();
  const clients = createClients(state.value.clients, runtime);
  const services = {...fakeServices(clients), ...options.fake};
  const identity = await openIdentity(runtime, state.value.keys);
  const hub = createHub();
  const off = tellAll(services, hub);
  const server = await createServer({
    back: backOf(services),
    hub,
    identity,
    clients,
    runtime,
    allowedExtensionIds: [ID],
    hostLabel: 'kite',
    ports: [0],
    ...options,
  });
  if (!server.ok) throw new Error(server.message);
  return {
    server: server.value,
    hub,
    folder,
    services,
    clients,
    local: {back: backOf(services), clients, hub, door: server.value, stop: () => undefined},
    pins: {
      deviceId: identity.deviceId,
      deviceSignPub: Uint8Array.from(Buffer.from(identity.offer.deviceSignPub, 'base64url')),
      chanStaticPub: identity.chanStatic.publicKey,
      serial: 1,
    },
    async stop() {
      await server.value.close();
      off();
      hub.close();
      state.value.close();
      rmSync(folder, {recursive: true});
    },
  };
}

/** What the services say reaches everybody. */
function tellAll({engine, exceptions, knowledge, fixes, portal}: Services, hub: EventHub): () => void {
  function publish(event: Event): void {
    hub.publish(event.e, JSON.stringify(event));
  }
  const ends = [
    engine.onEvent(publish),
    exceptions.onEvent(publish),
    knowledge.onChange(publish),
    fixes.onEvent(publish),
    portal.onEvent(publish),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Opens a WebSocket as the extension does, with any origin. Rejects when the upgrade is refused. */
export function openSocket(port: number, origin: string = ORIGIN): Promise<BinarySocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${PATH}`, SUBPROTOCOL, {origin});
    socket.once('open', () => resolve(wrapSocket(socket)));
    socket.once('error', reject);
  });
}

export interface Browser {
  readonly keys: KeyPair;
  readonly view: View;
  readonly runtime: Runtime;
}

/** A browser profile with a key of its own. */
export async function newBrowser(port: number, origin: string = ORIGIN): Promise<Browser> {
  const runtime = nodeRuntime();
  return {keys: await generateKeyPair(runtime.crypto.subtle), view: {origin, port}, runtime};
}

export async function pair(browser: Browser, code: string): ReturnType<typeof pairSession> {
  const socket = await openSocket(browser.view.port, browser.view.origin);
  const about = {label: 'work profile', browser: 'Chromium 156', extVersion: '0.1.0', capabilities: []};
  return pairSession({...browser, socket, code, about});
}

export async function connect(browser: Browser, pins: Pins): ReturnType<typeof connectSession> {
  const socket = await openSocket(browser.view.port, browser.view.origin);
  return connectSession({...browser, socket, pins});
}

/** A paired browser with nothing left to do but connect. Skips the code's stretching. */
export async function pairedBrowser(
  companion: Companion,
  origin: string = ORIGIN,
): Promise<Browser & {id: string}> {
  const browser = await newBrowser(companion.server.port, origin);
  const client = companion.clients.pair({
    publicKey: browser.keys.publicKey,
    origin,
    about: {label: 'work profile', browser: 'Chromium 156', extVersion: '0.1.0', capabilities: []},
    fingerprint: '',
  });
  if (!client) throw new Error('no room');
  return {...browser, id: client.id};
}
