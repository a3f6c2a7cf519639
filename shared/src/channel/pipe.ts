import {type Bytes, EMPTY} from './bytes.ts';
import {cut, Joiner} from './frames.ts';
import type {Transport} from './handshake.ts';
import {NoiseError} from './keys.ts';
import {isPacked} from './packed.ts';
import type {Runtime} from './runtime.ts';
import {type BinarySocket, CLOSE, ClosedError, type Inbox} from './socket.ts';

/** Connect again after so many frames or milliseconds (security.md §6.3). */
const RENEW = {frames: 2 ** 20, ms: 3_600_000};
/** A peer that reads slower than we write is dropped at this much waiting (security.md §7). */
const MAX_BACKLOG = 8 * 1024 * 1024;

export interface PipeOptions {
  readonly runtime: Runtime;
  readonly socket: BinarySocket;
  readonly inbox: Inbox;
  readonly transport: Transport;
  /** Largest message we take, in bytes. */
  readonly maxReceived: number;
  /** Largest message we send, in bytes. */
  readonly maxSent: number;
}

/** Texts in both directions over an encrypted channel, in order; whatever does not fit ends it. */
export class Pipe {
  readonly #options: PipeOptions;
  readonly #joiner: Joiner;
  readonly #cancelRenewal: () => void;
  /** The last message under way; the ones before it are. */
  #sending: Promise<void> | undefined;
  /** Bytes that wait for their turn; what is being sent does not: one message may be larger than the backlog. */
  #backlog = 0;
  #msgId = 0;

  constructor(options: PipeOptions) {
    this.#options = options;
    this.#joiner = new Joiner(options.maxReceived);
    this.#cancelRenewal = options.runtime.after(RENEW.ms, () => this.close(CLOSE.renew));
  }

  /** The handshake hash: names this channel and no other. */
  get hash(): Bytes {
    return this.#options.transport.hash;
  }

  /** Undefined while open. */
  get closed(): number | undefined {
    return this.#options.inbox.closed;
  }

  /** Queues a text or a packed one; resolves when it is on its way or the pipe is closed. False when it is too large to send. */
  async send(text: string | Bytes): Promise<boolean> {
    const message = typeof text === 'string' ? this.#options.runtime.encode(text) : text;
    if (message.length > this.#options.maxSent) return false;
    const previous = this.#sending;
    if (previous && this.#backlog + message.length > MAX_BACKLOG) {
      this.close(CLOSE.overflow);
      return true;
    }
    const sending = this.#transmit(previous, message);
    this.#sending = sending;
    await sending;
    if (this.#sending === sending) this.#sending = undefined;
    return true;
  }

  /** The next text. Throws ClosedError at the end, which a bad frame is too. `ms` bounds the wait for each frame. */
  async receive(ms?: number): Promise<string> {
    const {inbox, transport} = this.#options;
    try {
      for (;;) {
        const sealed = await inbox.next(ms);
        if (transport.receive.count >= RENEW.frames) throw new ClosedError(CLOSE.renew);
        const text = await this.#open(sealed);
        if (text !== undefined) return text;
      }
    } catch (error) {
      // Nothing more is said of a frame that did not fit.
      const code = error instanceof ClosedError ? error.code : CLOSE.refused;
      this.close(code);
      throw new ClosedError(code);
    }
  }

  close(code: number = CLOSE.normal): void {
    this.#cancelRenewal();
    this.#options.inbox.close(code);
  }

  /** The text a frame completes, if it does. Throws when the frame does not fit. */
  async #open(sealed: Bytes): Promise<string | undefined> {
    const {runtime, transport} = this.#options;
    const message = this.#joiner.add(await transport.receive.decrypt(EMPTY, sealed));
    if (message === 'bad') throw new NoiseError('not a frame of ours');
    if (message === 'more') return undefined;
    return runtime.decode(isPacked(message) ? await this.#unpack(message) : message);
  }

  /** Unpacked it may not be larger than any message. */
  async #unpack(message: Bytes): Promise<Bytes> {
    const {runtime, maxReceived} = this.#options;
    const text = await runtime.inflate?.(message, maxReceived);
    if (!text) throw new NoiseError('nothing packed is taken here');
    return text;
  }

  async #transmit(previous: Promise<void> | undefined, message: Bytes): Promise<void> {
    const {socket, transport} = this.#options;
    if (previous) {
      this.#backlog += message.length;
      await previous;
      this.#backlog -= message.length;
    }
    const msgId = this.#msgId;
    this.#msgId += 1;
    try {
      for (const frame of cut(msgId, message)) {
        if (this.closed !== undefined) return;
        if (transport.send.count >= RENEW.frames) return this.close(CLOSE.renew);
        await socket.send(await transport.send.encrypt(EMPTY, frame));
      }
    } catch {
      this.close(CLOSE.refused);
    }
  }
}
