import {connect} from 'node:net';

/** What came back on a bare TCP connection, and whether the other side closed it in time. */
export interface Exchange {
  readonly bytes: Buffer;
  readonly closed: boolean;
  readonly ms: number;
}

/** Sends bytes to a port of 127.0.0.1 and listens until it is closed, or for `ms`. Never throws: a reset is a close. */
export function exchange(port: number, sent: readonly (string | Buffer)[], ms = 2000): Promise<Exchange> {
  return new Promise((resolve) => {
    const started = performance.now();
    let bytes: Buffer = Buffer.alloc(0);
    const socket = connect({host: '127.0.0.1', port});
    const timer = setTimeout(() => finish(false), ms);
    function finish(closed: boolean): void {
      clearTimeout(timer);
      socket.destroy();
      resolve({bytes, closed, ms: performance.now() - started});
    }
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, Buffer.from(part)]);
      // Nothing follows a close frame; what follows it on our side would only be politeness.
      if (closeCodeOf({bytes}) !== undefined) finish(true);
    });
    socket.once('error', () => finish(true));
    socket.once('close', () => finish(true));
    socket.once('connect', () => {
      for (const part of sent) socket.write(part);
    });
  });
}

/** HTTP status of an answer, 0 when it is none. */
export function statusOf({bytes}: Exchange): number {
  return Number(/^HTTP\/1\.1 (?<status>\d{3}) /.exec(bytes.toString('latin1'))?.groups?.['status'] ?? 0);
}

/** Close code of the WebSocket close frame an answer ends with; undefined without one. */
export function closeCodeOf({bytes}: Pick<Exchange, 'bytes'>): number | undefined {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  let rest = bytes.subarray(head + 4);
  while (rest.length >= 2) {
    const [first = 0, second = 0] = rest;
    const short = second & 0x7f;
    const start = short === 126 ? 4 : 2;
    const length = short === 126 && rest.length >= 4 ? rest.readUInt16BE(2) : short;
    const payload = rest.subarray(start, start + length);
    if ((first & 0x0f) === 8) return payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    rest = rest.subarray(start + length);
  }
  return undefined;
}

/** A client's WebSocket frame as it is on the wire; the mask is zero, which is a mask like any other. */
export function frame(firstByte: number, payload: Buffer, options: {readonly masked?: boolean} = {}): Buffer {
  const mask = options.masked === false ? 0 : 0x80;
  const head =
    payload.length < 126
      ? Buffer.of(firstByte, mask | payload.length)
      : payload.length < 65_536
        ? Buffer.of(firstByte, mask | 126, payload.length >> 8, payload.length & 255)
        : longHead(firstByte, mask, payload.length);
  return Buffer.concat([head, mask ? Buffer.alloc(4) : Buffer.alloc(0), payload]);
}

/** A head with a length of eight bytes, which need not be the payload's. */
export function longHead(firstByte: number, mask: number, length: number): Buffer {
  const head = Buffer.alloc(10);
  head[0] = firstByte;
  head[1] = mask | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
