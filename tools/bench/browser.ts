import {promisify} from 'node:util';
import {inflateRaw} from 'node:zlib';

import {EXTENSION_IDS, nodeRuntime} from '../../companion/src/server/index.ts';
import {
  type BinarySocket,
  type ClientSession,
  connectSession,
  generateKeyPair,
  PATH,
  pairSession,
  type Runtime,
  SUBPROTOCOL,
} from '../../shared/src/channel/index.ts';
import type {Daemon} from './daemon.ts';

const ORIGIN = `chrome-extension://${EXTENSION_IDS[0]}`;
const ABOUT = {label: 'bench', browser: 'bench', extVersion: '0.1.0', capabilities: []};

const runtime: Runtime = {
  ...nodeRuntime(),
  inflate: async (bytes, most) =>
    Uint8Array.from(await promisify(inflateRaw)(bytes, {maxOutputLength: most})),
};

/** Pairs with a running companion as the extension does, by its code and over its WebSocket, and connects. */
export async function pairBrowser({connection}: Daemon): Promise<ClientSession> {
  const status = await connection.call('status', {});
  const port = status.ok ? status.value.port : null;
  const window = await connection.openPairing(() => undefined);
  if (port === null || !window.ok) throw new Error('nothing can be paired');
  const view = {origin: ORIGIN, port};
  const keys = await generateKeyPair(runtime.crypto.subtle);
  const {code} = window.value;
  const paired = await pairSession({runtime, socket: await open(port), view, keys, code, about: ABOUT});
  if (!paired.ok) throw new Error(`not paired: ${paired.error}`);
  const {pins} = paired.value;
  const connected = await connectSession({runtime, socket: await open(port), view, keys, pins});
  if (!connected.ok) throw new Error(`not connected: ${connected.error}`);
  return connected.value;
}

function open(port: number): Promise<BinarySocket> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an origin is Node's addition to the standard's WebSocket, which its types do not know
  const options = {protocols: SUBPROTOCOL, headers: {origin: ORIGIN}} as unknown as string;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${PATH}`, options);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(wrap(socket)));
    socket.addEventListener('error', () => reject(new Error('the companion refused the connection')));
  });
}

function wrap(socket: WebSocket): BinarySocket {
  return {
    send: (bytes) => socket.send(bytes),
    onMessage: (listener) =>
      socket.addEventListener('message', ({data}) => {
        if (data instanceof ArrayBuffer) listener(new Uint8Array(data));
      }),
    onClose: (listener) => socket.addEventListener('close', ({code}) => listener(code)),
    close: (code) => socket.close(code),
  };
}
