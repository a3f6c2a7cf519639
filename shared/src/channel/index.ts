/*
 * The encrypted channel between an extension and its companion (docs/protocol.md). Pure: time, randomness and the
 * socket come in.
 *
 * An extension makes a `Runtime` once:
 *   {crypto, encode: (text) => encoder.encode(text), decode: (bytes) => fatalDecoder.decode(bytes), now: Date.now,
 *    inflate: (bytes, most) => all of a DecompressionStream('deflate-raw'), at most that many bytes,
 *    after: (ms, run) => {const id = setTimeout(run, ms); return () => clearTimeout(id);}}
 * and a static key once: `generateKeyPair(crypto.subtle)`, stored in IndexedDB as it is.
 *
 * For each of `PORTS`, the last good one first: open `new WebSocket('ws://127.0.0.1:<port>' + PATH, SUBPROTOCOL)` with
 * binaryType 'arraybuffer'; once it is open wrap it as a `BinarySocket` (in the same task, so that nothing is missed) and
 *   pairSession({runtime, socket, view: {origin, port}, keys, code, about}) → Dialled<Pairing>: store `pins`, reconnect;
 *   connectSession({runtime, socket, view: {origin, port}, keys, pins}) → Dialled<ClientSession>.
 * `origin` is what the browser sends: `chrome-extension://<id>` or `moz-extension://<uuid>`, without a slash at the end.
 * `{ok: false, error}` says what to do: 'not-ours', 'refused' (when connecting), 'timeout', 'closed' → next port;
 * when pairing, 'refused' means the code was wrong and is used up, 'no-window' that nobody runs `plimsoll pair` there
 * (or the next port is the right one).
 *
 * A ClientSession has `call(method, params)` → Answer (typed by shared/protocol, validated), `onEvent`, `onClose`,
 * `close`, `pins` (store them when their serial has grown), `hash`. The companion closes a session idle for 120 s
 * (any call keeps it), and after an hour (4410): connect again.
 */
export {
  type Accepted,
  type AcceptOptions,
  acceptSession,
  type NewClient,
  type PairingAttempt,
} from './accept.ts';
export {deviceIdOf, KeyBinding, readBinding, signBinding} from './binding.ts';
export {type Bytes, fromBase64Url, toBase64Url, toHex} from './bytes.ts';
export {drawCode, normaliseCode, SALT_BYTES, stretchCode} from './code.ts';
export {
  connectSession,
  type DialError,
  type Dialled,
  type DialOptions,
  type Pairing,
  pairSession,
} from './connect.ts';
export {fingerprint} from './fingerprint.ts';
export {MAX_FRAME, MAX_MESSAGE} from './frames.ts';
export {createHandshake, type Handshake, type HandshakeOptions, type Transport} from './handshake.ts';
export {parseJson} from './json.ts';
export {generateKeyPair, importKeyPair, type KeyPair} from './keys.ts';
export {About, Offer, Paired, Welcome} from './messages.ts';
export {isOpenEnded, pack} from './packed.ts';
export type {Pins} from './pins.ts';
export type {Pipe} from './pipe.ts';
export {MODE, PATH, PORTS, prologue, SUBPROTOCOL, type View} from './prologue.ts';
export type {Key, Runtime, Subtle, WebCrypto} from './runtime.ts';
export {
  type Answer,
  type CallError,
  type Caller,
  type ClientSession,
  type LocalCaller,
  openCaller,
  type TextPipe,
} from './session.ts';
export {type BinarySocket, CLOSE, ClosedError, Inbox} from './socket.ts';
