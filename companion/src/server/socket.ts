import type {BinarySocket} from '@plimsoll/shared/channel';
import type {RawData, WebSocket} from 'ws';

/** RFC 6455 §7.4.1: a kind of data that is not taken. */
const NOT_BINARY = 1003;

/** RFC 6455 §7.4.1: against the rules of this end. */
const AGAINST_POLICY = 1008;
/** Browsers send no pings of their own accord. */
const MAX_PINGS = 64;

/** A WebSocket of `ws` as the channel wants it. `send` resolves when the system has taken the bytes. */
export function wrapSocket(socket: WebSocket): BinarySocket {
  // What a peer does wrong is answered by `ws` with a close code; the 'close' event follows.
  socket.on('error', () => undefined);
  limitPings(socket);
  return {
    send: (bytes) =>
      new Promise((resolve) => {
        socket.send(bytes, {binary: true}, () => resolve());
      }),
    onMessage(listener) {
      socket.on('message', (data: RawData, isBinary) => {
        if (isBinary) listener(toBytes(data));
        else socket.close(NOT_BINARY);
      });
    },
    onClose: (listener) => void socket.once('close', listener),
    close: (code) => socket.close(code),
  };
}

/** Ends a peer that sends control frames and no messages. */
function limitPings(socket: WebSocket): void {
  let count = 0;
  function take(): void {
    count += 1;
    if (count > MAX_PINGS) socket.close(AGAINST_POLICY);
  }
  socket.on('ping', take);
  socket.on('pong', take);
  socket.on('message', () => {
    count = 0;
  });
}

/** A copy: `ws` hands out views of buffers it uses again. */
function toBytes(data: RawData): Uint8Array<ArrayBuffer> {
  if (Array.isArray(data)) return Uint8Array.from(Buffer.concat(data));
  return data instanceof ArrayBuffer ? new Uint8Array(data) : Uint8Array.from(data);
}
