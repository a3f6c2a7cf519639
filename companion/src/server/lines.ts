import type {Socket} from 'node:net';

import {type Bytes, CLOSE, ClosedError, type TextPipe} from '@plimsoll/shared/channel';

const NEWLINE = 10;

/** One text a line over a local socket. JSON texts have no newline of their own; a packed one is written in base64. */
export class Lines implements TextPipe {
  readonly #socket: Socket;
  readonly #limit: number;
  readonly #unpack: ((bytes: Buffer, most: number) => string) | undefined;
  readonly #waiting: string[] = [];
  #parts: Buffer[] = [];
  #length = 0;
  #closed: number | undefined;
  #wake: (() => void) | undefined;

  /** `limit`: longest text taken, in bytes. `unpack`: where packed ones are taken; throws for what is none. */
  constructor(socket: Socket, limit: number, unpack?: (bytes: Buffer, most: number) => string) {
    this.#socket = socket;
    this.#limit = limit;
    this.#unpack = unpack;
    socket.on('data', (bytes) => this.#take(Buffer.from(bytes)));
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#end(CLOSE.normal));
  }

  get closed(): number | undefined {
    return this.#closed;
  }

  /** Resolves when the system has taken the line. */
  send(text: string | Bytes): Promise<boolean> {
    const line =
      typeof text === 'string'
        ? text
        : Buffer.from(text.buffer, text.byteOffset, text.length).toString('base64');
    return new Promise((resolve) => {
      if (this.#closed !== undefined) return resolve(true);
      this.#socket.write(`${line}\n`, () => resolve(true));
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
    return line.startsWith('{') ? line : this.#unpacked(line);
  }

  #unpacked(line: string): string {
    if (!this.#unpack) return line;
    try {
      return this.#unpack(Buffer.from(line, 'base64'), this.#limit);
    } catch {
      this.close(CLOSE.refused);
      throw new ClosedError(CLOSE.refused);
    }
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
