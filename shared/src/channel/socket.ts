import type {Bytes} from './bytes.ts';
import type {Runtime} from './runtime.ts';

/** Why a channel was closed, as WebSocket close codes. Before authentication there is no more detail than this. */
export const CLOSE = {
  normal: 1000,
  /** Handshake failed, or a frame that did not fit: unknown key, other origin, revoked, tampering, all alike. */
  refused: 4401,
  /** Nobody has opened a pairing window, or it is used up. */
  noWindow: 4403,
  /** Nothing came in time. */
  timeout: 4408,
  /** The session is old or has sent much: connect again for new keys. */
  renew: 4410,
  /** More was sent than is read. */
  overflow: 4413,
} as const;

/** A binary message socket that is already open; WebSockets of browsers and of `ws` fit with a few lines. */
export interface BinarySocket {
  /** Resolves, where the platform can tell, when there is room for more. */
  send(bytes: Bytes): void | Promise<void>;
  onMessage(listener: (bytes: Bytes) => void): void;
  /** Called once, also when we close. `code` 1006 when the platform gives none. */
  onClose(listener: (code: number) => void): void;
  close(code: number): void;
}

/** Thrown when the socket ends or stays silent while something is awaited. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
  readonly code: number;

  constructor(code: number) {
    super('the channel is closed');
    this.code = code;
  }
}

/** Bytes that may wait unread: little before authentication. */
const UNREAD = {first: 2 * 65_536, authenticated: 4 * 1024 * 1024};

/** Messages in the order they came, to be awaited one by one. */
export class Inbox {
  readonly #runtime: Runtime;
  readonly #socket: BinarySocket;
  readonly #waiting: Bytes[] = [];
  #unread = 0;
  #limit = UNREAD.first;
  #wake: (() => void) | undefined;
  #closed: number | undefined;

  constructor(socket: BinarySocket, runtime: Runtime) {
    this.#runtime = runtime;
    this.#socket = socket;
    socket.onMessage((bytes) => this.#take(bytes));
    socket.onClose((code) => this.#end(code));
  }

  /** Undefined while the socket is open. */
  get closed(): number | undefined {
    return this.#closed;
  }

  /** Allows as much unread as an authenticated peer may send at once. */
  trust(limit: number = UNREAD.authenticated): void {
    this.#limit = limit;
  }

  /** The next message; throws ClosedError when the socket is closed, or after `ms`. */
  async next(ms?: number): Promise<Bytes> {
    const cancel = ms === undefined ? undefined : this.#runtime.after(ms, () => this.close(CLOSE.timeout));
    try {
      while (this.#closed === undefined && this.#waiting.length === 0) await this.#arrival();
    } finally {
      cancel?.();
    }
    const bytes = this.#waiting.shift();
    if (!bytes) throw new ClosedError(this.#closed ?? CLOSE.normal);
    this.#unread -= bytes.length;
    return bytes;
  }

  /** Nothing unread is delivered any more; what came before the peer closed is. */
  close(code: number): void {
    this.#waiting.length = 0;
    if (this.#closed !== undefined) return;
    this.#end(code);
    this.#socket.close(code);
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #take(bytes: Bytes): void {
    if (this.#closed !== undefined) return;
    this.#unread += bytes.length;
    if (this.#unread > this.#limit) return this.close(CLOSE.overflow);
    this.#waiting.push(bytes);
    this.#wake?.();
  }

  #end(code: number): void {
    this.#closed ??= code;
    this.#wake?.();
  }
}
