/** Milliseconds without work after which the worker is let go, and between two looks. */
const LINGER_MS = 3_000;
const LOOK_MS = 500;
/** Milliseconds until it is told again where it could not be. */
const AGAIN_MS = 5_000;
/** Milliseconds between two signs of life. */
const ALIVE_MS = 10_000;

interface Options {
  readonly isBusy: () => boolean;
  /** Told while there is work: whoever hears nothing for long takes us for hung. */
  readonly alive: () => void;
  /** Told when there has been none for a while, with how many messages were taken by then; false when it cannot be yet. */
  readonly rest: (taken: number) => boolean;
  readonly now?: () => number;
}

/** Knows when the worker has nothing left to do. */
export class Leisure {
  readonly #options: Required<Options>;
  readonly #timer: NodeJS.Timeout;
  #requests = 0;
  #taken = 0;
  #last: number;
  #told: number;
  #until = 0;
  /** How many messages were taken when rest was told last: it is not told twice. */
  #rested = -1;

  constructor(options: Options) {
    this.#options = {now: () => performance.now(), ...options};
    this.#last = this.#options.now();
    this.#told = this.#last;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** A message came. */
  took(): void {
    this.#taken += 1;
    this.#last = this.#options.now();
  }

  /** Somebody waits for an answer until this ends. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#requests += 1;
    try {
      return await work;
    } finally {
      this.#requests -= 1;
      this.#last = this.#options.now();
    }
  }

  /** What is only in memory must be there for so long yet. */
  hold(ms: number): void {
    this.#until = Math.max(this.#until, this.#options.now() + ms);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const {now, isBusy, alive, rest} = this.#options;
    const at = now();
    if (at - this.#told >= ALIVE_MS) {
      this.#told = at;
      alive();
    }
    if (this.#requests > 0 || isBusy()) {
      this.#last = at;
      this.#rested = -1;
    }
    if (at - this.#last < LINGER_MS || at < this.#until || this.#rested === this.#taken) return;
    if (rest(this.#taken)) this.#rested = this.#taken;
    else this.hold(AGAIN_MS);
  }
}
