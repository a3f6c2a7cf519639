import {type BinarySocket, CLOSE, PATH, SUBPROTOCOL} from '@plimsoll/shared/channel';

/** Opens the companion's socket on a port of this device; undefined when nothing answers there. */
export function openSocket(port: number): Promise<BinarySocket | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${PATH}`, SUBPROTOCOL);
    socket.binaryType = 'arraybuffer';
    const giveUp = setTimeout(() => socket.close(), OPEN_TIMEOUT);
    socket.addEventListener('open', () => {
      clearTimeout(giveUp);
      resolve(wrap(socket));
    });
    // After it was open this has no effect: a promise resolves once.
    socket.addEventListener('close', () => {
      clearTimeout(giveUp);
      resolve(undefined);
    });
  });
}

/**
 * Milliseconds for the upgrade. A loopback socket needs one, but Chromium holds back new sockets by up to 5 s after
 * others have failed (WebSocketPerProcessThrottler); giving up earlier would count as one more failure.
 */
const OPEN_TIMEOUT = 8000;

function wrap(socket: WebSocket): BinarySocket {
  return {
    send: (bytes) => socket.send(bytes),
    onMessage: (listener) => {
      socket.addEventListener('message', ({data}) => {
        if (data instanceof ArrayBuffer) listener(new Uint8Array(data));
        // Text frames are no part of the protocol.
        else socket.close(CLOSE.refused);
      });
    },
    onClose: (listener) => {
      socket.addEventListener('close', ({code}) => listener(code));
      if (socket.readyState > WebSocket.OPEN) listener(1006);
    },
    close: (code) => socket.close(code),
  };
}
