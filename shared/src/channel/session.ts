import * as v from 'valibot';

import {
  type ErrorCode,
  Event,
  type MethodName,
  methods,
  type Params,
  Response,
  type Result,
} from '../protocol/index.ts';
import type {Bytes} from './bytes.ts';
import {parseJson} from './json.ts';
import type {Pins} from './pins.ts';
import type {Pipe} from './pipe.ts';
import {CLOSE, ClosedError} from './socket.ts';

/** `closed`: the session ended before the answer came. `bad-answer`: the companion answered something else. */
export type CallError = ErrorCode | 'closed' | 'bad-answer';

export type Answer<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly code: CallError; readonly message: string};

/** Texts in both directions, in order: the encrypted `Pipe`, or the command line's socket. */
export interface TextPipe {
  /** Undefined while open. */
  readonly closed: number | undefined;
  /** A text, or a packed one; false when it is too large to send. */
  send(text: string | Bytes): Promise<boolean>;
  /** Throws ClosedError at the end. */
  receive(): Promise<string>;
  close(code?: number): void;
}

/** Calls to a companion and events from it. */
export interface Caller {
  call<const M extends MethodName>(method: M, params: Params<M>): Promise<Answer<Result<M>>>;
  /** Returns the end of listening. */
  onEvent(listener: (event: Event) => void): () => void;
  /** Called once with the WebSocket's close code; at once when it is closed already. */
  onClose(listener: (code: number) => void): void;
  close(): void;
}

/** For what only the command line may ask: neither parameters nor answer are known here. */
export interface LocalCaller extends Caller {
  ask(method: string, params: unknown): Promise<Answer<unknown>>;
}

/** An authenticated session with the companion. */
export interface ClientSession extends Caller {
  /** Handshake hash: names this channel (consent is bound to it). */
  readonly hash: Bytes;
  /** The pins as they are now; store them when `serial` has grown. */
  readonly pins: Pins;
  readonly serverTime: string;
}

/** The companion takes no more at a time (security.md §6.5); further calls wait here. */
const MAX_IN_FLIGHT = 8;

interface Call {
  readonly text: string;
  settle(answer: Answer<unknown>): void;
}

interface Greeting {
  readonly pins: Pins;
  readonly serverTime: string;
}

/** Starts a session over an authenticated pipe; its first call proves our keys to the companion. */
export function openSession(pipe: Pipe, greeting: Greeting): ClientSession {
  const caller = openCaller(pipe, () => false);
  void caller.call('ping', {});
  return {...greeting, hash: pipe.hash, ...caller};
}

/** Starts asking over a pipe. `onOther` takes what is neither answer nor event; false ends the pipe. */
export function openCaller(pipe: TextPipe, onOther: (value: unknown) => boolean): LocalCaller {
  const calls = new Calls(pipe);
  const listeners = new Set<(event: Event) => void>();
  const closings = new Set<(code: number) => void>();
  void receiveAll(pipe, {
    take(value) {
      const event = v.safeParse(Event, value);
      if (event.success) for (const listener of listeners) listener(event.output);
      else if (!calls.answer(value) && !onOther(value)) pipe.close(CLOSE.refused);
    },
    end() {
      calls.end();
      for (const closing of closings) closing(pipe.closed ?? CLOSE.normal);
    },
  });
  return {
    call: (method, params) => callTyped(calls, method, params),
    ask: (method, params) => calls.make(method, params),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onClose: (listener) => {
      if (pipe.closed === undefined) closings.add(listener);
      else listener(pipe.closed);
    },
    close: () => pipe.close(),
  };
}

async function callTyped<const M extends MethodName>(
  calls: Calls,
  method: M,
  params: Params<M>,
): Promise<Answer<Result<M>>> {
  const answer = await calls.make(method, params);
  if (!answer.ok) return answer;
  const result = v.safeParse(methods[method].result, answer.value);
  return result.success
    ? {ok: true, value: result.output}
    : {ok: false, code: 'bad-answer', message: `${method} answered something else`};
}

interface Receiver {
  take(value: unknown): void;
  end(): void;
}

async function receiveAll(pipe: TextPipe, receiver: Receiver): Promise<void> {
  try {
    for (;;) receiver.take(parseJson(await pipe.receive()));
  } catch (error) {
    pipe.close(CLOSE.refused);
    if (!(error instanceof ClosedError)) throw error;
  } finally {
    receiver.end();
  }
}

/** Requests under way and those waiting for a place. */
class Calls {
  readonly #pipe: TextPipe;
  readonly #underWay = new Map<number, Call>();
  readonly #waiting: Call[] = [];
  #next = 1;

  constructor(pipe: TextPipe) {
    this.#pipe = pipe;
  }

  make(method: string, params: unknown): Promise<Answer<unknown>> {
    return new Promise((settle) => {
      if (this.#pipe.closed !== undefined) return settle(CLOSED);
      this.#waiting.push({text: JSON.stringify({m: method, p: params}), settle});
      this.#start();
    });
  }

  /** False when it is no answer to anything asked. */
  answer(value: unknown): boolean {
    const response = v.safeParse(Response, value);
    const call = response.success ? this.#underWay.get(response.output.id) : undefined;
    if (!response.success || !call) return false;
    const {output} = response;
    this.#underWay.delete(output.id);
    call.settle('error' in output ? {ok: false, ...output.error} : {ok: true, value: output.r});
    this.#start();
    return true;
  }

  end(): void {
    for (const call of [...this.#underWay.values(), ...this.#waiting]) call.settle(CLOSED);
    this.#underWay.clear();
    this.#waiting.length = 0;
  }

  #start(): void {
    while (this.#underWay.size < MAX_IN_FLIGHT) {
      const call = this.#waiting.shift();
      if (!call) return;
      const id = this.#next;
      this.#next += 1;
      this.#underWay.set(id, call);
      void this.#send(id, call);
    }
  }

  async #send(id: number, call: Call): Promise<void> {
    if (await this.#pipe.send(`{"id":${id},${call.text.slice(1)}`)) return;
    this.#underWay.delete(id);
    call.settle({ok: false, code: 'bad-request', message: 'the request is too large'});
    this.#start();
  }
}

const CLOSED = {ok: false, code: 'closed', message: 'the session is closed'} as const;
