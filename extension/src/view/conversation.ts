import type {FromPage, ToPage} from '../background/messages.ts';
import {isToPage} from '../background/messages.ts';
import type {Port} from '../platform/index.ts';

/** A request that came to nothing; `code` is a protocol error code or one of the background's own. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A message of a page without its number. */
export type Wish = FromPage extends infer W ? (W extends {id: number} ? Omit<W, 'id'> : never) : never;

type Said = Exclude<ToPage, {t: 'answer'}>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Parts {
  readonly open: () => Port;
  readonly onSaid: (message: Said) => void;
}

/** Questions and answers over a port; a port that ends is opened again, which wakes the worker. */
export class Conversation {
  readonly #parts: Parts;
  readonly #waiting = new Map<number, Waiting>();
  #port: Port;
  #lastId = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#port = this.#connect();
  }

  /** The caller names the type of the answer: the background has validated it against the protocol. */
  ask<T>(wish: Wish): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      this.#port.send({...wish, id});
    });
  }

  #connect(): Port {
    const port = this.#parts.open();
    port.onMessage((message) => {
      if (!isToPage(message)) return;
      if (message.t === 'answer') this.#settle(message);
      else this.#parts.onSaid(message);
    });
    port.onEnd(() => {
      const lost = new RequestError('not-connected', 'The background restarted.');
      for (const {reject} of this.#waiting.values()) reject(lost);
      this.#waiting.clear();
      this.#port = this.#connect();
    });
    return port;
  }

  #settle(message: ToPage & {t: 'answer'}): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('error' in message) waiting?.reject(new RequestError(message.error.code, message.error.message));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type is known to the caller of `ask` only
    else waiting?.resolve(message.r as never);
  }
}
