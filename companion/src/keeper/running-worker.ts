import type {Worker} from '../system/worker.ts';
import {type KeeperMessage, readFromWorker, type WorkerMessage, writeMessage} from './messages.ts';

/** A worker that says nothing for so long hangs. It says at least every ten seconds that it works on. */
const SILENCE_MS = 60_000;
/** What it said while this process was itself asleep is heard by then. */
const BENEFIT_MS = 5_000;

/** How a worker ended. */
export interface Ended {
  /** Its exit code; null when it was killed, or never began. */
  readonly code: number | null;
  /** Why it never began: the system's code. */
  readonly why: string | undefined;
}

/** Starts the process; undefined where its script is missing. */
export type Start = (listener: {
  readonly onLine: (line: string) => void;
  readonly onEnd: (code: number | null, why?: string) => void;
}) => Worker | undefined;

interface Options {
  readonly start: Start;
  readonly onMessage: (own: RunningWorker, message: KeeperMessage) => void;
  readonly onEnd: (own: RunningWorker, ended: Ended) => void;
  readonly silenceMs?: number | undefined;
}

/** One worker from its start to its end, killed when it says nothing for long. */
export class RunningWorker {
  readonly #worker: Worker;
  readonly #silence: NodeJS.Timeout;
  readonly #gone = Promise.withResolvers<void>();
  #sent = 0;
  #heard = 0;

  private constructor(worker: Worker, silenceMs: number) {
    this.#worker = worker;
    this.#silence = setTimeout(() => this.#suspect(), silenceMs).unref();
  }

  /** Undefined where its script is missing. */
  static start({start, onMessage, onEnd, silenceMs = SILENCE_MS}: Options): RunningWorker | undefined {
    let own: RunningWorker | undefined;
    const worker = start({
      onLine(line) {
        const message = readFromWorker(line);
        if (!own || !message) return;
        own.#hear();
        onMessage(own, message);
      },
      onEnd(code, why) {
        if (!own) return;
        own.#end();
        onEnd(own, {code, why});
      },
    });
    own = worker && new RunningWorker(worker, silenceMs);
    return own;
  }

  /** Resolves when it has ended. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }

  /** Messages it was sent since its first, which tells it who it is. */
  get sent(): number {
    return this.#sent - 1;
  }

  send(message: WorkerMessage): void {
    this.#sent += 1;
    this.#worker.send(writeMessage(message));
  }

  /** Lets it end. */
  let(): void {
    this.#worker.end();
  }

  #hear(): void {
    this.#heard += 1;
    this.#silence.refresh();
  }

  #end(): void {
    clearTimeout(this.#silence);
    this.#gone.resolve();
  }

  /** It may be we who slept, or were stopped: what it said meanwhile comes first. */
  #suspect(): void {
    const before = this.#heard;
    setTimeout(() => {
      if (this.#heard === before) this.#worker.kill();
    }, BENEFIT_MS).unref();
  }
}
