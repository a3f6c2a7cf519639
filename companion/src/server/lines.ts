import type {Socket} from 'node:net';

import {CLOSE, ClosedError, type TextPipe} from '@plimsoll/shared/channel';

const NEWLINE = 10;

/** One text a line over a local socket. JSON texts have no newline of their own. */
export class Lines implements TextPipe {
  readonly #socket: Socket;
  readonly #limit: number;
  readonly #waiting: string[] = [];
  #parts: Buffer[] = [];
  #length = 0;
  #closed: number | undefined;
  #wake: (() => void) | undefined;

  /** `limit`: longest line taken, in bytes. */
  constructor(socket: Socket, limit: number) {
    this.#socket = socket;
    this.#limit = limit;
    socket.on('data', (bytes) => this.#take(Buffer.from(bytes)));
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#end(CLOSE.normal));
  }

  get closed(): number | undefined {
    return this.#closed;
  }

  /** Resolves when the system has taken the line. */
  send(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#closed !== undefined) return resolve(true);
      this.#socket.write(`${text}\n`, () => resolve(true));
    });
  }

  async receive(): Promise<string> {
    while (this.#closed === undefined && this.#waiting.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const line = this.#waiting.shift();
    if (line === undefined) throw new ClosedError(this.#closed ?? CLOSE.normal);
    return line;
  }

  close(code: number = CLOSE.normal): void {
    this.#waiting.length = 0;
    this.#end(code);
    this.#socket.end();
    this.#socket.destroySoon();
  }

  #take(bytes: Buffer): void {
    let rest = bytes;
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      this.#keep(rest.subarray(0, at));
      if (this.#closed !== undefined) return;
      this.#waiting.push(Buffer.concat(this.#parts).toString('utf8'));
      this.#parts = [];
      this.#length = 0;
      rest = rest.subarray(at + 1);
    }
    this.#keep(rest);
    this.#wake?.();
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.close(CLOSE.overflow);
    else this.#parts.push(part);
  }

  #end(code: number): void {
    this.#closed ??= code;
    this.#wake?.();
  }
}
